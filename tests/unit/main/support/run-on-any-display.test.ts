import { existsSync, rmSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ app: {} }))
const { displaysToTry, scratchFolder } = await import('../../../../main/support/run-on-any-display')

test.each([
  [{}, ['headless']],
  [{ DISPLAY: '' }, ['headless']],
  [{ DISPLAY: ':0' }, ['x11', 'headless']],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, ['wayland', 'headless']],
  [{ DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, ['x11', 'headless']],
])('with %j the displays to try are %j', (environment, expected) => {
  expect(displaysToTry(environment)).toEqual(expected)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

test('a folder that the environment names is used, and is somebody else’s to remove', () => {
  vi.stubEnv('TECHPASS_COMPANION_REPORT_FOLDER', '/home/officer')
  expect(scratchFolder()).toEqual({ folder: '/home/officer', isMade: false })
})

test('without one a folder is made, and its maker removes it', () => {
  const { folder, isMade } = scratchFolder()
  expect([isMade, existsSync(folder)]).toEqual([true, true])
  rmSync(folder, { recursive: true })
})
