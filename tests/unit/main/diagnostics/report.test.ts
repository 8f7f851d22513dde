import { strFromU8, unzipSync } from 'fflate'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DiagnosticsService } from '../../../../main/diagnostics/diagnostics-service'
import { privacyOf } from '../../../../main/diagnostics/privacy'
import { reportObject, reportText } from '../../../../main/diagnostics/report-text'
import { diagnosticChecks, type Diagnosis, type DiagnosticCheck } from '../../../../preload/contract/diagnostics'
import { diagnosticWords } from '../../../../renderer/texts/diagnostic-words'
import { diagnostics as texts } from '../../../../renderer/texts/en/diagnostics'

const diagnosis: Diagnosis = {
  generatedAt: '2026-11-22T04:05:06.000Z',
  checks: [
    { id: 'node', check: 'node', group: 'app', status: 'ok', finding: 'known', details: { version: '24.1.0' } },
    { id: 'sandbox', check: 'sandbox', group: 'app', status: 'warning', finding: 'off', details: {} },
    { id: 'settings', check: 'settings', group: 'data', status: 'failure', finding: 'not_finished', details: {} },
  ],
}

describe('in words', () => {
  const all = Object.entries(diagnosticChecks).flatMap(([check, { findings }]) =>
    ['not_finished', 'not_possible', ...findings].map((finding) => [check as DiagnosticCheck, finding] as const),
  )

  test.each(all)('%s, %s has a title and a sentence', (check, finding) => {
    const { group } = diagnosticChecks[check]
    const words = diagnosticWords({ id: check, check, group, status: 'ok', finding, details: {} }, texts)
    expect(words.title).not.toBe('')
    expect(words.finding).not.toBe(finding)
  })

  test('what is not known leaves a dash', () => {
    const of = { id: 'node', check: 'node', group: 'app', status: 'ok', finding: 'known', details: {} } as const
    expect(diagnosticWords(of, texts).finding).toBe('–.')
  })
})

test('as text there is a line a check, aligned, what to do below, and how many came out how', () => {
  expect(reportText({ version: '1.2.3' }, diagnosis).split('\n')).toEqual([
    'version: 1.2.3',
    'generatedAt: 2026-11-22T04:05:06.000Z',
    '',
    'ok       node      Node: 24.1.0.',
    'warning  sandbox   Sandbox: Off: the app was started with --no-sandbox.',
    '                   → Start it without, and not as root.',
    'failure  settings  Settings: Not finished in time.',
    '                   → Check again. If it stays, tell the IT helpdesk.',
    '',
    '1 ok, 1 warnings, 1 failures',
  ])
})

test('as an object each check has its id, status, finding, details and words', () => {
  expect(reportObject({ version: '1.2.3' }, diagnosis)).toMatchObject({
    version: '1.2.3',
    generatedAt: diagnosis.generatedAt,
    summary: { ok: 1, warning: 1, failure: 1 },
    checks: [
      { id: 'node', group: 'app', status: 'ok', finding: 'known', title: 'Node', details: { version: '24.1.0' } },
      { id: 'sandbox', whatToDo: 'Start it without, and not as root.' },
      { id: 'settings' },
    ],
  })
})

describe('saved', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'))
    mkdirSync(join(folder, 'logs'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const serviceFor = (file: string | null, attached = '') =>
    new DiagnosticsService({
      diagnose: () => Promise.resolve(diagnosis),
      privacy: () => privacyOf({ home: '/home/canary-user', user: 'canary-user', computer: 'canary-host' }),
      head: () => ({ version: '1.2.3' }),
      logFolder: join(folder, 'logs'),
      askWhere: () => Promise.resolve(file),
      attachments: () => Promise.resolve([{ name: 'journeys.jsonl', text: attached }]),
    })

  test('it has the report in both forms, the logs and what others add; all redacted, for nobody else to read', async () => {
    const canary =
      'canary.name@agency.gov.sg in /home/canary-user on canary-host with 123 456 via https://x/?code=canary'
    writeFileSync(join(folder, 'logs', 'companion.log'), canary)
    const file = join(folder, 'report.zip')
    expect(await serviceFor(file, canary).save()).toEqual({ file })
    const files = unzipSync(readFileSync(file))
    expect(Object.keys(files)).toEqual(['diagnosis.txt', 'diagnosis.json', 'logs/companion.log', 'journeys.jsonl'])
    const all = Object.values(files).map((bytes) => strFromU8(bytes))
    for (const text of all) expect(text).not.toMatch(/canary|123 456/)
    expect(JSON.parse(all[1] ?? '')).toMatchObject({ version: '1.2.3', checks: [{ id: 'node' }, {}, {}] })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('it is for nobody else to read either where it takes the place of a file that was', async () => {
    const file = join(folder, 'report.zip')
    writeFileSync(file, 'older', { mode: 0o644 })
    await serviceFor(file).save()
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('the name that is proposed names nobody', async () => {
    let suggested = ''
    const service = new DiagnosticsService({
      diagnose: () => Promise.resolve(diagnosis),
      privacy: () => privacyOf({ home: '/', user: '', computer: '' }),
      head: () => ({}),
      logFolder: folder,
      askWhere: (name) => {
        suggested = name
        return Promise.resolve(null)
      },
    })
    expect(await service.save()).toEqual({ file: null })
    expect(suggested).toBe('techpass-companion-report-2026-11-22T0405Z.zip')
  })

  test('where it cannot be written that is said', async () => {
    await expect(serviceFor(join(folder, 'nowhere', 'report.zip')).save()).rejects.toMatchObject({
      code: 'report_not_saved',
    })
  })

  test('who asks while the checks run hears what comes of those', async () => {
    let times = 0
    const service = new DiagnosticsService({
      diagnose: () => Promise.resolve({ ...diagnosis, generatedAt: String((times += 1)) }),
      privacy: () => privacyOf({ home: '/', user: '', computer: '' }),
      head: () => ({}),
      logFolder: folder,
      askWhere: () => Promise.resolve(null),
    })
    const [one, other] = await Promise.all([service.run(), service.run()])
    expect(one).toBe(other)
    expect((await service.run()).generatedAt).toBe('2')
  })
})
