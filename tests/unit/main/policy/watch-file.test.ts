/** @file A file that is not there yet is noticed when it comes, also where its folders come with it, and costs little until then. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchFile } from '../../../../main/policy/watch-file'
import { until } from '../../../support/until'

const looked = vi.hoisted(() => ({ at: [] as string[] }))
vi.mock('node:fs', async (actual) => {
  const real = await actual<typeof fs>()
  const lstatSync = ((path: string) => {
    looked.at.push(path)
    return real.lstatSync(path)
  }) as typeof real.lstatSync
  return { ...real, lstatSync }
})

let folder: string
let stop: () => void

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'companion-watch-'))
  looked.at = []
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

const timesLookedAt = (file: string): number => looked.at.filter((path) => path === file).length

test('a file whose folders are not there is looked at every five seconds, not oftener', () => {
  vi.useFakeTimers()
  const file = join(folder, 'none/none/policy.json')
  stop = watchFile(file, () => undefined)
  vi.advanceTimersByTime(400)
  // At once, and once more when the watcher stands.
  expect(timesLookedAt(file)).toBe(2)
  vi.advanceTimersByTime(60_000)
  expect(timesLookedAt(file)).toBe(2 + 60 / 5)
})

test('folders that come one after the other, and then the file, are each noticed by the signs of the system', async () => {
  const file = join(folder, 'etc/companion/policy.json')
  const listener = vi.fn()
  stop = watchFile(file, listener)
  const noticed = (times: number) =>
    until(() => {
      expect(listener.mock.calls.length).toBeGreaterThanOrEqual(times)
    })
  mkdirSync(join(folder, 'etc'))
  await noticed(1)
  mkdirSync(join(folder, 'etc/companion'))
  await noticed(2)
  writeFileSync(file, '{}')
  await noticed(3)
})
