import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JourneyEntry } from '../../../../main/event-log/journey-entry'

const asked = vi.hoisted(() => ({ options: [] as unknown[], answer: { canceled: true, filePath: '' } }))
vi.mock('electron', () => ({
  app: { getPath: () => '/home/officer/Documents' },
  dialog: {
    showSaveDialog: (_window: unknown, options: unknown) => {
      asked.options.push(options)
      return Promise.resolve(asked.answer)
    },
  },
}))
const { saveJourneyLogBy } = await import('../../../../main/event-log/save-journey-log')

const entry: JourneyEntry = {
  time: '2026-11-02T12:00:00.000Z',
  environment: 'practice',
  run: '0a1b2c3d',
  journey: 'log-in',
  event: 'error',
  step: 'number',
  evidence: 'observed',
  device: null,
  error: 'wrong_number',
  version: '0.1.0',
}

let folder: string
const save = saveJourneyLogBy({} as never, { entries: () => Promise.resolve([entry]) } as never)
const choose = (name: string) => (asked.answer = { canceled: false, filePath: join(folder, name) })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-journey-log-'))
  asked.options = []
  asked.answer = { canceled: true, filePath: '' }
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('an officer who chooses no place saves nothing', async () => {
  expect(await save('csv')).toEqual({ outcome: 'cancelled' })
  expect(asked.options).toEqual([
    {
      defaultPath: '/home/officer/Documents/techpass-companion-journeys.csv',
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    },
  ])
})

test('as CSV: the names of the fields, then a line an entry', async () => {
  const { filePath } = choose('log.csv')
  expect(await save('csv')).toEqual({ outcome: 'exported', path: filePath })
  expect(readFileSync(filePath, 'utf8')).toBe(
    [
      'time,environment,run,journey,event,step,evidence,device,error,version',
      '2026-11-02T12:00:00.000Z,practice,0a1b2c3d,log-in,error,number,observed,,wrong_number,0.1.0',
      '',
    ].join('\r\n'),
  )
})

test('as JSON: one list, the officer’s alone, and nothing beside it', async () => {
  const { filePath } = choose('log.json')
  await save('json')
  expect(JSON.parse(readFileSync(filePath, 'utf8'))).toEqual([entry])
  expect(statSync(filePath).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['log.json'])
})

test('over a file that is there, whole', async () => {
  const { filePath } = choose('log.json')
  writeFileSync(filePath, 'x'.repeat(10_000))
  await save('json')
  expect(JSON.parse(readFileSync(filePath, 'utf8'))).toEqual([entry])
})

test('where it cannot be saved, it says so and leaves nothing', async () => {
  choose('no/such/folder.csv')
  await expect(save('csv')).rejects.toMatchObject({ code: 'journey_log_not_saved' })
  expect(readdirSync(folder)).toEqual([])
})
