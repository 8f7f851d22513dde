// @ts-check
/** @file Which switches Electron itself gets, before the app's folder; those of the app come after it. */

/** The app's switches that print something and end: no window, so no display needed. */
const PRINTING_SWITCHES = new Set(['--version', '--diagnose', '--help'])

/**
 * @param {readonly string[]} appSwitches
 * @returns {boolean} Whether the app would open a window.
 */
export function needsDisplay(appSwitches) {
  return !appSwitches.some((each) => PRINTING_SWITCHES.has(each))
}

/**
 * Answers the switches that Electron needs on this machine.
 *
 * @param {{ display: 'x11' | 'wayland' | 'none', isRoot: boolean, wantsLog: boolean }} machine
 *   `wantsLog`: whether Chromium's log was asked for, with ELECTRON_ENABLE_LOGGING.
 * @returns {string[]}
 */
export function electronSwitches({ display, isRoot, wantsLog }) {
  return [
    // Chromium refuses to run as root with its sandbox.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(display === 'wayland' ? ['--ozone-platform=wayland'] : []),
    // Electron gets ready without any display, for what only prints. Without this it crashes.
    ...(display === 'none' ? ['--ozone-platform=headless', '--disable-gpu'] : []),
    // Only Chromium's own log, e.g. a missing system bus on every start; what we write to stderr isn't in it.
    ...(wantsLog ? [] : ['--log-level=3']),
  ]
}
