/** @file The real app in a real Electron, as a tester starts it. */
import { _electron, type ElectronApplication } from '@playwright/test'

const project = new URL('../../', import.meta.url).pathname

/** Starts the app with switches. Wherever the runtime was installed, `require('electron')` finds it. */
export function launchApp(switches: readonly string[]): Promise<ElectronApplication> {
  return _electron.launch({ args: [project, ...switches], cwd: project })
}

/** Starts the app; ends it as if the power had gone. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const process = app.process()
  const ended = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await ended
}
