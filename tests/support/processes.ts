/** @file The app's processes, as the operating system knows them. */
import type { RunningApp } from './launch-app'

/** The process of the app's own practice tenant. Fails when none runs. */
export async function tenantProcessOf(app: RunningApp): Promise<number> {
  const pid = await app.electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name, type }) => type === 'Utility' && name === 'Practice tenant')?.pid,
  )
  if (pid === undefined) throw new Error('The app runs no practice tenant')
  return pid
}

/** Whether a process with this id runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
