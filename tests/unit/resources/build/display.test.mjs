// @ts-check
import { describe, expect, test, vi } from 'vitest'
import { findDisplay, x11Addresses } from '../../../../resources/build/set-up/display.mjs'

const nobody = async () => false
const everybody = async () => true

test.each([
  [':1', [{ path: '/tmp/.X11-unix/X1' }, { path: '\0/tmp/.X11-unix/X1' }]],
  [':99.0', [{ path: '/tmp/.X11-unix/X99' }, { path: '\0/tmp/.X11-unix/X99' }]],
  ['unix:2', [{ path: '/tmp/.X11-unix/X2' }, { path: '\0/tmp/.X11-unix/X2' }]],
  ['localhost:10.0', [{ host: 'localhost', port: 6010 }]],
  ['rubbish', []],
])('DISPLAY=%s is looked for where its server listens', (display, addresses) => {
  expect(x11Addresses(display)).toEqual(addresses)
})

describe.runIf(process.platform === 'linux')('on Linux', () => {
  test('without the variables there is no display, and nothing is asked', async () => {
    const answers = vi.fn(everybody)

    expect(await findDisplay({}, answers)).toEqual({
      kind: 'none',
      reason: expect.stringContaining('neither DISPLAY nor WAYLAND_DISPLAY is set'),
    })
    expect(answers).not.toHaveBeenCalled()
  })

  test('a display whose server is gone is none, and is named', async () => {
    expect(await findDisplay({ DISPLAY: ':7' }, nobody)).toEqual({
      kind: 'none',
      reason: expect.stringContaining('DISPLAY is :7'),
    })
  })

  test('an X server that answers is used even where there is Wayland', async () => {
    expect(await findDisplay({ DISPLAY: ':7', WAYLAND_DISPLAY: 'wayland-0' }, everybody)).toEqual({ kind: 'x11' })
  })

  test('Wayland alone is used, from the session’s own folder', async () => {
    const answers = vi.fn(everybody)

    expect(await findDisplay({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1' }, answers)).toEqual({
      kind: 'wayland',
    })
    expect(answers).toHaveBeenCalledWith({ path: '/run/user/1/wayland-0' })
  })
})
