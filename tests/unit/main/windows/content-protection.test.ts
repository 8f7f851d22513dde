import { beforeEach, expect, test, vi } from 'vitest'
import type { BrowserWindow } from 'electron'
import { protectContent } from '../../../../main/windows/content-protection'

const setContentProtection = vi.fn<(on: boolean) => void>()
const state = { isDestroyed: false }
let isAllowed: boolean
let changed: () => void
const rule = {
  protection: () => isAllowed,
  follow: (listener: () => void) => {
    changed = listener
  },
}
const window = { setContentProtection, isDestroyed: () => state.isDestroyed } as unknown as BrowserWindow
let protect: (visible: boolean) => void

beforeEach(() => {
  setContentProtection.mockClear()
  state.isDestroyed = false
  isAllowed = true
  protect = protectContent(window, rule)
})

const asked = (): readonly boolean[] => setContentProtection.mock.calls.map(([on]) => on)

test('the window is kept out of recordings while something secret is visible, and only then', () => {
  protect(true)
  protect(false)
  expect(asked()).toEqual([true, false])
})

test('the system is asked once for each change, not with each new code', () => {
  for (const visible of [false, true, true, true, false, false, true]) protect(visible)
  expect(asked()).toEqual([true, false, true])
})

test('a window that is gone is not asked', () => {
  protect(true)
  state.isDestroyed = true
  expect(() => {
    protect(false)
  }).not.toThrow()
  expect(asked()).toEqual([true])
})

test('each window is protected by itself', () => {
  protect(true)
  protectContent(window, rule)(true)
  expect(asked()).toEqual([true, true])
})

test('what the organisation changes holds at once, also while something secret is visible', () => {
  protect(true)
  isAllowed = false
  changed()
  expect(asked()).toEqual([true, false])
  isAllowed = true
  changed()
  expect(asked()).toEqual([true, false, true])
})

test('what the organisation changes while nothing is visible asks nothing of the system', () => {
  isAllowed = false
  changed()
  protect(true)
  isAllowed = true
  protect(false)
  changed()
  expect(asked()).toEqual([])
})
