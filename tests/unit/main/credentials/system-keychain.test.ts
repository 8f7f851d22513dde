import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KeychainRequest } from '../../../../main/credentials/keychain-messages'
import { SystemKeychain } from '../../../../main/credentials/system-keychain'
import { quietLog } from '../settings/quiet-log'
import { FakeChild, hanging, obliging } from './fake-child'

const account = 'practice/password/1'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** The n-th process that is started behaves as the n-th of these, those after them as the last. */
function keychainOf(...behaviours: ((request: KeychainRequest, child: FakeChild) => void)[]) {
  const children: FakeChild[] = []
  const fork = (): FakeChild => {
    const child = new FakeChild(behaviours[children.length] ?? behaviours.at(-1) ?? obliging)
    children.push(child)
    return child
  }
  const log = quietLog()
  return { keychain: new SystemKeychain({ fork, log }), children, log }
}

test('the process is started with the first call, and serves all', async () => {
  const { keychain, children } = keychainOf(obliging)
  expect(children).toHaveLength(0)
  await expect(keychain.get(account)).resolves.toBe('secret 1')
  await expect(keychain.set(account, 'x')).resolves.toBeUndefined()
  await expect(keychain.delete(account)).resolves.toBe(true)
  expect(children).toHaveLength(1)
  expect(children[0]?.asked).toEqual([
    { id: 1, operation: 'get', account },
    { id: 2, operation: 'set', account, secret: 'x' },
    { id: 3, operation: 'delete', account },
  ])
})

test('calls are asked one after the other', async () => {
  const { keychain, children } = keychainOf(hanging)
  const first = keychain.get(account)
  const second = keychain.get(account)
  await vi.advanceTimersByTimeAsync(0)
  expect(children[0]?.asked).toHaveLength(1)
  children[0]?.say({ id: 1, outcome: 'secret', secret: 'one' })
  await expect(first).resolves.toBe('one')
  await vi.advanceTimersByTimeAsync(0)
  children[0]?.say({ id: 2, outcome: 'secret', secret: null })
  await expect(second).resolves.toBeNull()
})

test('one that hangs is ended after ten seconds, and another answers the next call', async () => {
  const { keychain, children } = keychainOf(hanging, obliging)
  const failed = expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_slow' })
  const behind = keychain.get(account)
  await vi.advanceTimersByTimeAsync(9999)
  expect(children[0]?.killed).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  await failed
  expect(children[0]?.killed).toBe(1)
  await expect(behind).resolves.toBe('secret 2')
  expect(children).toHaveLength(2)
})

test('what one that was ended says afterwards is not heard', async () => {
  const { keychain, children } = keychainOf(hanging)
  const failed = expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_slow' })
  await vi.advanceTimersByTimeAsync(10_000)
  await failed
  const next = keychain.get(account)
  await vi.advanceTimersByTimeAsync(0)
  children[0]?.say({ id: 2, outcome: 'secret', secret: 'late' })
  children[0]?.die()
  children[1]?.say({ id: 2, outcome: 'secret', secret: 'true' })
  await expect(next).resolves.toBe('true')
})

test('one that dies in the middle fails the call at once, and another answers the next', async () => {
  const { keychain, children } = keychainOf((_request, child) => {
    child.die()
  }, obliging)
  await expect(keychain.set(account, 'x')).rejects.toMatchObject({ code: 'keychain_failed' })
  await expect(keychain.get(account)).resolves.toBe('secret 2')
  expect(children).toHaveLength(2)
})

test('one that dies between calls is started again with the next', async () => {
  const { keychain, children } = keychainOf(obliging)
  await keychain.get(account)
  children[0]?.die()
  await expect(keychain.get(account)).resolves.toBe('secret 2')
  expect(children).toHaveLength(2)
})

test.each([
  ['nothing', undefined],
  ['text', 'secret'],
  ['no outcome', { id: 1 }],
  ['an unknown outcome', { id: 1, outcome: 'maybe' }],
  ['another number', { id: 7, outcome: 'secret', secret: 'another’s' }],
  ['another type', { id: 1, outcome: 'secret', secret: 5 }],
  ['more than was asked', { id: 1, outcome: 'secret', secret: 'x', all: ['y'] }],
  ['an answer to another kind of question', { id: 1, outcome: 'kept' }],
])('one that says %s is ended, and the call fails', async (_what, message) => {
  const { keychain, children } = keychainOf((_request, child) => {
    child.say(message)
  }, obliging)
  await expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_failed' })
  expect(children[0]?.killed).toBe(1)
  await expect(keychain.get(account)).resolves.toBe('secret 2')
})

test('one that speaks without being asked is ended', async () => {
  const { keychain, children } = keychainOf(obliging)
  await keychain.get(account)
  children[0]?.say({ id: 2, outcome: 'secret', secret: 'planted' })
  expect(children[0]?.killed).toBe(1)
  await expect(keychain.get(account)).resolves.toBe('secret 2')
})

test('what the keychain says is told by its code', async () => {
  const { keychain, children, log } = keychainOf(({ id }, child) => {
    child.say({ id, outcome: 'failed', said: 'Cannot create an item in a locked collection' })
  })
  await expect(keychain.set(account, 'x')).rejects.toMatchObject({ code: 'keychain_locked' })
  expect(children[0]?.killed).toBe(0)
  expect(log.lines).toEqual(['warn not done'])
})

const gone: typeof hanging = ({ id }, child) => {
  child.say({ id, outcome: 'failed', said: 'The name :1.5 was not provided by any .service files' })
}

test('one that remembers a service that has gone is replaced, and the call made once more', async () => {
  const { keychain, children } = keychainOf((request, child) => {
    if (request.id === 1) obliging(request, child)
    else gone(request, child)
  }, obliging)
  await keychain.get(account)
  await expect(keychain.get(account)).resolves.toBe('secret 3')
  expect(children[0]?.killed).toBe(1)
})

test('a new process that finds no service is believed', async () => {
  const { keychain, children } = keychainOf(gone)
  await expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_unavailable' })
  expect(children).toHaveLength(1)
  await expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_unavailable' })
  expect(children).toHaveLength(2)
})

test('a process that cannot be started is a failure of the call', async () => {
  const fork = (): never => {
    throw new Error('No more processes')
  }
  const keychain = new SystemKeychain({ fork, log: quietLog() })
  await expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_failed' })
})

test('what no keychain keeps does not start one', async () => {
  const { keychain, children } = keychainOf(obliging)
  await expect(keychain.set(account, '')).rejects.toMatchObject({ code: 'credential_empty' })
  expect(children).toHaveLength(0)
})

test('it goes when it is not needed, and comes back', async () => {
  const { keychain, children } = keychainOf(obliging)
  await keychain.get(account)
  await vi.advanceTimersByTimeAsync(59_000)
  await keychain.get(account)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(children[0]?.killed).toBe(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(children[0]?.killed).toBe(1)
  await expect(keychain.get(account)).resolves.toBe('secret 3')
})

test('closing the app ends it in the middle of a call, those behind it fail, and none is started again', async () => {
  const { keychain, children } = keychainOf(hanging)
  const calls = Promise.allSettled([keychain.get(account), keychain.delete(account)])
  await vi.advanceTimersByTimeAsync(0)
  keychain.end()
  expect(children[0]?.killed).toBe(1)
  const closing = { status: 'rejected', reason: { code: 'keychain_failed' } }
  expect(await calls).toMatchObject([closing, closing])
  await expect(keychain.get(account)).rejects.toMatchObject({ code: 'keychain_failed' })
  expect(children).toHaveLength(1)
})
