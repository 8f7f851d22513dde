// @ts-check
/** @file What is written into a Debian package besides files: who it is, what it needs, how menus show it. Pure. */

/** Where the app is installed. */
export const installedIn = 'opt/techpass-companion'

/**
 * What Electron and keytar load; second names are those of Debian 13 and Ubuntu 24.04. A test holds it against the binaries.
 *
 * @type {readonly string[]}
 */
export const depends = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6',
  'libcairo2',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libsecret-1-0',
  'libstdc++6',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
]

/**
 * @typedef {object} Identity
 * @property {import('../flavours.mjs').Flavour} flavour
 * @property {string} version
 * @property {boolean} hasEnded Whether the Electron in it gets no security fixes any more.
 */

/**
 * The control file.
 *
 * @param {Identity & { architecture: string, installedKiB: number }} options
 */
export function control({ flavour, version, hasEnded, architecture, installedKiB }) {
  const other = flavour.name === 'shipped' ? 'techpass-companion-testable' : 'techpass-companion'
  return lines([
    `Package: ${flavour.packageName}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    'Maintainer: TechPass Companion contributors <nobody@techpass-companion.invalid>',
    `Installed-Size: ${installedKiB}`,
    `Depends: ${depends.join(', ')}`,
    'Recommends: dbus-bin | dbus, gnome-keyring',
    `Conflicts: ${other}`,
    `Replaces: ${other}`,
    'Section: utils',
    'Priority: optional',
    'Description: guide through security verification and TechPass log-in',
    ' Sits beside the sign-in pages and walks a public officer through setting up',
    ' security verification and logging in with TechPass; with a practice tenant',
    ' to rehearse on, offline.',
    ...(flavour.name === 'testable'
      ? [' .', ' This is the flavour for testers: its main process can be driven from outside.']
      : []),
    ...(hasEnded ? [' .', ' It carries an Electron that gets no security fixes: for trying, not for officers.'] : []),
  ])
}

/**
 * The entry of menus.
 *
 * @param {import('../flavours.mjs').Flavour} flavour
 */
export function desktopEntry({ title }) {
  return lines([
    '[Desktop Entry]',
    'Type=Application',
    `Name=${title}`,
    'Comment=Guides through security verification and TechPass log-in',
    'Exec=/usr/bin/techpass-companion',
    'Icon=techpass-companion',
    'Terminal=false',
    'Categories=Utility;',
    'StartupWMClass=TechPass Companion',
  ])
}

/**
 * The copyright file: machine-readable, with the whole text of our licence.
 *
 * @param {string} licence
 * @see https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 */
export function copyright(licence) {
  const holders = [...licence.matchAll(/^Copyright (?:\(c\) )?(.+)$/gim)].map(([, holder]) => holder).join('; ')
  const text = licence
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line}`))
  return lines([
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: TechPass Companion',
    'Comment: Electron and Chromium, in /opt/techpass-companion, are under the',
    ' licences in LICENSE.electron.txt and LICENSES.chromium.html there.',
    '',
    'Files: *',
    `Copyright: ${holders}`,
    'License: Expat',
    ...text,
  ])
}

/** @param {readonly string[]} all */
function lines(all) {
  return `${all.join('\n')}\n`
}
