// @ts-check
import { expect, test } from 'vitest'
import { readArguments } from '../../../../../resources/build/package/arguments.mjs'

test('no arguments mean all that officers get, into dist/', () => {
  expect(readArguments([])).toEqual({
    ...{ flavour: 'shipped', allowEndedElectron: false, kinds: ['deb', 'tar', 'windows'] },
    ...{ out: 'dist', isQuick: false, version: null },
  })
})

test('an Electron without fixes, another flavour, folder and version have to be named', () => {
  const args = ['--testable', '--allow-eol-electron', '--out', '/tmp/x', '--as-version=2.0.0', '--only=deb', '--quick']
  expect(readArguments(args)).toEqual({
    ...{
      flavour: 'testable',
      allowEndedElectron: true,
      kinds: ['deb'],
      out: '/tmp/x',
      isQuick: true,
      version: '2.0.0',
    },
  })
})

test.each([['--only=rpm'], ['--as-version=two'], ['--tesable'], ['deb']])(
  '%s is refused with what there is',
  (...args) => {
    expect(() => readArguments(args)).toThrow('Usage: npm run package')
  },
)
