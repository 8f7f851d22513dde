// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { oneAtATime } from '../../../../resources/build/set-up/one-at-a-time.mjs'

/** @type {string} */
let folder
/** @type {string} */
let lock
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'))
  lock = path.join(folder, 'deeper/lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the second waits until the first is done', async () => {
  /** @type {string[]} */
  const order = []
  /** @param {string} name */
  const work = (name) => async () => {
    order.push(`${name} begins`)
    await new Promise(setImmediate)
    order.push(`${name} ends`)
  }

  await Promise.all([oneAtATime(lock, 'it', work('one')), oneAtATime(lock, 'it', work('two'))])

  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('it answers what the work answers, names the owner meanwhile and leaves no lock behind', async () => {
  const owner = await oneAtATime(lock, 'it', async () => readFileSync(lock, 'utf8'))

  expect(owner).toBe(String(process.pid))
  expect(existsSync(lock)).toBe(false)
})

test('work that fails gives the lock back', async () => {
  await expect(oneAtATime(lock, 'it', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that has died is taken over', async () => {
  const dead = spawnSync(process.execPath, ['--version']).pid
  lock = path.join(folder, 'lock')
  writeFileSync(lock, String(dead))

  expect(await oneAtATime(lock, 'it', async () => 'done')).toBe('done')
})

test('whoever waits too long is told which file stands in the way', async () => {
  lock = path.join(folder, 'lock')
  writeFileSync(lock, String(process.pid))

  await expect(oneAtATime(lock, 'the build', async () => 'done', 0)).rejects.toThrow(lock)
})
