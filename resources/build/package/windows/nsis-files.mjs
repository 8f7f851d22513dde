// @ts-check
/** @file What installer.nsi installs and, file by file, removes. Pure. */

/** @typedef {import('./app-folder.mjs').AppFolder} AppFolder */

/**
 * Answers the macros `InstallFiles` and `RemoveFiles` for installer.nsi. What the second removes is what the first installed
 * and nothing else: each file by its name, each folder only if it is empty by then.
 *
 * @param {AppFolder} content
 * @param {string} source The folder where the files lie now.
 * @returns {string}
 */
export function nsisFiles({ folders, files }, source) {
  const install = ['', ...folders].flatMap((folder) => [
    `  SetOutPath "$INSTDIR${folder === '' ? '' : windowsPath(folder)}"`,
    ...files
      .filter(({ name }) => parentOf(name) === folder)
      .map(({ name }) => `  File "${literal(`${source}/${name}`)}"`),
  ])
  const remove = [
    ...files.map(({ name }) => `  Delete /REBOOTOK "$INSTDIR${windowsPath(name)}"`),
    // Each folder comes after the one that it is in, so backwards is from the inside out.
    ...folders.toReversed().map((folder) => `  RMDir "$INSTDIR${windowsPath(folder)}"`),
  ]
  return `${macro('InstallFiles', install)}\n${macro('RemoveFiles', remove)}`
}

/**
 * @param {string} name
 * @param {readonly string[]} lines
 */
function macro(name, lines) {
  return `!macro ${name}\n${lines.join('\n')}\n!macroend\n`
}

/** @param {string} name */
function parentOf(name) {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : ''
}

/** @param {string} name */
function windowsPath(name) {
  return `\\${literal(name).replaceAll('/', '\\')}`
}

/** @param {string} text */
function literal(text) {
  return text.replaceAll('$', '$$$$')
}
