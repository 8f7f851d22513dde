// @ts-check
/**
 * @file Makes sure that the system has the libraries that Electron, keytar and the tests need.
 *
 * Windows and macOS have them. On Debian and its kin the missing packages are installed when we are root, else the exact
 * command is shown; on another Linux the missing libraries are named. Never asks for a password, never removes anything.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { SetUpError, say } from './progress.mjs'
import { runQuietly } from './quiet-command.mjs'

/** What each purpose needs: one package of every line, the name of newer releases second. */
export const NEEDED = {
  run: [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1'], ['libsecret-1-0']],
  /**
   * A display for the windows, and letters for the pages: an image without any font draws boxes. A keyring of the tests' own,
   * and another program that reads it.
   */
  test: [
    ...[['xvfb'], ['xauth'], ['fonts-noto-core']],
    ...[['dbus'], ['dbus-x11'], ['gnome-keyring'], ['libsecret-tools']],
    // Live opens the system's own browser.
    ...[['chromium'], ['xdg-utils']],
    // Sees whom the app tries to reach.
    ['strace'],
  ],
  /** What makes the packages for Windows on Linux, and what opens them. */
  package: [['nsis'], ['wixl'], ['msitools'], ['p7zip-full', '7zip']],
  /** What packs for Linux; what sees which libraries are needed, and which windows are open. */
  installed: [['xz-utils'], ['binutils'], ['x11-utils']],
}

/** @typedef {keyof typeof NEEDED} Purpose */

/**
 * Makes sure that the system packages for the purposes are there; 20 ms when they are.
 * Does nothing where there is no apt. Fails with `SetUpError` when something is missing and we may not or cannot install it.
 *
 * @param {readonly Purpose[]} purposes
 */
export async function ensureSystemPackages(purposes) {
  if (!hasApt()) return
  const needed = purposes.flatMap((purpose) => NEEDED[purpose])
  const missing = missingPackages(needed, installedPackages(needed.flat()))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    throw new SetUpError(
      `System packages are missing. Install them, then try again:\n\n  ${installCommand(newestNames(missing))}\n`,
    )
  }
  await install(missing)
}

/**
 * Makes sure that every shared library of an executable is there, on a Linux that has no apt.
 * Fails with `SetUpError` naming those that aren't.
 *
 * @param {string} executable
 */
export async function checkSharedLibraries(executable) {
  if (process.platform !== 'linux' || hasApt()) return
  const { output } = await runQuietly('ldd', [executable])
  const missing = missingLibraries(output)
  if (missing.length > 0) {
    throw new SetUpError(
      `Electron needs shared libraries that this system doesn't have: ${missing.join(', ')}. Install them with the system's package manager.`,
    )
  }
}

/**
 * @param {readonly (readonly string[])[]} needed Alternatives: one of each is enough.
 * @param {ReadonlySet<string>} installed
 * @returns {readonly (readonly string[])[]} Those of which none is installed.
 */
export function missingPackages(needed, installed) {
  return needed.filter((alternatives) => !alternatives.some((name) => installed.has(name)))
}

/**
 * @param {string} lddOutput
 * @returns {string[]} The libraries that the dynamic linker would not find.
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '')
}

/**
 * @param {readonly string[]} names
 * @returns {string} What an administrator types to install them.
 */
export function installCommand(names) {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends -y ${names.join(' ')}`
}

function hasApt() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg-query')
}

/** @param {readonly string[]} names */
function installedPackages(names) {
  // Exits with 1 for the names it has never heard of, and still answers for the others.
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names], {
    encoding: 'utf8',
  })
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'))
  return new Set(lines.map((line) => line.slice(0, line.indexOf(' '))))
}

/** @param {readonly (readonly string[])[]} missing */
async function install(missing) {
  say('Installing system packages …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Only now are the package lists sure to be there to choose names by: container images come without.
  const update = await runQuietly('apt-get', ['-qq', 'update'], { env })
  const names = newestNames(missing)
  const { ok, output } = await runQuietly('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...names], {
    env,
  })
  if (!ok) {
    const reason = [update.output, output].filter((text) => text !== '').join('\n')
    throw new SetUpError(
      `System packages could not be installed:\n${reason}\nInstall them yourself, then try again:\n\n  ${installCommand(names)}\n`,
    )
  }
  say(`Installed ${names.join(', ')}.`)
}

/**
 * Chooses, of each alternatives, the name that this release's package lists know, the newest first:
 * on newer releases the old name may be a virtual package, which apt refuses to install.
 *
 * @param {readonly (readonly string[])[]} missing
 * @returns {string[]}
 */
function newestNames(missing) {
  return missing.map((alternatives) => alternatives.toReversed().find(isAvailable) ?? alternatives[0] ?? '')
}

/** @param {string} name */
function isAvailable(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0
}
