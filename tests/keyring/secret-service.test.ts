/** @file The credentials in a real Secret Service: unlocked, locked, absent, at a wrong address, and one that hangs. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CredentialStore } from '../../main/credentials/credential-store'
import { longestSecret } from '../../main/credentials/keychain'
import { SystemKeychain } from '../../main/credentials/system-keychain'
import type { Log } from '../../main/support/log'
import { isRunning } from '../support/processes'
import { Keyring, until } from '../support/keyring'
import { buildKeychainProgram, forkInNode, type NodeChild } from '../support/keyring-programs'
import { FakeList } from '../unit/main/credentials/fake-keychain'

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }
const upn = 'tan.mei.ling@practice.example'
const password = { kind: 'password', upn } as const
const profile = { kind: 'totp', upn, label: 'SG Govt M365' } as const
const secret = 'Kopi-Peng: ñ 新加坡 தமிழ் 🔑'

let program: string
let keyring: Keyring
let list: FakeList
let children: NodeChild[]
let keychains: SystemKeychain[]

beforeAll(async () => {
  program = await buildKeychainProgram()
}, 60_000)

/** A run of the app: what exists is still listed, the keychain's process is another. */
function run({ environment = keyring.environment, limitMs = 5000 } = {}) {
  const fork = (): NodeChild => {
    const child = forkInNode(program, environment)
    children.push(child)
    return child
  }
  const keychain = new SystemKeychain({ fork, log: silent, limitMs })
  keychains.push(keychain)
  const store = new CredentialStore({ list, keychain, log: silent, environment: () => 'practice' })
  return { keychain, store }
}

/** Every process of the keychain's that was started has ended. */
const allEnded = (): Promise<void> =>
  until('no keychain’s process runs', () => children.every(({ process }) => !isRunning(process.pid ?? 0)))

beforeEach(() => {
  list = new FakeList()
  children = []
  keychains = []
})
afterEach(async () => {
  for (const keychain of keychains) keychain.end()
  await allEnded()
})

