/** @file Adding and using; forgetting, and practice beside live, are in credential-store-forgetting.test.ts. */
import { beforeEach, describe, expect, test } from 'vitest'
import { CredentialStore } from '../../../../main/credentials/credential-store'
import { noCredentials, storedCredentials } from '../../../../main/credentials/stored-credentials'
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
let time: number
let store: CredentialStore

/** As after a restart: what is in memory is gone. */
const restarted = (): CredentialStore =>
  new CredentialStore({ list, keychain, log: quietLog(), environment: () => environment, now: () => time })

beforeEach(() => {
  keychain = new FakeKeychain()
  list = new FakeList()
  environment = 'practice'
  time = 1000
  store = restarted()
})

describe('adding', () => {
  test('what was added is listed without its secret, also after a restart, and can be used', async () => {
    const { id } = await store.add(password, secret)

    const expected = { id, environment: 'practice', kind: 'password', upn, label: '', addedAt: 1000, confirmedAt: null }
    expect(restarted().list()).toEqual([{ ...expected, kept: 'certain', keptIn: 'keychain' }])
    expect(JSON.stringify([list.kept, restarted().list()])).not.toContain(secret)
    await expect(restarted().use(id)).resolves.toBe(secret)
  })

  test('the name in the keychain says environment, kind and id, and not whose it is', async () => {
    const { id } = await store.add(profile, secret)
    expect([...keychain.secrets.keys()]).toEqual([`practice/totp/${id}`])
  })

  test('it is listed before the keychain is asked, so that nothing is ever there unlisted', async () => {
    keychain.before = () => {
      expect(list.kept.credentials).toMatchObject([{ kept: 'unsure' }])
    }
    await store.add(password, secret)
    expect(list.kept.credentials).toMatchObject([{ kept: 'certain' }])
  })

  test('a list that cannot be written keeps the keychain from being asked', async () => {
    list.broken = true
    await expect(store.add(password, secret)).rejects.toThrow('The disk is full')
    expect(keychain.asked).toEqual([])
  })

  test('a second one of the same name is refused, and the first stays', async () => {
    const { id } = await store.add(profile, secret)
    await expect(store.add({ ...profile, upn: upn.toUpperCase() }, 'other')).rejects.toMatchObject({
      code: 'credential_exists',
    })
    await expect(store.use(id)).resolves.toBe(secret)
    expect(store.list()).toHaveLength(1)
  })

  test('when the officer agrees it is replaced in its place', async () => {
    const { id } = await store.add(profile, secret, { confirmed: true })
    time = 2000
    const replaced = await store.add(profile, 'other', { replace: true })

    expect(replaced).toMatchObject({ id, addedAt: 2000, confirmedAt: null })
    await expect(store.use(id)).resolves.toBe('other')
    expect(keychain.secrets.size).toBe(1)
  })

  test('two at once do not make two of one name', async () => {
    const both = await Promise.allSettled([store.add(password, 'one'), store.add(password, 'two')])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(store.list()).toHaveLength(1)
  })

  test.each([
    ['credential_empty', ''],
    ['credential_too_large', 'é'.repeat(1251)],
    ['credential_malformed', 'a\0b'],
    ['credential_malformed', 'a\ud800b'],
  ])('refuses with %s before anything is listed', async (code, wrong) => {
    await expect(store.add(password, wrong)).rejects.toMatchObject({ code })
    expect([list.kept, keychain.asked]).toEqual([noCredentials, []])
  })

  test.each(definite)('%s leaves neither list nor keychain changed', async (code) => {
    keychain.failing = code
    await expect(store.add(password, secret)).rejects.toMatchObject({ code })
    expect(list.kept.credentials).toEqual([])
  })

  test.each(definite)('%s while replacing leaves what was there', async (code) => {
    const { id } = await store.add(password, secret, { confirmed: true })
    const before = list.kept
    keychain.failing = code
    await expect(store.add(password, 'other', { replace: true })).rejects.toMatchObject({ code })
    keychain.failing = null

    expect(list.kept).toEqual(before)
    await expect(store.use(id)).resolves.toBe(secret)
  })

  test.each(open)('after %s it stays listed as unsure, and is replaced with consent only', async (code) => {
    keychain.failing = code
    await expect(store.add(password, secret)).rejects.toMatchObject({ code })
    expect(store.list()).toMatchObject([{ kept: 'unsure' }])
    keychain.failing = null

    await expect(store.add(password, secret)).rejects.toMatchObject({ code: 'credential_exists' })
    expect(store.list()).toMatchObject([{ kept: 'unsure' }])
    const { id } = await store.add(password, secret, { replace: true })
    expect(store.list()).toMatchObject([{ id, kept: 'certain' }])
  })

  test('what the keychain kept after all is found, and no longer unsure', async () => {
    Object.assign(keychain, { failing: 'keychain_slow', doesItAnyway: true })
    await expect(store.add(password, secret)).rejects.toMatchObject({ code: 'keychain_slow' })
    keychain.failing = null

    const [unsure] = store.list()
    await expect(store.use(unsure?.id ?? '')).resolves.toBe(secret)
    expect(store.list()).toMatchObject([{ kept: 'certain' }])
  })
})

