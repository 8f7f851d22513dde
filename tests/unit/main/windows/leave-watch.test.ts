import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchLeaving, type LeaveWatch } from '../../../../main/windows/leave-watch'

/** The little of Electron that the watch touches. */
const monitor = vi.hoisted(() => ({
  listeners: new Map<string, () => void>(),
  idleSeconds: 0,
  looked: 0,
}))

vi.mock('electron', () => ({
  powerMonitor: {
    on: (event: string, listener: () => void) => monitor.listeners.set(event, listener),
    getSystemIdleTime: () => {
      monitor.looked += 1
      return monitor.idleSeconds
    },
  },
}))

let idleMinutes: number
let told: string[]
let watch: LeaveWatch

beforeEach(() => {
  vi.useFakeTimers()
  monitor.listeners.clear()
  Object.assign(monitor, { idleSeconds: 0, looked: 0 })
  idleMinutes = 5
  told = []
  watch = watchLeaving({
    idleMinutes: () => idleMinutes,
    onLeave: (because) => told.push(because),
    onReturn: () => told.push('returned'),
  })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['lock-screen', 'locked'],
  ['suspend', 'suspended'],
  ['resume', 'returned'],
  ['unlock-screen', 'returned'],
])('%s is told at once as %s, whether anything secret is visible or not', (event, expected) => {
  monitor.listeners.get(event)?.()
  expect(told).toEqual([expected])
})

test('while nothing secret is visible nobody looks whether the officer is there', async () => {
  monitor.idleSeconds = 3600
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, monitor.looked, vi.getTimerCount()]).toEqual([[], 0, 0])
})

test('who has not used the workstation for the minutes of the setting counts as gone, within two seconds', async () => {
  watch.watchIdle(true)
  monitor.idleSeconds = 299
  await vi.advanceTimersByTimeAsync(2000)
  expect(told).toEqual([])
  monitor.idleSeconds = 300
  await vi.advanceTimersByTimeAsync(2000)
  expect(told).toEqual(['idle'])
})

test('the setting is asked each time, so that a change counts at once', async () => {
  watch.watchIdle(true)
  monitor.idleSeconds = 90
  await vi.advanceTimersByTimeAsync(4000)
  expect(told).toEqual([])
  idleMinutes = 1
  await vi.advanceTimersByTimeAsync(2000)
  expect(told).toEqual(['idle'])
})

test('what is shown while nobody has been there for long goes again, and not before the officer has been seen to be away', async () => {
  monitor.idleSeconds = 3600
  watch.watchIdle(true)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(2000)
  expect(told).toEqual(['idle'])
})

test('once nothing secret is visible it looks no more', async () => {
  watch.watchIdle(true)
  watch.watchIdle(false)
  monitor.idleSeconds = 3600
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, monitor.looked, vi.getTimerCount()]).toEqual([[], 0, 0])
})

test('asked again and again it looks no oftener', async () => {
  for (let times = 0; times < 5; times += 1) watch.watchIdle(true)
  expect(vi.getTimerCount()).toBe(1)
  // Each new code asks anew; that does not put off the next look.
  await vi.advanceTimersByTimeAsync(1500)
  watch.watchIdle(true)
  await vi.advanceTimersByTimeAsync(500)
  expect(monitor.looked).toBe(1)
})
