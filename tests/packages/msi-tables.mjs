// @ts-check
import { run } from './run-tool.mjs'

/**
 * Answers the rows of a table of an MSI package, each by the names of its columns.
 *
 * @param {string} file
 * @param {string} table
 * @returns {Record<string, string>[]}
 */
export function msiTable(file, table) {
  // The first three lines: names, types, and the name of the table with its keys.
  const [names = '', , , ...rows] = run('msiinfo', ['export', file, table]).split('\r\n')
  const columns = names.split('\t')
  return rows
    .filter((row) => row !== '')
    .map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [columns[at] ?? '', cell])))
}

/**
 * Answers its properties by name.
 *
 * @param {string} file
 * @returns {Record<string, string | undefined>}
 */
export function msiProperties(file) {
  return Object.fromEntries(msiTable(file, 'Property').map((row) => [row['Property'] ?? '', row['Value'] ?? '']))
}
