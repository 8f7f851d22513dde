import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SecretClipboard } from '../../../../main/credentials/secret-clipboard'
import { quietLog } from '../settings/quiet-log'
import { FakeClipboard } from './fake-clipboard'
import { textsHeldBy } from './held-texts'

const secret = 'Canary-On-The-Clipboard'

let clipboard: FakeClipboard
let log: ReturnType<typeof quietLog>
let seconds: number
let told: (number | null)[]
let ours: SecretClipboard

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  clipboard = new FakeClipboard()
  log = quietLog()
  seconds = 30
  told = []
  ours = new SecretClipboard({ clipboard, log, seconds: () => seconds, onChange: () => told.push(ours.clearsAt) })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a secret is taken away when its seconds are over, not before', async () => {
  await ours.put(secret)
  expect([clipboard.text, ours.clearsAt]).toEqual([secret, 1_030_000])
  await vi.advanceTimersByTimeAsync(29_999)
  expect(clipboard.text).toBe(secret)
  await vi.advanceTimersByTimeAsync(1)
  expect([clipboard.text, clipboard.cleared]).toEqual(['', 1])
  expect(told).toEqual([1_030_000, null])
})

test('what somebody else has put there meanwhile stays, and is no longer said to go', async () => {
  await ours.put(secret)
  clipboard.text = 'a note of the officer'
  await vi.advanceTimersByTimeAsync(30_000)
  expect([clipboard.text, clipboard.cleared]).toEqual(['a note of the officer', 0])
  expect(told).toEqual([1_030_000, null])
})

test('a second secret has its own time from its own copying', async () => {
  await ours.put('the first')
  await vi.advanceTimersByTimeAsync(20_000)
  await ours.put(secret)
  await vi.advanceTimersByTimeAsync(29_999)
  expect([clipboard.text, clipboard.cleared]).toEqual([secret, 0])
  await vi.advanceTimersByTimeAsync(1)
  expect(clipboard.text).toBe('')
})

test('the seconds are those in force at each copy', async () => {
  await ours.put(secret)
  seconds = 10
  await ours.put(secret)
  expect(ours.clearsAt).toBe(1_010_000)
})

test('it is taken away at once when that is asked, and its time then comes to nothing', async () => {
  await ours.put(secret)
  await ours.clear()
  expect([clipboard.text, ours.clearsAt]).toEqual(['', null])
  clipboard.text = secret
  await vi.advanceTimersByTimeAsync(60_000)
  expect([clipboard.text, vi.getTimerCount()]).toEqual([secret, 0])
})

test('where nothing of ours lies, clearing does not even look', async () => {
  const read = vi.spyOn(clipboard, 'read')
  await ours.clear()
  await ours.clearIfDue()
  expect(read).not.toHaveBeenCalled()
  expect(told).toEqual([])
})

test('after sleep it is taken away when its time has gone by, and only then', async () => {
  await ours.put(secret)
  vi.setSystemTime(1_029_999)
  await ours.clearIfDue()
  expect(clipboard.text).toBe(secret)
  vi.setSystemTime(1_030_000)
  await ours.clearIfDue()
  expect([clipboard.text, ours.clearsAt]).toEqual(['', null])
})

test.each(['read', 'clear'] as const)(
  'a clipboard whose %s fails is noted in the log, and nothing is thrown',
  async (call) => {
    await ours.put(secret)
    clipboard.failing = call
    await expect(ours.clear()).resolves.toBeUndefined()
    expect(log.lines).toEqual(['warn not cleared'])
  },
)

test.each(['read', 'clear'] as const)(
  'after a %s that failed it is still ours: it is tried again until it works',
  async (call) => {
    await ours.put(secret)
    clipboard.failing = call
    await vi.advanceTimersByTimeAsync(40_000)
    expect([clipboard.text, ours.clearsAt]).toEqual([secret, 1_030_000])
    clipboard.failing = 'none'
    await vi.advanceTimersByTimeAsync(5_000)
    expect([clipboard.text, ours.clearsAt, vi.getTimerCount()]).toEqual(['', null, 0])
  },
)

test('what is copied after a clearing that failed has its whole time', async () => {
  await ours.put('the first')
  clipboard.failing = 'read'
  await vi.advanceTimersByTimeAsync(30_000)
  clipboard.failing = 'none'
  await ours.put(secret)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(clipboard.text).toBe(secret)
})

test('a copy that fails is thrown, and nothing is said to lie there', async () => {
  clipboard.failing = 'write'
  await expect(ours.put(secret)).rejects.toThrow('Another program')
  expect([ours.clearsAt, told, vi.getTimerCount()]).toEqual([null, [], 0])
})

test('a secret that is copied while the one before is being taken away stays', async () => {
  await ours.put('the first')
  clipboard.beforeRead = () => ours.put(secret)
  await ours.clear()
  expect([clipboard.text, ours.clearsAt]).toEqual([secret, 1_030_000])
})

test('of what lies there only a digest is held', async () => {
  vi.spyOn(clipboard, 'write').mockResolvedValue()
  await ours.put(secret.split('').join(''))
  const held = textsHeldBy(ours)
  expect(held).toContain(createHash('sha256').update(secret).digest('hex'))
  expect(held.join('\n')).not.toContain(secret)
})
