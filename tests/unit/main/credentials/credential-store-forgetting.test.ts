import { beforeEach, describe, expect, test } from 'vitest'
import { CredentialStore } from '../../../../main/credentials/credential-store'
import { noCredentials } from '../../../../main/credentials/stored-credentials'
import { quietLog } from '../settings/quiet-log'
import { FakeKeychain, FakeList } from './fake-keychain'

const upn = 'tan.mei.ling@practice.example'
const password = { kind: 'password', upn } as const
const profile = { kind: 'totp', upn, label: 'SG Govt M365' } as const
const secret = 'canary-of-the-store'
const definite = ['keychain_locked', 'keychain_refused', 'keychain_full'] as const
const open = ['keychain_slow', 'keychain_failed'] as const

let keychain: FakeKeychain
let list: FakeList
let environment: 'practice' | 'live'
let store: CredentialStore

beforeEach(() => {
  keychain = new FakeKeychain()
  list = new FakeList()
  environment = 'practice'
  store = new CredentialStore({ list, keychain, log: quietLog(), environment: () => environment })
})

describe('forgetting', () => {
  test('one is gone from keychain and list, the others stay', async () => {
    const { id } = await store.add(password, secret)
    const other = await store.add(profile, secret)
    await expect(store.forget(id)).resolves.toMatchObject({ credential: { id, kind: 'password' }, wasKept: true })
    expect([...keychain.secrets.keys()]).toEqual([`practice/totp/${other.id}`])
    expect(store.list()).toEqual([other])
  })

  test('one that the keychain has no longer: the list is told, and the officer', async () => {
    const { id } = await store.add(password, secret)
    keychain.secrets.clear()
    await expect(store.forget(id)).resolves.toMatchObject({ wasKept: false })
    expect(store.list()).toEqual([])
  })

  test.each([...definite, ...open, 'keychain_unavailable'] as const)('%s leaves it listed', async (code) => {
    const { id } = await store.add(password, secret)
    keychain.failing = code
    await expect(store.forget(id)).rejects.toMatchObject({ code })
    expect(store.list()).toMatchObject([{ id }])
  })

  test('everything is gone, of both environments, with the emails', async () => {
    await store.add(password, secret)
    await store.add(profile, secret)
    environment = 'live'
    await store.add({ kind: 'password', upn: 'mei_ling_tan@agency.gov.sg' }, secret)

    const { forgotten, left, stoppedBy } = await store.forgetEverything()
    expect([forgotten.length, left, stoppedBy]).toEqual([3, [], null])
    expect([list.kept, keychain.secrets.size]).toEqual([noCredentials, 0])
  })

  test('everything, stopped half-way: says what went, what is left and why, and the list agrees', async () => {
    await store.add(password, secret)
    await store.add(profile, secret)
    await store.add({ ...profile, label: 'TECHPASS PROD' }, secret)
    let calls = 0
    keychain.before = () => {
      calls += 1
      if (calls === 2) keychain.failing = 'keychain_slow'
    }

    const { forgotten, left, stoppedBy } = await store.forgetEverything()
    expect(forgotten.map(({ credential }) => credential.kind)).toEqual(['password'])
    expect(left.map(({ label }) => label)).toEqual(['SG Govt M365', 'TECHPASS PROD'])
    expect(stoppedBy).toBe('keychain_slow')
    expect([...store.list()]).toEqual(left)
    // Those behind it would each wait their ten seconds.
    expect(calls).toBe(2)
    expect(store.accounts()).toEqual([{ environment: 'practice', upn }])
  })
})

describe('practice and live', () => {
  test('neither sees, uses nor forgets what belongs to the other', async () => {
    const { id } = await store.add(password, secret)
    environment = 'live'
    expect([store.list(), store.accounts()]).toEqual([[], []])
    await expect(store.use(id)).rejects.toMatchObject({ code: 'credential_not_found' })
    await expect(store.forget(id)).rejects.toMatchObject({ code: 'credential_not_found' })
    await expect(store.confirm(id)).rejects.toMatchObject({ code: 'credential_not_found' })
    environment = 'practice'
    await expect(store.use(id)).resolves.toBe(secret)
  })

  test.each([
    'mei_ling_tan@agency.gov.sg',
    'a@practice.example.com',
    'a@sub.practice.example',
    'x@agency.gov.sg,a@practice.example',
    'practice.example',
  ])('practice keeps nothing of %s', async (foreign) => {
    await expect(store.add({ kind: 'password', upn: foreign }, secret)).rejects.toMatchObject({
      code: 'not_practice_address',
    })
    expect([list.kept, keychain.asked]).toEqual([noCredentials, []])
  })

  test.each([upn, ' TAN@PRACTICE.EXAMPLE ', 'nobody', 'two words@agency.gov.sg'])(
    'live keeps nothing of %s',
    async (foreign) => {
      environment = 'live'
      await expect(store.add({ kind: 'password', upn: foreign }, secret)).rejects.toMatchObject({
        code: 'not_live_address',
      })
    },
  )
})

describe('accounts', () => {
  test('an email is remembered once, whatever its case', async () => {
    await store.rememberAccount(' Tan.Mei.Ling@Practice.Example')
    await store.rememberAccount(upn)
    expect(store.accounts()).toEqual([{ environment: 'practice', upn }])
  })

  test('forgetting it forgets its credentials, and no other’s', async () => {
    const other = 'farhan.rahim@practice.example'
    await store.add(password, secret)
    await store.add({ ...password, upn: other }, secret)
    const { forgotten, stoppedBy } = await store.forgetAccount(upn)
    expect([forgotten.length, stoppedBy]).toEqual([1, null])
    expect(store.accounts()).toEqual([{ environment: 'practice', upn: other }])
    expect(store.list()).toMatchObject([{ upn: other }])
  })
})
