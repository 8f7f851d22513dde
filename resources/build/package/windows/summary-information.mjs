// @ts-check
/** @file What an MSI package says of itself. wixl writes the time and a random code there: two builds would differ. Pure. */
import { PRODUCT, PUBLISHER, installerUuid } from './product.mjs'

/**
 * Answers the table `_SummaryInformation`, as `msibuild -i` reads it.
 *
 * @param {{ version: string, contents: string, time: Date }} of `contents`: a hash of what is in the package. Two packages with
 *   one package code would be the same to Windows Installer, so it follows from that.
 * @returns {string}
 */
export function summaryInformation({ version, contents, time }) {
  const date = time.toISOString().replace('T', ' ').replaceAll('-', '/').slice(0, 19)
  const rows = [
    ['PropertyId', 'Value'],
    ['i2', 'l255'],
    ['_SummaryInformation', 'PropertyId'],
    // Windows Latin 1.
    ['1', '1252'],
    ['2', 'Installation Database'],
    ['3', `${PRODUCT} ${version}`],
    ['4', PUBLISHER],
    ['5', 'Installer'],
    ['6', `This installer database contains the logic and data required to install ${PRODUCT}.`],
    ['7', 'x64;1033'],
    ['9', `{${installerUuid(`package ${version} ${contents}`)}}`],
    ['12', date],
    ['13', date],
    // Windows Installer 5; files are compressed and have long names; opened for reading only.
    ['14', '500'],
    ['15', '2'],
    ['18', 'msitools'],
    ['19', '2'],
  ]
  return rows.map((row) => `${row.join('\t')}\r\n`).join('')
}
