// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { flavours } from '../../resources/build/package/flavours.mjs'
import { buildUnpacked } from '../../resources/build/package/unpacked.mjs'
import { run } from './run-tool.mjs'

/** Where Electron's fuses are in its program, one character each; here all are as Electron's makers leave them. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 8)}10110001`

const MAJOR = 45

/**
 * Makes the app's folder as `npm run package` makes it on Windows, of a stand-in for Electron: no Windows Electron can be had on a
 * machine without the internet. Everything else in it is real: the app's archive, keytar for Windows, what is written into the program.
 *
 * @param {string} out
 * @param {{ flavour: import('../../resources/build/package/flavours.mjs').FlavourName, version: string, time: Date }} options
 * @returns {Promise<string>} The folder.
 */
export async function makeWindowsApp(out, { flavour, version, time }) {
  const folder = path.join(out, 'electron')
  await makeElectron(folder)
  return buildUnpacked({
    flavour: flavours[flavour],
    electron: { folder, executable: path.join(folder, 'electron.exe'), version: `${MAJOR}.0.0`, hasEnded: false },
    version,
    out,
    date: time.getTime() / 1000,
    platform: 'win32',
  })
}

/**
 * The same places and kinds of names as in the real one. Its program is one of NSIS's making, which does nothing.
 *
 * @param {string} folder
 */
async function makeElectron(folder) {
  const files = {
    version: `v${MAJOR}.0.0`,
    LICENSE: 'licence',
    'LICENSES.chromium.html': 'licences',
    'ffmpeg.dll': 'library',
    'locales/en-GB.pak': 'words',
    'locales/fr.pak': 'mots',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  await createPackage(path.join(folder, 'locales'), path.join(folder, 'resources/default_app.asar'))
  makeProgram(path.join(folder, 'electron.exe'))
}

/** @param {string} file */
function makeProgram(file) {
  const fuses = `${file}.fuses`
  writeFileSync(fuses, FUSES)
  const script = [
    ...['Unicode true', 'Name Electron', `OutFile "${file}"`, 'RequestExecutionLevel user'],
    ...[`VIProductVersion "${MAJOR}.0.0.0"`, 'VIAddVersionKey "ProductName" "Electron"'],
    ...['VIAddVersionKey "FileDescription" "Electron"', 'VIAddVersionKey "CompanyName" "GitHub, Inc."'],
    ...[`VIAddVersionKey "FileVersion" "${MAJOR}.0.0"`, 'VIAddVersionKey "LegalCopyright" "Electron’s"'],
    ...[`PEAddResource "${fuses}" "FUSES" "#1"`, 'Section', 'SectionEnd'],
  ]
  run('makensis', ['-V1', '-INPUTCHARSET', 'UTF8', ...script.map((line) => `-X${line}`)])
  rmSync(fuses)
}
