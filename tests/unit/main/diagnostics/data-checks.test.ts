import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataChecks } from '../../../../main/diagnostics/checks/data-checks'
import { firstSettings } from '../../../../main/settings/schema'
import { writeText } from '../../../../main/settings/settings-text'
import { outcomeOf } from './facts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-checks-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const now = new Date('2026-11-22T04:00:00Z')
const of = (id: string, dataFolder = folder) =>
  outcomeOf(dataChecks({ dataFolder, tidy: (path) => path.replace(tmpdir(), '~'), now, platform: 'linux' }), id)
const credential = {
  id: '00000000-0000-4000-8000-000000000000',
  environment: 'practice' as const,
  kind: 'password' as const,
  upn: 'canary@practice.example',
  label: '',
  addedAt: 0,
  confirmedAt: null,
  kept: 'certain' as const,
}

test('a folder that is not there yet is in order everywhere, and is not made', async () => {
  const nowhere = join(folder, 'not', 'there')
  for (const id of ['data-folder', 'log-folder', 'settings', 'kept-credentials', 'recent-errors', 'event-log'])
    expect([id, (await of(id, nowhere)).status]).toEqual([id, 'ok'])
  expect(readdirSync(folder)).toEqual([])
})

test('the data folder is told by a path without the home folder, with its size and permissions', async () => {
  writeFileSync(join(folder, 'some.bin'), Buffer.alloc(1024 * 1024))
  const { status, details } = await of('data-folder')
  expect(status).toBe('ok')
  expect(details).toMatchObject({ sizeMiB: 1, permissions: '700' })
  expect(details.folder).toMatch(/^~/)
})

test('a data folder that others may look into is a warning', async () => {
  chmodSync(folder, 0o755)
  expect(await of('data-folder')).toMatchObject({ status: 'warning', finding: 'open_to_others' })
})

test('a file in the place of a folder is a failure', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(await of('data-folder', file)).toMatchObject({ status: 'failure', finding: 'not_a_folder' })
  expect(await of('data-folder', join(file, 'below'))).toMatchObject({ status: 'failure', finding: 'not_a_folder' })
})

test('settings are sound, were restored, or are damaged; nothing is mended', async () => {
  const settings = join(folder, 'settings.json')
  writeFileSync(settings, writeText(firstSettings))
  expect(await of('settings')).toMatchObject({ status: 'ok', finding: 'sound' })
  writeFileSync(join(folder, 'settings.corrupt-1.json'), '')
  expect(await of('settings')).toMatchObject({ status: 'ok', finding: 'was_restored', details: { restored: 1 } })
  writeFileSync(settings, '{"theme":')
  expect(await of('settings')).toMatchObject({ status: 'warning', finding: 'damaged', details: { hasCopy: false } })
  writeFileSync(join(folder, 'settings.last-good.json'), writeText(firstSettings))
  expect(await of('settings')).toMatchObject({ finding: 'damaged', details: { hasCopy: true } })
  expect(readdirSync(folder)).toHaveLength(3)
})

test('of the kept credentials there is only how many', async () => {
  const credentials = { accounts: [], credentials: [credential] }
  writeFileSync(join(folder, 'settings.json'), writeText({ ...firstSettings, credentials }))
  const outcome = await of('kept-credentials')
  expect(outcome).toEqual({ status: 'ok', finding: 'some', details: { count: 1 } })
})

test('errors of the last seven days are counted by the ids of the list, whatever else stands in the log', async () => {
  mkdirSync(join(folder, 'logs'))
  const lines = [
    '2026-11-01T00:00:00.000Z [error] settings: not saved {}',
    '2026-11-20T00:00:00.000Z [error] settings: not saved {"cause":"canary"}',
    '2026-11-20T00:00:01.000Z [error] settings: not saved {}',
    '2026-11-20T00:00:02.000Z [error] canary: canary@agency.gov.sg {}',
    '2026-11-20T00:00:03.000Z [warn] ipc: credentials.copy {"outcomeCode":"bad_request"}',
    '2026-11-20T00:00:04.000Z [info] app: opened {}',
    'canary',
  ]
  writeFileSync(join(folder, 'logs', 'companion.log'), lines.slice(2).join('\n'))
  writeFileSync(join(folder, 'logs', 'companion.old.log'), lines.slice(0, 2).join('\n'))
  const outcome = await of('recent-errors')
  expect(outcome).toMatchObject({ status: 'warning', finding: 'errors', details: { errors: 3, warnings: 1 } })
  expect(outcome.details.events).toEqual(['settings.not-saved (2)', 'other (1)', 'ipc.call (1)'])
})

test('crash dumps are counted', async () => {
  mkdirSync(join(folder, 'Crashpad', 'completed'), { recursive: true })
  writeFileSync(join(folder, 'Crashpad', 'completed', 'canary.dmp'), '')
  expect(await of('crash-dumps')).toMatchObject({ status: 'warning', finding: 'some', details: { count: 1 } })
})
