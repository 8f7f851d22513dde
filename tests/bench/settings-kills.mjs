// @ts-check
/**
 * @file Kills a process that changes settings, at random moments, and looks at what it left.
 *
 * After each kill the settings must open as they are, whole, with the last change that was committed (had settled) or a later
 * one; so must the copy of the last good ones. Now and then the file is damaged on top, and the copy has to bring it back.
 *
 * `node tests/bench/settings-kills.mjs [--kills=10000] [--lanes=2] [--in-place]`: ends with 1 when anything was lost.
 * `--in-place` lets electron-store write over the file, as inside a snap: files may be torn then, commits still not lost.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { bundleSettingsRoom } from './settings-room.mjs'

/** @param {string} name @param {number} otherwise */
function option(name, otherwise) {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
  return given === undefined ? otherwise : Number(given)
}

let kills = option('kills', 10_000)
const lanes = option('lanes', 2)
const inPlace = process.argv.includes('--in-place')
const { SNAP: _, ...outside } = process.env
const env = inPlace ? { ...outside, SNAP: '1' } : outside
const scratch = mkdtempSync(join(tmpdir(), 'settings-kills-'))
const room = await bundleSettingsRoom(join(scratch, 'room'))
const { restoreSettings, readText } = await import(pathToFileURL(room).href)

const seen = { kills: 0, commits: 0, whileStarting: 0, whileWriting: 0, restored: 0, broughtBack: 0, mostDrafts: 0 }
/** @type {string[]} */
const faults = []

/** How long a start takes here, measured as we go, so that kills fall into it. */
let startMs = 150

/**
 * Starts a writer and kills it: while it starts, at a commit, or some time after its first one.
 *
 * @param {string} folder @returns {Promise<number | null>} The last change that it said was committed, if any.
 */
function writeAndDie(folder) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'settings-writer.mjs'), room, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  const spawned = performance.now()
  const manner = Math.random()
  const die = () => child.kill('SIGKILL')
  /** @type {number | null} */
  let last = null
  let commitsToGo = manner < 0.5 ? 1 + Math.floor(Math.random() * 4) : Number.POSITIVE_INFINITY
  if (manner > 0.8) setTimeout(die, Math.random() * startMs * 1.2)
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('!')) faults.push(`the writer: ${line}`)
    else last = Number(line)
    if (last === null) return
    if (commitsToGo === Number.POSITIVE_INFINITY) {
      startMs = 0.9 * startMs + 0.1 * (performance.now() - spawned)
      commitsToGo = -1
      setTimeout(die, Math.random() * 40)
    }
    seen.commits += 1
    commitsToGo -= 1
    if (commitsToGo === 0) die()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') faults.push(`the writer ended by itself (${code})`)
      if (last === null) seen.whileStarting += 1
      resolve(last)
    })
  })
}

/** The number of the change that settings are of; NaN when they are a mixture. @param {any} values */
function numberOf({ theme, practice, check }) {
  const number = check?.at ?? 0
  if (number === 0) return 0
  const told = [practice.browser, practice.device, check.amr.at(-1)]
  const whole = told.every((text) => text === String(number)) && check.amr[0].length === (number * 7919) % 40_000
  return whole && theme === (number % 2 === 0 ? 'dark' : 'light') ? number : Number.NaN
}

/**
 * Looks at what a kill left; answers the change that is in force.
 *
 * @param {string} folder @param {{ committed: number, inForce: number }} known `committed` must be in the copy, `inForce`,
 *   the same or one that was in the file at the last look, in the file.
 * @param {string} when @returns {number}
 */
function look(folder, { committed, inForce }, when) {
  const names = readdirSync(folder)
  const drafts = names.filter((name) => /\.tmp-|\.new$/.test(name))
  seen.mostDrafts = Math.max(seen.mostDrafts, drafts.length)
  if (drafts.length > 0) seen.whileWriting += 1
  const others = names.filter((name) => !drafts.includes(name) && !/^settings(\.last-good)?\.json$/.test(name))
  if (others.length > 0 && !inPlace) faults.push(`${when}: files left over: ${others}`)
  if (committed > 0) {
    const copy = numberOf(readText(readFileSync(join(folder, 'settings.last-good.json'), 'utf8')).values)
    if (!(copy >= committed)) faults.push(`${when}: the copy has change ${copy} of ${committed}`)
  }
  const { values, restoration } = restoreSettings(folder)
  if (restoration === 'settings_restored' && inPlace) seen.restored += 1
  else if (restoration !== 'none') faults.push(`${when}: ${restoration}`)
  const number = numberOf(values)
  const least = inPlace ? committed : inForce
  if (!(number >= least)) faults.push(`${when}: change ${number} of ${least} is in force`)
  return number
}

/** Tears the file and sees that nothing committed goes with it. @param {string} folder @param {number} committed @param {string} when */
function damage(folder, committed, when) {
  const file = join(folder, 'settings.json')
  truncateSync(file, Math.floor(Math.random() * statSync(file).size))
  const { values, restoration } = restoreSettings(folder)
  const number = numberOf(values)
  if (restoration !== 'settings_restored') faults.push(`${when}, damaged: ${restoration}`)
  if (!(number >= committed)) faults.push(`${when}, damaged: change ${number} of ${committed} came back`)
  rmSync(join(folder, 'settings.corrupt-1.json'))
  seen.broughtBack += 1
  return number
}

/** @param {number} lane */
async function run(lane) {
  const folder = mkdtempSync(join(scratch, `lane-${lane}-`))
  const known = { committed: 0, inForce: 0 }
  while (seen.kills < kills && faults.length === 0) {
    seen.kills += 1
    const when = `kill ${seen.kills}`
    const committed = await writeAndDie(folder)
    if (committed !== null) Object.assign(known, { committed, inForce: committed })
    known.inForce = look(folder, known, when)
    if (known.committed > 0 && Math.random() < 0.02 && !inPlace) known.inForce = damage(folder, known.committed, when)
    if (seen.kills % 500 === 0) console.log(`${seen.kills} kills …`)
  }
}

// Whoever stops it hears of the kills so far.
process.once('SIGINT', () => (kills = 0))
const started = performance.now()
try {
  await Promise.all(Array.from({ length: lanes }, (_lane, index) => run(index)))
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
const seconds = (performance.now() - started) / 1000
console.log(
  `${seen.kills} kills in ${seconds.toFixed(0)} s: ${seen.commits} changes seen committed; ${seen.whileStarting} kills before ` +
    `the first of a run, ${seen.whileWriting} in the middle of a write, at most ${seen.mostDrafts} drafts left`,
)
if (inPlace) console.log(`${seen.restored} times the file was torn and came back from the copy`)
else console.log(`${seen.broughtBack} times the file was torn afterwards and came back from the copy`)
for (const fault of faults) console.error(fault)
if (faults.length === 0) rmSync(scratch, { recursive: true })
else console.error(`The files are in ${scratch}`)
console.log(`${faults.length} lost or not opened`)
process.exitCode = faults.length === 0 ? 0 : 1
