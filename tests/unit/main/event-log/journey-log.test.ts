import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { readEntries, type JourneyEntry } from '../../../../main/event-log/journey-entry'
import { JourneyLog, readJourneyLog } from '../../../../main/event-log/journey-log'
import { everyLogInView } from '../../../support/log-in-views'
import { everyView } from '../../../support/set-up-views'
import { quietLog } from '../settings/quiet-log'

const setUp = everyView(0)
const logIn = everyLogInView(0)
const day = 24 * 60 * 60 * 1000
const noon = Date.parse('2026-11-02T12:00:00Z')

let dataFolder: string
let now: number
let log: ReturnType<typeof quietLog>
let journeys: JourneyLog
const folder = () => join(dataFolder, 'journey-log')
const fileOf = (name: string) => join(folder(), `${name}.jsonl`)

function openLog(): JourneyLog {
  const environment = () => 'practice' as const
  return new JourneyLog({ dataFolder, version: '0.1.0', environment, log, now: () => now })
}

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'journey-log-'))
  now = noon
  log = quietLog()
  journeys = openLog()
})
afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true })
})

const view = (name: string, changes: Partial<JourneyView> = {}): JourneyView => {
  const found = setUp[name] ?? logIn[name]
  if (found === undefined) throw new Error(`No view ${name}`)
  return { ...found, ...changes } as JourneyView
}
const run = { isFinished: false }
const told = (entries: readonly JourneyEntry[]) => entries.map(({ event, step }) => `${event} ${step}`)

describe('what is kept', () => {
  test('each step that is entered and completed, with how that is known, and the end', async () => {
    const finishing = { isFinished: false }
    journeys.follow(view('choose-device', { device: null }), finishing)
    journeys.follow(view('open-page', { device: 'gmd' }), finishing)
    journeys.follow(view('open-page', { device: 'gmd' }), finishing)
    journeys.follow(view('scan-push', { device: 'gmd' }), finishing)
    finishing.isFinished = true
    journeys.follow(null, null)
    const entries = await journeys.entries()
    expect(told(entries)).toEqual([
      'step_entered choose-device',
      'step_completed choose-device',
      'step_entered open-page',
      'step_completed open-page',
      'step_entered scan',
      'step_completed scan',
      'finished scan',
    ])
    expect(entries[1]).toEqual({
      time: '2026-11-02T12:00:00.000Z',
      environment: 'practice',
      run: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      journey: 'set-up-verification',
      event: 'step_completed',
      step: 'choose-device',
      evidence: 'observed',
      device: 'gmd',
      error: null,
      version: '0.1.0',
    })
    expect(new Set(entries.map((entry) => entry.run)).size).toBe(1)
  })

  test('an error once, by its code, and the same error again', async () => {
    const error = (occurrence: number) => ({ error: { code: 'wrong_number', occurrence } as const })
    for (const occurrence of [1, 1, 2]) journeys.follow(view('scan-push', error(occurrence)), run)
    const entries = await journeys.entries()
    expect(entries.map((entry) => entry.error)).toEqual([null, 'wrong_number', 'wrong_number'])
  })

  test('a page that goes back completes nothing', async () => {
    journeys.follow(view('scan-push'), run)
    journeys.follow(view('set-up'), run)
    expect(told(await journeys.entries())).toEqual(['step_entered scan', 'step_entered set-up'])
  })

  test('a journey begun while another one is under way has a run of its own; the other one was left', async () => {
    journeys.follow(view('scan-push'), run)
    journeys.follow(view('open-page'), { isFinished: false })
    const entries = await journeys.entries()
    expect(told(entries)).toEqual(['step_entered scan', 'cancelled scan', 'step_entered open-page'])
    expect(entries[0]?.run).toBe(entries[1]?.run)
    expect(entries[2]?.run).not.toBe(entries[0]?.run)
  })

  test('the app’s own sign-in, beside a journey only', async () => {
    journeys.checked()
    journeys.follow(view('done'), run)
    journeys.checked()
    const entries = await journeys.entries()
    expect(entries.map(({ event, evidence }) => `${event} ${evidence}`)).toEqual([
      'step_entered observed',
      'checked checked',
    ])
  })

  test('what the officer said is told from what was seen', async () => {
    journeys.follow(view('scan-push', { evidence: 'confirmed' }), run)
    expect((await journeys.entries())[0]?.evidence).toBe('confirmed')
  })

  test('a journey that the app’s end interrupts is neither done nor left', async () => {
    journeys.follow(view('scan-push'), run)
    await journeys.end()
    journeys.follow(null, null)
    expect(told(await journeys.entries())).toEqual(['step_entered scan'])
  })

  test('no person, no number, no code, no address: not one word of what the views show', async () => {
    for (const each of [...Object.values(setUp), ...Object.values(logIn)]) journeys.follow(each, { isFinished: true })
    await journeys.end()
    const text = readFileSync(fileOf('2026-11-02'), 'utf8')
    expect(text.length).toBeGreaterThan(1000)
    expect(text).not.toMatch(/@|:\/\/|otpauth|upn|password|\bqr\b/i)
    // Every value is of a closed list; but for the time, the run and the version.
    const lines = text.trim().split('\n')
    expect(readEntries(text)).toHaveLength(lines.length)
  })
})

