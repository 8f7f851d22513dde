import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLog } from '../../../../main/diagnostics/read-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-log-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const onUnix = test.runIf(process.platform !== 'win32')

test('a log is read as it stands', async () => {
  writeFileSync(join(folder, 'companion.log'), 'a line\n')
  expect(await readLog(join(folder, 'companion.log'))).toBe('a line\n')
  expect(await readLog(join(folder, 'none.log'))).toBe('')
})

onUnix('a link in its place hands nothing else over', async () => {
  writeFileSync(join(folder, 'private'), 'canary')
  symlinkSync(join(folder, 'private'), join(folder, 'companion.log'))
  expect(await readLog(join(folder, 'companion.log'))).toBe('')
})

onUnix('a pipe in its place is not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'companion.log')])
  expect(await readLog(join(folder, 'companion.log'))).toBe('')
})
