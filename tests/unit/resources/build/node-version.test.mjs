// @ts-check
import { expect, test } from 'vitest'
import { isOlder } from '../../../../resources/build/set-up/node-version.mjs'

test.each([
  ['20.18.9', '20.19', true],
  ['9.99.0', '20.19', true],
  ['20.19.0', '20.19', false],
  ['20.20.2', '20.19', false],
  ['24.0.0', '20.19.5', false],
])('%s is older than %s: %s', (version, than, older) => {
  expect(isOlder(version, than)).toBe(older)
})
