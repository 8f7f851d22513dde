// @ts-check
import { expect, test } from 'vitest'
import { isAsLocked } from '../../../../resources/build/set-up/dependencies.mjs'

const react = { version: '19.0.0', integrity: 'sha512-a' }
const forAnotherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const locked = {
  '': { version: '0.1.0' },
  'node_modules/react': react,
  'node_modules/binding-darwin': forAnotherSystem,
}

test('an installation may lack optional packages, which are for other systems', () => {
  expect(isAsLocked(locked, { 'node_modules/react': react })).toBe(true)
})

test('a package that is missing makes it another installation', () => {
  expect(isAsLocked(locked, { 'node_modules/binding-darwin': forAnotherSystem })).toBe(false)
})

test('so does one of another version', () => {
  expect(isAsLocked(locked, { 'node_modules/react': { ...react, version: '18.0.0' } })).toBe(false)
})

test('so does one of the same version with other contents', () => {
  expect(isAsLocked(locked, { 'node_modules/react': { ...react, integrity: 'sha512-z' } })).toBe(false)
})

test('so does one that the lock file has never heard of', () => {
  expect(isAsLocked(locked, { 'node_modules/react': react, 'node_modules/left-over': react })).toBe(false)
})
