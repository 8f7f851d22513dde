import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ app: {} }))
const { displaysToTry } = await import('../../../../main/support/run-on-any-display')

test.each([
  [{}, ['headless']],
  [{ DISPLAY: '' }, ['headless']],
  [{ DISPLAY: ':0' }, ['x11', 'headless']],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, ['wayland', 'headless']],
  [{ DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }, ['x11', 'headless']],
])('with %j the displays to try are %j', (environment, expected) => {
  expect(displaysToTry(environment)).toEqual(expected)
})
