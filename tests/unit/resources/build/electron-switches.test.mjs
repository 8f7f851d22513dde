// @ts-check
import { expect, test } from 'vitest'
import { electronSwitches, needsDisplay } from '../../../../resources/build/set-up/electron-switches.mjs'

test('what only prints needs no display', () => {
  expect(needsDisplay(['--version', '--json'])).toBe(false)
  expect(needsDisplay(['--diagnose'])).toBe(false)
  expect(needsDisplay(['--journey=log-in', '--lang=en'])).toBe(true)
})

test('only root goes without the sandbox', () => {
  expect(electronSwitches({ display: 'x11', isRoot: true, wantsLog: false })).toContain('--no-sandbox')
  expect(electronSwitches({ display: 'x11', isRoot: false, wantsLog: false })).not.toContain('--no-sandbox')
})

test('without a display Electron is told to do without one', () => {
  expect(electronSwitches({ display: 'none', isRoot: false, wantsLog: false })).toContain('--ozone-platform=headless')
})

test('whoever asks for Chromium’s log gets it', () => {
  expect(electronSwitches({ display: 'x11', isRoot: false, wantsLog: true })).toEqual([])
})
