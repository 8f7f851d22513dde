/** @file The entry that is only there for a moment: nothing of it stays, and nothing of somebody else goes. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { reallyDelete, removeLeftProbe, type Keytar } from '../../../../main/credentials/keychain-probe'

const service = 'techpass-companion'
let entries: Map<string, string>
let chain: Keytar

beforeEach(() => {
  entries = new Map()
  chain = {
    getPassword: (of, name) => Promise.resolve(entries.get(`${of}/${name}`) ?? null),
    setPassword: (of, name, secret) => Promise.resolve(void entries.set(`${of}/${name}`, secret)),
    deletePassword: (of, name) => Promise.resolve(entries.delete(`${of}/${name}`)),
  }
})

const onLinux = test.runIf(process.platform === 'linux')

describe('what was left behind', () => {
  onLinux('by a process that was ended in the middle is removed, and nothing else', async () => {
    entries.set(`${service}/practice/password/1`, 'kept')
    const ended = { ...chain, deletePassword: () => Promise.resolve(false) }
    await reallyDelete(ended, service, 'practice/password/2')
    expect([...entries.keys()]).toEqual([`${service}/practice/password/1`, `${service}/probe`])
    await removeLeftProbe(chain, service)
    expect([...entries.keys()]).toEqual([`${service}/practice/password/1`])
  })

  test.each([
    ['of another program', 'another/probe', 'probe'],
    ['of its name with something else in it', `${service}/probe`, 'theirs'],
  ])('%s is left', async (_what, name, secret) => {
    entries.set(name, secret)
    await removeLeftProbe(chain, service)
    expect(entries.get(name)).toBe(secret)
  })

  test('in a keychain that refuses to be asked is no failure', async () => {
    const getPassword = vi.fn(() => Promise.reject(new Error('locked')))
    await expect(removeLeftProbe({ ...chain, getPassword }, service)).resolves.toBeUndefined()
  })
})
