// @ts-check
/** @file What is written into a program for Windows, read by 7-Zip. */
import { outputOf } from './run-tool.mjs'

/**
 * Answers a resource. Fails when the program has none of that name.
 *
 * @param {string} program
 * @param {string} name Such as `MANIFEST/1`.
 * @returns {Buffer}
 */
export function resourceOf(program, name) {
  const resource = outputOf('7z', ['x', '-tPE', '-so', program, `.rsrc/${name}`])
  if (resource.length === 0) throw new Error(`${program} has no ${name}`)
  return resource
}

/**
 * Answers what Windows shows as its properties, by name; `FILEVERSION` is the one in numbers.
 *
 * @param {string} program
 * @returns {Record<string, string>}
 */
export function versionOf(program) {
  const text = resourceOf(program, 'version.txt').toString('utf16le')
  const numbers = /FILEVERSION\s+([\d,]+)/.exec(text)?.[1] ?? ''
  const values = [...text.matchAll(/VALUE "(\w+)",\s+"(.*)"/g)]
  return { FILEVERSION: numbers, ...Object.fromEntries(values.map(([, name, value]) => [name, value])) }
}

/**
 * Answers the sizes of one of its icons in pixels, the smallest first.
 *
 * @param {string} program
 * @param {number} id
 * @returns {number[]}
 */
export function iconSizesOf(program, id) {
  const group = resourceOf(program, `GROUP_ICON/${id}`)
  const sizes = Array.from({ length: group.readUInt16LE(4) }, (_, at) => group.readUInt8(6 + at * 14) || 256)
  return sizes.sort((a, b) => a - b)
}
