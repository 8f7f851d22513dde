// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run-tool.mjs'

/**
 * Makes what electron-builder makes of `--win dir`, in small: the same places and kinds of names. No Windows Electron can be had
 * on a machine without the internet, so the executable is one of NSIS's making, which does nothing.
 *
 * @param {string} folder
 * @returns {string[]} The names of its files, sorted.
 */
export function makeWindowsStandIn(folder) {
  const files = {
    'LICENSE.electron.txt': 'licence',
    'ffmpeg.dll': 'library',
    'locales/en-GB.pak': 'words',
    'resources/app.asar': 'archive',
    'resources/app.asar.unpacked/node_modules/keytar/prebuilds/win32-x64/keytar.node': 'binding',
    'resources/packaged.json': '{"flavour":"shipped"}',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  const executable = path.join(folder, 'TechPass Companion.exe')
  const script = ['Unicode true', 'Name App', `OutFile "${executable}"`, 'Section', 'SectionEnd']
  run('makensis', ['-V1', ...script.map((line) => `-X${line}`)])
  return ['TechPass Companion.exe', ...Object.keys(files)].sort()
}
