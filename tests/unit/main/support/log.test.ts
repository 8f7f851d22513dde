import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLog } from '../../../../main/support/log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the log keeps what is as bad as it is told to, from then on and back again', async () => {
  const log = openLog(folder)
  const sayAll = (when: string) => {
    for (const level of ['error', 'warn', 'info'] as const) log[level]('test', when)
  }
  sayAll('first')
  log.keepFrom('warn')
  sayAll('warn')
  log.keepFrom('error')
  sayAll('error')
  log.keepFrom('info')
  sayAll('last')
  await vi.waitFor(() => {
    expect(readFileSync(log.file, 'utf8')).toContain('[info] test: last')
  })
  const kept = [...readFileSync(log.file, 'utf8').matchAll(/\[(\w+)\] test: (\w+)/g)].map(([, level, when]) => [
    when,
    level,
  ])
  expect(kept).toEqual([
    ['first', 'error'],
    ['first', 'warn'],
    ['first', 'info'],
    ['warn', 'error'],
    ['warn', 'warn'],
    ['error', 'error'],
    ['last', 'error'],
    ['last', 'warn'],
    ['last', 'info'],
  ])
})
