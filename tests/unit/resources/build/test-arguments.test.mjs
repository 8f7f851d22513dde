// @ts-check
import { expect, test } from 'vitest'
import { readArguments } from '../../../../resources/build/test-run/arguments.mjs'

test('no arguments mean every suite but the packages, headless', () => {
  expect(readArguments([])).toEqual({
    suites: ['unit', 'protocol', 'keyring', 'journeys', 'examples'],
    headed: false,
    rest: [],
  })
})

test('named suites run in their own order', () => {
  expect(readArguments(['journeys', 'unit']).suites).toEqual(['unit', 'journeys'])
})

test('what follows the suite is the runner’s', () => {
  expect(readArguments(['unit', 'store', '-t', 'journeys'])).toEqual({
    suites: ['unit'],
    headed: false,
    rest: ['store', '-t', 'journeys'],
  })
})

test.each([[['--headed', 'journeys']], [['journeys', '--headed']]])(
  '%s shows the windows, and no runner hears of it',
  (args) => {
    expect(readArguments(args)).toEqual({ suites: ['journeys'], headed: true, rest: [] })
  },
)

test('two suites of one runner may share arguments', () => {
  expect(readArguments(['unit', 'protocol', '--bail=1']).rest).toEqual(['--bail=1'])
})

test.each([[['--bail=1']], [['unit', 'journeys', '--bail=1']], [['unti']]])(
  '%s is refused, because it is not clear which runner is meant',
  (args) => {
    expect(() => readArguments(args)).toThrow('Say which suite')
  },
)