describe('how it is kept', () => {
  test('the officer’s alone, one file a day by UTC', async () => {
    journeys.follow(view('scan-push'), run)
    now += day
    journeys.follow(view('done'), run)
    await journeys.end()
    expect(readdirSync(folder())).toEqual(['2026-11-02.jsonl', '2026-11-03.jsonl'])
    expect(statSync(folder()).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(folder())) expect(statSync(join(folder(), name)).mode & 0o777).toBe(0o600)
  })

  test('for 90 days, not for 91; what is not ours stays', async () => {
    mkdirSync(folder())
    const names = ['2026-08-03', '2026-08-04', '2026-08-05', '2026-11-01']
    for (const name of names) writeFileSync(fileOf(name), '')
    writeFileSync(join(folder(), 'notes.txt'), '')
    journeys.prune()
    await journeys.end()
    expect(readdirSync(folder())).toEqual(['2026-08-04.jsonl', '2026-08-05.jsonl', '2026-11-01.jsonl', 'notes.txt'])
  })

  test('what is over is deleted while the app runs for days, too', async () => {
    journeys.follow(view('scan-push'), run)
    now += 91 * day
    journeys.follow(view('done'), run)
    await journeys.end()
    expect(readdirSync(folder())).toEqual(['2027-02-01.jsonl'])
  })

  test('a clock that jumps back takes nothing away', async () => {
    journeys.follow(view('scan-push'), run)
    await journeys.end()
    now -= 400 * day
    journeys = openLog()
    journeys.prune()
    journeys.follow(view('done'), run)
    expect(told(await journeys.entries())).toEqual(['step_entered done', 'step_entered scan'])
  })

  test('days that wrong clocks have made do not grow without end', async () => {
    mkdirSync(folder())
    for (let count = 0; count < 150; count += 1)
      writeFileSync(fileOf(new Date(noon + count * day).toISOString().slice(0, 10)), '')
    journeys.prune()
    await journeys.end()
    expect(readdirSync(folder())).toHaveLength(100)
  })

  test('a torn last line is left behind, and the next entry is whole', async () => {
    journeys.follow(view('scan-push'), run)
    await journeys.end()
    const file = fileOf('2026-11-02')
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"time":"2026-11-02T12:0`)
    journeys = openLog()
    journeys.follow(view('done'), run)
    expect(told(await journeys.entries())).toEqual(['step_entered scan', 'step_entered done'])
  })

  test('lines that are none of ours are not read', async () => {
    mkdirSync(folder())
    journeys.follow(view('scan-push'), run)
    await journeys.end()
    const file = fileOf('2026-11-02')
    const good = readFileSync(file, 'utf8')
    const entry = JSON.parse(good) as object
    const foreign = [{ ...entry, upn: 'x' }, { ...entry, step: '=cmd' }, { ...entry, run: 'tan.mei.ling' }, 7, null]
    writeFileSync(file, `${foreign.map((each) => JSON.stringify(each)).join('\n')}\nnonsense\n\n${good}`)
    expect(await readJourneyLog(dataFolder)).toBe(good)
  })

  test('a day has its bound; what comes later that day is lost, once told', async () => {
    mkdirSync(folder())
    writeFileSync(fileOf('2026-11-02'), `${'x'.repeat(256 * 1024 - 10)}\n`)
    journeys.follow(view('scan-push'), run)
    journeys.follow(view('done'), run)
    await journeys.end()
    expect(statSync(fileOf('2026-11-02')).size).toBeLessThan(256 * 1024)
    expect(log.lines).toEqual(['warn an entry was not kept'])
  })

  test('a folder that cannot be written disturbs nothing', async () => {
    writeFileSync(folder(), 'a file in its place')
    journeys.prune()
    journeys.follow(view('scan-push'), run)
    journeys.follow(view('done'), run)
    await journeys.end()
    expect(log.lines).toEqual(['warn an entry was not kept'])
    await expect(journeys.summary()).rejects.toMatchObject({ code: 'journey_log_unreadable' })
    await expect(journeys.clear()).rejects.toMatchObject({ code: 'journey_log_not_deleted' })
  })

  test('a link in the place of a day is not followed, and a file that others may read is closed', async () => {
    mkdirSync(folder())
    const elsewhere = join(dataFolder, 'elsewhere')
    writeFileSync(elsewhere, '')
    symlinkSync(elsewhere, fileOf('2026-11-02'))
    journeys.follow(view('scan-push'), run)
    await journeys.end()
    expect(readFileSync(elsewhere, 'utf8')).toBe('')
    rmSync(fileOf('2026-11-02'))
    writeFileSync(fileOf('2026-11-02'), '')
    chmodSync(fileOf('2026-11-02'), 0o644)
    journeys = openLog()
    journeys.follow(view('scan-push'), run)
    await journeys.end()
    expect(statSync(fileOf('2026-11-02')).mode & 0o777).toBe(0o600)
  })
})

describe('what can be asked of it', () => {
  test('how much there is, and since when', async () => {
    expect(await journeys.summary()).toEqual({ entries: 0, daysKept: 90, since: null })
    expect(await readJourneyLog(dataFolder)).toBe('')
    journeys.follow(view('scan-push'), run)
    expect(await journeys.summary()).toEqual({ entries: 1, daysKept: 90, since: '2026-11-02' })
  })

  test('to forget all; the journey under way goes on being kept', async () => {
    journeys.follow(view('scan-push'), run)
    await journeys.clear()
    expect(await journeys.summary()).toMatchObject({ entries: 0 })
    journeys.follow(view('done'), run)
    expect(told(await journeys.entries())).toEqual(['step_completed scan', 'step_entered done'])
  })
})