describe('with a keyring', () => {
  beforeEach(async () => {
    keyring = await Keyring.start()
    await keyring.unlock()
  })
  afterEach(() => keyring.stop())

  describe('that is unlocked', () => {
    test('what is saved is there after a restart of the app and of the keyring, and gone once it is forgotten', async () => {
      const { id } = await run().store.add(password, secret)
      await expect(run().store.use(id)).resolves.toBe(secret)
      await keyring.unlock()

      const { store } = run()
      await expect(store.use(id)).resolves.toBe(secret)
      await expect(store.forget(id)).resolves.toMatchObject({ wasKept: true })
      expect([store.list(), await keyring.entries()]).toEqual([[], []])
    })

    test('secret-tool sees exactly our entries, and none after everything was forgotten', async () => {
      const { store } = run()
      const first = await store.add(password, secret)
      const second = await store.add(profile, 'JBSWY3DPEHPK3PXP')
      expect(await keyring.entries()).toEqual([`practice/password/${first.id}`, `practice/totp/${second.id}`])

      await expect(store.forgetEverything()).resolves.toMatchObject({ left: [], stoppedBy: null })
      expect(await keyring.entries()).toEqual([])
    })

    test('the longest secret is kept as it is', async () => {
      const { store } = run()
      const longest = 'é'.repeat(longestSecret / 2)
      const { id } = await store.add(profile, longest)
      await expect(store.use(id)).resolves.toBe(longest)
    })

    test('replacing leaves one entry, with the new secret', async () => {
      const { store } = run()
      const { id } = await store.add(profile, 'JBSWY3DPEHPK3PXP')
      await store.add(profile, secret, { replace: true })
      await expect(store.use(id)).resolves.toBe(secret)
      expect(await keyring.entries()).toHaveLength(1)
    })

    test('one that was removed with another tool is missed, not made again, and can be forgotten', async () => {
      const { store } = run()
      const { id } = await store.add(profile, secret)
      await keyring.removeElsewhere(`practice/totp/${id}`)

      await expect(store.use(id)).rejects.toMatchObject({ code: 'credential_locked_or_removed' })
      expect(await keyring.entries()).toEqual([])
      await expect(store.forget(id)).resolves.toMatchObject({ wasKept: false })
      // Nor has looking whether it was locked left anything behind.
      expect([store.list(), await keyring.entries()]).toEqual([[], []])
    })

    test('the process may die between calls', async () => {
      const { store } = run()
      const { id } = await store.add(password, secret)
      children[0]?.process.kill('SIGKILL')
      await allEnded()
      await expect(store.use(id)).resolves.toBe(secret)
      expect(children).toHaveLength(2)
    })
  })

  describe('that is locked, with nobody to unlock it', () => {
    let id: string

    beforeEach(async () => {
      id = (await run().store.add(password, secret)).id
      await keyring.lock()
    })

    test('what is listed is said to be locked or removed, and is there once it is unlocked', async () => {
      const { store } = run()
      await expect(store.use(id)).rejects.toMatchObject({ code: 'credential_locked_or_removed' })
      await keyring.unlock()
      await expect(store.use(id)).resolves.toBe(secret)
    })

    test('nothing is saved, listed or kept in memory instead', async () => {
      const { store } = run()
      const before = list.kept.credentials
      await expect(store.add(profile, secret)).rejects.toMatchObject({ code: 'keychain_locked' })
      await expect(store.add(password, 'other', { replace: true })).rejects.toMatchObject({ code: 'keychain_locked' })
      expect(list.kept.credentials).toEqual(before)
      expect(store.list()).toHaveLength(1)
    })

    test('nothing is said to be forgotten that is still there', async () => {
      const { store } = run()
      await expect(store.forget(id)).rejects.toMatchObject({ code: 'keychain_locked' })
      await expect(store.forgetEverything()).resolves.toMatchObject({
        forgotten: [],
        left: [{ id }],
        stoppedBy: 'keychain_locked',
      })
      await keyring.unlock()
      expect(await keyring.entries()).toEqual([`practice/password/${id}`])
      await expect(store.forgetEverything()).resolves.toMatchObject({ left: [], stoppedBy: null })
      expect(await keyring.entries()).toEqual([])
    })
  })

  describe('that hangs', () => {
    afterEach(() => {
      keyring.goOn()
    })

    test('a call fails in its time, its process is ended, and the next works when the keyring does', async () => {
      const { store } = run({ limitMs: 1500 })
      const { id } = await store.add(password, secret)
      keyring.hang()
      await expect(store.use(id)).rejects.toMatchObject({ code: 'keychain_slow' })
      await allEnded()

      keyring.goOn()
      await expect(store.use(id)).resolves.toBe(secret)
    })

    test('forgetting everything waits for one call, not for each', async () => {
      const { store } = run({ limitMs: 1500 })
      await store.add(password, secret)
      await store.add(profile, secret)
      keyring.hang()
      await expect(store.forgetEverything()).resolves.toMatchObject({ forgotten: [], stoppedBy: 'keychain_slow' })
      expect(store.list()).toHaveLength(2)
    })

    test('a process that dies in the middle of a call fails it at once', async () => {
      const { store } = run()
      const { id } = await store.add(password, secret)
      keyring.hang()
      const failed = expect(store.use(id)).rejects.toMatchObject({ code: 'keychain_failed' })
      children[0]?.process.kill('SIGKILL')
      await failed
      keyring.goOn()
      await expect(store.use(id)).resolves.toBe(secret)
    })

    test('the app does not wait for it when it closes', async () => {
      const { keychain, store } = run()
      const { id } = await store.add(password, secret)
      keyring.hang()
      const failed = expect(store.use(id)).rejects.toMatchObject({ code: 'keychain_failed' })
      keychain.end()
      await failed
      await allEnded()
    })
  })

  test('one that goes away in the middle of the run is missed, and one that comes back is used', async () => {
    const { store } = run()
    const { id } = await store.add(password, secret)
    await keyring.removeService()
    await expect(store.use(id)).rejects.toMatchObject({ code: 'keychain_unavailable' })
    await expect(store.forget(id)).rejects.toMatchObject({ code: 'keychain_unavailable' })
    expect(store.list()).toHaveLength(1)

    await keyring.unlock()
    await expect(store.use(id)).resolves.toBe(secret)
  })
})

describe('without a keyring', () => {
  beforeAll(async () => {
    keyring = await Keyring.start()
  })
  afterAll(() => keyring.stop())

  const withAddress = (address: string | undefined): Record<string, string> => {
    const bus = ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR']
    const others = Object.fromEntries(Object.entries(keyring.environment).filter(([name]) => !bus.includes(name)))
    return address === undefined ? others : { ...others, DBUS_SESSION_BUS_ADDRESS: address }
  }

  test.each([
    ['a session without the service', () => keyring.environment],
    ['no session', () => withAddress(undefined)],
    ['the address of nobody', () => withAddress('unix:path=/nonexistent/bus')],
    ['an address of an unknown kind', () => withAddress('carrier-pigeon:loft=1')],
    ['what is no address', () => withAddress('nonsense')],
    ['an empty address', () => withAddress('')],
  ])('%s: the secret is kept for this run, which is said, and nowhere else', async (_what, environment) => {
    const { keychain, store } = run({ environment: environment() })
    await expect(keychain.get('practice/password/1')).rejects.toMatchObject({ code: 'keychain_unavailable' })

    const { id, keptIn } = await store.add(password, secret)
    expect(keptIn).toBe('memory')
    await expect(store.use(id)).resolves.toBe(secret)
    expect(list.kept.credentials).toEqual([])
    await expect(store.forgetEverything()).resolves.toMatchObject({ left: [], stoppedBy: null })
    expect(store.list()).toEqual([])
  })
})