describe('without a keychain', () => {
  beforeEach(() => {
    keychain.failing = 'keychain_unavailable'
  })

  test('it is kept for this run, says so, and is in no list that stays', async () => {
    const { id, keptIn } = await store.add(password, secret)
    expect(keptIn).toBe('memory')
    await expect(store.use(id)).resolves.toBe(secret)
    expect(list.kept.credentials).toEqual([])
    expect(restarted().list()).toEqual([])
  })

  test('it asks before it replaces, confirms and forgets as with one', async () => {
    const { id } = await store.add(password, secret)
    await expect(store.add(password, 'other')).rejects.toMatchObject({ code: 'credential_exists' })
    await store.add(password, 'other', { replace: true })
    await expect(store.use(id)).resolves.toBe('other')
    await expect(store.confirm(id)).resolves.toMatchObject({ confirmedAt: 1000 })
    await expect(store.forget(id)).resolves.toMatchObject({ wasKept: true })
    expect(store.list()).toEqual([])
  })

  test('one that the keychain has is not hidden by another in memory', async () => {
    keychain.failing = null
    await store.add(password, secret)
    keychain.failing = 'keychain_unavailable'
    await expect(store.add(password, 'other', { replace: true })).rejects.toMatchObject({
      code: 'keychain_unavailable',
    })
    expect(store.list()).toMatchObject([{ kept: 'certain', keptIn: 'keychain' }])
  })

  test('forgetting everything removes what is in memory, and leaves listed what cannot be reached', async () => {
    keychain.failing = null
    await store.add(password, secret)
    keychain.failing = 'keychain_unavailable'
    await store.add(profile, secret)

    const { forgotten, left, stoppedBy } = await store.forgetEverything()
    expect(forgotten).toMatchObject([{ credential: { kind: 'totp' }, wasKept: true }])
    expect(left).toMatchObject([{ kind: 'password' }])
    expect(stoppedBy).toBe('keychain_unavailable')
  })
})

describe('using', () => {
  test.each([
    'keychain_locked',
    'keychain_refused',
    'keychain_slow',
    'keychain_failed',
    'keychain_unavailable',
  ] as const)('%s is told, and the list stays', async (code) => {
    const { id } = await store.add(password, secret)
    const before = list.kept
    keychain.failing = code
    await expect(store.use(id)).rejects.toMatchObject({ code })
    expect(list.kept).toBe(before)
  })

  test('listed, and the keychain has none: locked or removed, and nothing is put in its place', async () => {
    const { id } = await store.add(profile, secret)
    keychain.blind = true
    await expect(store.use(id)).rejects.toMatchObject({ code: 'credential_locked_or_removed' })
    keychain.blind = false

    await expect(store.use(id)).resolves.toBe(secret)
    expect(keychain.asked.filter((asked) => asked.startsWith('set'))).toHaveLength(1)
  })

  test.each([[''], ['x'.repeat(2501)]])('what cannot be ours is corrupt', async (found) => {
    const { id } = await store.add(profile, secret)
    keychain.secrets.set(`practice/totp/${id}`, found)
    await expect(store.use(id)).rejects.toMatchObject({ code: 'credential_corrupt' })
  })

  test('what is not listed is not asked for', async () => {
    await expect(store.use('practice/password/x')).rejects.toMatchObject({ code: 'credential_not_found' })
    expect(keychain.asked).toEqual([])
  })

  test('one that is forgotten while it is used does not come back into the list', async () => {
    keychain.failing = 'keychain_slow'
    keychain.doesItAnyway = true
    await store.add(password, secret).catch(() => undefined)
    keychain.failing = null
    const [unsure] = store.list()
    const id = unsure?.id ?? ''

    const [forgotten] = await Promise.allSettled([store.forget(id), store.use(id)])
    expect(forgotten.status).toBe('fulfilled')
    expect(store.list()).toEqual([])
  })

  test('lists never ask the keychain', async () => {
    await store.add(password, secret)
    keychain.asked.length = 0
    store.list()
    store.accounts()
    expect(keychain.asked).toEqual([])
  })

  test('1,000 entries are listed without a question to the keychain', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      ...{ environment: 'practice', kind: 'totp', upn, label: String(index), addedAt: 0, confirmedAt: 0 },
      kept: 'certain',
    }))
    list.kept = storedCredentials.parse({ accounts: [], credentials: many })
    keychain.asked.length = 0
    expect(store.list()).toHaveLength(1000)
    expect(keychain.asked).toEqual([])
  })

  test('a profile counts as added once it was confirmed', async () => {
    const { id } = await store.add(profile, secret)
    time = 5000
    await expect(store.confirm(id)).resolves.toMatchObject({ confirmedAt: 5000 })
    expect(list.kept.credentials).toMatchObject([{ confirmedAt: 5000 }])
  })
})
