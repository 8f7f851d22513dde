import { expect, test } from 'vitest'
import { accountOf } from '../../../../main/credentials/credential-names'
import { removeKept } from '../../../../main/credentials/remove-kept'
import type { StoredCredential } from '../../../../main/credentials/stored-credentials'
import { FakeKeychain } from './fake-keychain'

const credential = (id: string, environment: 'practice' | 'live'): StoredCredential => ({
  ...{ id, environment, kind: 'password', upn: 'tan.mei.ling@practice.example', label: '' },
  ...{ addedAt: 0, confirmedAt: null, kept: 'certain' },
})
const ours = [credential('one', 'practice'), credential('two', 'live')]

async function keychainWith(credentials: readonly StoredCredential[]): Promise<FakeKeychain> {
  const keychain = new FakeKeychain()
  for (const each of credentials) await keychain.set(accountOf(each), 'secret')
  keychain.asked.length = 0
  return keychain
}

test('what is listed goes, in both environments, and nothing else is asked for', async () => {
  const keychain = await keychainWith([...ours, credential('of-another-list', 'live')])
  expect(await removeKept(ours, keychain)).toEqual({ removed: 2, left: 0, stoppedBy: null })
  expect([...keychain.secrets.keys()]).toEqual(['live/password/of-another-list'])
  expect(keychain.asked).toHaveLength(2)
})

test('what the keychain had no longer counts as gone, not as removed', async () => {
  expect(await removeKept(ours, await keychainWith(ours.slice(1)))).toEqual({ removed: 1, left: 0, stoppedBy: null })
})

test('without anything listed no keychain is needed', async () => {
  const keychain = new FakeKeychain()
  keychain.failing = 'keychain_unavailable'
  expect(await removeKept([], keychain)).toEqual({ removed: 0, left: 0, stoppedBy: null })
})

test('a keychain that fails is asked once, and it is said how many may be left', async () => {
  const keychain = await keychainWith(ours)
  keychain.failing = 'keychain_locked'
  expect(await removeKept(ours, keychain)).toEqual({ removed: 0, left: 2, stoppedBy: 'keychain_locked' })
  expect(keychain.asked).toHaveLength(1)
})
