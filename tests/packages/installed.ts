/** @file The app as it is installed on this machine by dpkg, and run by an ordinary user. */
import { _electron } from '@playwright/test'
import { RunningApp } from '../support/launch-app'
import { end, ran } from './commands'
import type { Person } from './person'

/** The packages by the names that dpkg has for them. */
export const packages = { shipped: 'techpass-companion', testable: 'techpass-companion-testable' } as const

/** Installs a package, or a higher version of it; answers what dpkg said. */
export function install(file: string): Promise<string> {
  return ran('dpkg', ['--install', file], { env: quiet })
}

/** Removes a package, and leaves what is the administrator's; answers what was said. */
export function remove(name: string): Promise<string> {
  return ran('dpkg', ['--remove', name], { env: quiet })
}

/** Removes all of a package; answers what was said. */
export function purge(name: string): Promise<string> {
  return ran('dpkg', ['--purge', name], { env: quiet })
}

/** The files and folders that dpkg has put there for a package, but those that were there before. */
export async function filesOf(name: string): Promise<readonly string[]> {
  const shared = new Set((await ran('dpkg', ['--listfiles', 'base-files', 'hicolor-icon-theme'])).split('\n'))
  for (const folder of ['/usr/share/applications', '/opt', '/usr/share/doc', '/usr/share/icons']) shared.add(folder)
  return (await ran('dpkg', ['--listfiles', name])).split('\n').filter((file) => file !== '' && !shared.has(file))
}

/** The state of a package, such as `installed`; `none` when dpkg does not know it. */
export async function stateOf(name: string): Promise<string> {
  const { code, stdout } = await end('dpkg-query', ['--show', '--showformat', '${db:Status-Status}', name])
  return code === 0 ? stdout : 'none'
}

/** Takes what other tests have left off the machine. */
export async function purgeAll(): Promise<void> {
  for (const name of Object.values(packages)) if ((await stateOf(name)) !== 'none') await purge(name)
}

/** Opens the flavour for testers as this user does, in Chromium's sandbox, with the user's own data folder. */
export async function openAs(person: Person, switches: readonly string[] = []): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: person.launcher,
    args: [...switches],
    env: { ...person.environment },
    chromiumSandbox: true,
    // The theme is the app's own, not the test's.
    colorScheme: null,
  })
  return new RunningApp(electron, await electron.firstWindow(), person.dataFolder)
}

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
