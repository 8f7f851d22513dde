// @ts-check
/**
 * @file Changes settings until it is killed, and says each change that is committed: `node settings-writer.mjs ROOM FOLDER`.
 *
 * A line of stdout is the number of the last change that has settled, or `! why` when something is not as it should be.
 */
import { writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [room = '', folder = ''] = process.argv.slice(2)
const { Settings } = await import(pathToFileURL(room).href)

/** @param {string} line */
const say = (line) => writeSync(1, `${line}\n`)

/** @param {string} _area @param {string} event @param {{ cause?: unknown }} [fields] */
const complain = (_area, event, fields) => say(`! ${event} ${String(fields?.cause ?? '')}`)
const settings = new Settings(folder, { file: '', error: complain, warn: complain, info: () => undefined })

/** Every part tells the number, so that a mixture of two changes would show. The length goes up and down. @param {number} number */
const change = (number) =>
  settings.change({
    theme: number % 2 === 0 ? 'dark' : 'light',
    practice: { browser: String(number), device: String(number) },
    check: { at: number, amr: ['x'.repeat((number * 7919) % 40_000), String(number)] },
  })

for (let number = (settings.values.check?.at ?? 0) + 1; ; number += 1) {
  change(number)
  // Some are made while others wait to be written.
  if (number % 3 === 0) continue
  await settings.settled()
  say(String(number))
}
