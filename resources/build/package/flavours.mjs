// @ts-check
/** @file The two flavours of one app: what officers get, and what testers can drive. They differ in what is said here, and in nothing else. */

/** @typedef {'shipped' | 'testable'} FlavourName */

/**
 * @typedef {object} Flavour
 * @property {FlavourName} name As the app reads it in `resources/packaged.json`.
 * @property {string} packageName Of the deb, and the beginning of every file's name.
 * @property {string} title As menus show it.
 * @property {boolean} isInstalledOnWindows Whether it gets installers there, or a portable zip alone.
 * @property {boolean} inspectFuse Whether Playwright can drive the main process: Electron's fuse EnableNodeCliInspectArguments.
 */

/** @type {Readonly<Record<FlavourName, Flavour>>} */
export const flavours = {
  shipped: {
    name: 'shipped',
    packageName: 'techpass-companion',
    title: 'TechPass Companion',
    isInstalledOnWindows: true,
    inspectFuse: false,
  },
  testable: {
    name: 'testable',
    packageName: 'techpass-companion-testable',
    title: 'TechPass Companion (Testable)',
    isInstalledOnWindows: false,
    inspectFuse: true,
  },
}
