/** @file The short run of the benchmark that kills a process which changes settings. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const program = join(import.meta.dirname, '../bench/settings-kills.mjs')

// Some 40 s by itself; on a busy machine three times as long.
test('300 kills at random moments lose no committed change and leave no file that does not open', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--kills=300', '--lanes=3'])
  expect(stdout).toMatch(/^300 kills /m)
  expect(stdout).toMatch(/^0 lost or not opened$/m)
}, 600_000)

test('where a file can only be written in place, what a kill tears comes back from the copy', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--kills=40', '--lanes=3', '--in-place'])
  expect(stdout).toMatch(/^0 lost or not opened$/m)
}, 300_000)
