// @ts-check
import { expect, test } from 'vitest'
import { readCommandLine } from '../../../../resources/build/default-app/command-line.mjs'

test('the app is the first argument that is no switch, and what follows is the app’s own', () => {
  expect(readCommandLine(['--no-sandbox', '--inspect=0', 'folder', '--version', 'other'])).toEqual({
    app: 'folder',
    modules: [],
    version: false,
  })
})

test('modules to require are named before the app, in either spelling', () => {
  expect(readCommandLine(['-r', '/loader.js', '--require', 'other', 'folder', '-r', 'not-ours'])).toEqual({
    app: 'folder',
    modules: ['/loader.js', 'other'],
    version: false,
  })
})

test.each(['--version', '-v'])('%s before any app asks for the runtime’s version', (arg) => {
  expect(readCommandLine(['--no-sandbox', arg])).toMatchObject({ app: null, version: true })
})

test('without an app there is none, even when a switch misses its value', () => {
  expect(readCommandLine(['--no-sandbox', '-r'])).toEqual({ app: null, modules: [], version: false })
})
