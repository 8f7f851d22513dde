import { expect, test, vi } from 'vitest'
import { CredentialFailure, type CredentialFailureCode } from '../../../../main/credentials/keychain-failure'
import { keychainCheck } from '../../../../main/diagnostics/checks/keychain-check'
import { FakeKeychain } from '../credentials/fake-keychain'

const failing = (code: CredentialFailureCode) => ({ get: () => Promise.reject(new CredentialFailure(code, 'no')) })

test.each([
  [null, 'ok', 'answers'],
  [false, 'ok', 'answers'],
  [true, 'warning', 'locked'],
] as const)('one that answers and is locked: %s', async (locked, status, finding) => {
  const check = keychainCheck({ keychain: new FakeKeychain(), isLocked: () => Promise.resolve(locked) })
  expect(await check.run()).toMatchObject({ status, finding })
})

test.each([
  ['keychain_unavailable', 'warning', 'none'],
  ['keychain_locked', 'warning', 'locked'],
  ['keychain_slow', 'warning', 'slow'],
  ['keychain_failed', 'failure', 'failed'],
] as const)('%s is told as such', async (code, status, finding) => {
  const check = keychainCheck({ keychain: failing(code), isLocked: () => Promise.resolve(null) })
  expect(await check.run()).toMatchObject({ status, finding, details: { outcomeCode: code } })
})

test('it is asked only for what is never there, and nothing is written', async () => {
  const get = vi.fn(() => Promise.resolve(null))
  await keychainCheck({ keychain: { get }, isLocked: () => Promise.resolve(null) }).run()
  expect(get.mock.calls).toEqual([['practice/password/diagnostics']])
})
