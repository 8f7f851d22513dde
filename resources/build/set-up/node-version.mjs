// @ts-check
/**
 * @file Imported first by every script: ends it with one plain sentence when Node is older than package.json asks for.
 * So it may itself use nothing that an old Node doesn't know.
 */
import { readFileSync } from 'node:fs'

/** @type {{ engines: { node: string } }} */
const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
const needed = manifest.engines.node.replace(/^>=\s*/, '')

if (isOlder(process.versions.node, needed)) {
  process.stderr.write(`Node ${needed} or newer is needed; this is ${process.versions.node}.\n`)
  process.exit(1)
}

/**
 * @param {string} version Such as `20.19.0`.
 * @param {string} than Such as `20.19`; what isn't said counts as 0.
 * @returns {boolean}
 */
export function isOlder(version, than) {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  for (let part = 0; part < 3; part += 1) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
