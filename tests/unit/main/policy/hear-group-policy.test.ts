import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hearGroupPolicy } from '../../../../main/policy/hear-group-policy'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function room() {
  const hooks = new Map<number, () => void>()
  const window = {
    hookWindowMessage: (message: number, listener: (wParam: Buffer, lParam: Buffer) => void) =>
      hooks.set(message, () => {
        listener(Buffer.alloc(8), Buffer.alloc(8))
      }),
  }
  const policy = { refresh: vi.fn(() => Promise.resolve()) }
  return { hooks, window, policy }
}

test('on Windows policy is read again when settings have changed, once for all messages of one change', () => {
  const { hooks, window, policy } = room()
  hearGroupPolicy(window, policy, 'win32')
  expect([...hooks.keys()]).toEqual([0x001a])
  for (let count = 0; count < 5; count += 1) hooks.get(0x001a)?.()
  vi.advanceTimersByTime(999)
  expect(policy.refresh).toHaveBeenCalledTimes(1)
  hooks.get(0x001a)?.()
  vi.advanceTimersByTime(999)
  expect(policy.refresh).toHaveBeenCalledTimes(2)
})

test.each(['linux', 'darwin'] as const)('on %s there is no such message', (platform) => {
  const { hooks, window, policy } = room()
  hearGroupPolicy(window, policy, platform)
  expect(hooks.size).toBe(0)
})
