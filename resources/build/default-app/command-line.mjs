// @ts-check
/**
 * @file Reads what an unpackaged Electron was asked to do. Pure, so that it is tested without Electron.
 */

/**
 * @typedef {object} Request
 * @property {string | null} app The folder or file to load: the first argument that is no switch.
 * @property {string[]} modules What to require before the app, from `-r MODULE` or `--require MODULE`.
 * @property {boolean} version Whether only the version was asked for.
 */

/**
 * Answers what the command line asks of the default app, and leaves everything after the app's name to the app.
 *
 * @param {readonly string[]} args The command line without the executable.
 * @returns {Request}
 */
export function readCommandLine(args) {
  /** @type {string[]} */
  const modules = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') {
      at += 1
      const module = args[at]
      if (module !== undefined) modules.push(module)
    } else if (arg === '-v' || arg === '--version') {
      return { app: null, modules, version: true }
    } else if (!arg.startsWith('-')) {
      return { app: arg, modules, version: false }
    }
  }
  return { app: null, modules, version: false }
}
