/** @file Long work leaves room for others, and ends. */
import { beforeEach, expect, test } from 'vitest'
import { inSlices } from '../../../../main/screen-qr/in-slices'

let ms: number
let pauses: number
const clock = {
  now: () => ms,
  pause: () => {
    pauses += 1
    // Others take their time, which is not that of the work.
    ms += 1000
    return Promise.resolve()
  },
}

beforeEach(() => {
  ms = 0
  pauses = 0
})

/** Work of so many steps, each of which takes so long and tells how many there were. */
function* work(steps: number, each: number): Generator<number, undefined> {
  for (let at = 1; at <= steps; at += 1) {
    ms += each
    yield at
  }
}

test('short work is done at once', async () => {
  await expect(inSlices(work(3, 1), { sliceMs: 20, budgetMs: 100, ...clock })).resolves.toBe(3)
  expect(pauses).toBe(0)
})

test('long work lets others have their turn after each slice', async () => {
  await expect(inSlices(work(45, 1), { sliceMs: 10, budgetMs: 100, ...clock })).resolves.toBe(45)
  expect(pauses).toBe(4)
})

test('endless work is left when its time is over, with what it told last', async () => {
  await expect(inSlices(work(Infinity, 1), { sliceMs: 10, budgetMs: 100, ...clock })).resolves.toBe(100)
  expect(pauses).toBe(10)
})

test('a step that takes longer than a slice is the last of its slice', async () => {
  await expect(inSlices(work(3, 50), { sliceMs: 10, budgetMs: 1000, ...clock })).resolves.toBe(3)
  expect(pauses).toBe(3)
})

test('of no work nothing is told', async () => {
  await expect(inSlices(work(0, 1), { sliceMs: 10, budgetMs: 100, ...clock })).resolves.toBeUndefined()
})
