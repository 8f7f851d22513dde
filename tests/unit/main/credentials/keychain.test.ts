import { expect, test, vi } from 'vitest'
import { checkSecret, MemoryKeychain } from '../../../../main/credentials/keychain'
import { failureFrom } from '../../../../main/credentials/keychain-failure'
import { keychainRequest } from '../../../../main/credentials/keychain-messages'

vi.mock('electron', () => ({}))
const { keychainEnvironment } = await import('../../../../main/credentials/keychain-fork')

test.each([
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain_unavailable'],
  ['Could not connect: No such file or directory', 'keychain_unavailable'],
  ['Could not connect: Connection refused', 'keychain_unavailable'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'keychain_unavailable'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'keychain_unavailable'],
  ['Failed to execute child process “dbus-launch” (No such file or directory)', 'keychain_unavailable'],
  [
    'Error spawning command line “dbus-launch --autolaunch=…”: Child process exited with code 1',
    'keychain_unavailable',
  ],
  ['The given address is empty', 'keychain_unavailable'],
  ['Address element “nonsense” does not contain a colon (:)', 'keychain_unavailable'],
  ['The name :1.5 was not provided by any .service files', 'keychain_unavailable'],
  ['The connection is closed', 'keychain_failed'],
  ['Message recipient disconnected from message bus without replying', 'keychain_failed'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login/7”', 'keychain_refused'],
  ['Unknown or unsupported transport “foo” for address “foo:”', 'keychain_unavailable'],
  ['Failed to load keytar native addon, checked […]', 'keychain_unavailable'],
  ['A default keychain could not be found.', 'keychain_unavailable'],
  ['A specified logon session does not exist. It may already have been terminated.', 'keychain_unavailable'],
  ['Cannot create an item in a locked collection', 'keychain_locked'],
  ['The entry is locked', 'keychain_locked'],
  ['User interaction is not allowed.', 'keychain_locked'],
  ['Timeout was reached', 'keychain_slow'],
  ['No space left on device', 'keychain_full'],
  ['The stub received bad data.', 'credential_too_large'],
  ['Password is required.', 'credential_empty'],
  ['User canceled the operation.', 'keychain_refused'],
  ['Access is denied.', 'keychain_refused'],
  ['Something that nobody has heard before', 'keychain_refused'],
])('%s is %s', (said, code) => {
  expect(failureFrom(said)).toMatchObject({ code, message: `The keychain said: ${said}` })
})

test('2,500 bytes are kept, one more is not, counted in UTF-8', () => {
  expect(() => {
    checkSecret('é'.repeat(1250))
  }).not.toThrow()
  expect(() => {
    checkSecret(`${'é'.repeat(1250)}x`)
  }).toThrow('2501 bytes')
})

test.each([['canary'.repeat(500)], ['canary\0'], ['canary\udc00']])(
  'what is refused does not repeat it',
  async (canary) => {
    const refused: unknown = await new MemoryKeychain().set('live/totp/1', canary).catch((thrown: unknown) => thrown)
    expect(refused).toBeInstanceOf(Error)
    expect(String(refused)).not.toContain('canary')
  },
)

test('memory keeps, replaces and deletes, and refuses what a keychain does', async () => {
  const memory = new MemoryKeychain()
  const account = 'live/totp/1'
  await expect(memory.get(account)).resolves.toBeNull()
  await memory.set(account, 'one')
  await memory.set(account, 'two')
  await expect(memory.get(account)).resolves.toBe('two')
  await expect(memory.set(account, 'a\0')).rejects.toMatchObject({ code: 'credential_malformed' })
  await expect(memory.delete(account)).resolves.toBe(true)
  await expect(memory.delete(account)).resolves.toBe(false)
})

test.each([
  { id: 1, operation: 'find', account: 'practice/password/1' },
  { id: 1, operation: 'get', account: 'somebody-else' },
  { id: 1, operation: 'get', account: 'practice/password/../1' },
  { id: 1, operation: 'get', account: 'probe' },
  { id: 1, operation: 'get', account: 'practice/password/1', service: 'another' },
  { id: 1, operation: 'set', account: 'practice/password/1' },
  { id: 0, operation: 'get', account: 'practice/password/1' },
])('the process does not obey $operation of $account', (message) => {
  expect(keychainRequest.safeParse(message).success).toBe(false)
})

test('the process gets what a keychain needs, in English, and nothing else', () => {
  const all = { HOME: '/h', DISPLAY: ':0', LANG: 'ta_IN.UTF-8', NODE_OPTIONS: '--inspect', LD_PRELOAD: 'x', TOKEN: 't' }
  expect(keychainEnvironment(all)).toEqual({ HOME: '/h', DISPLAY: ':0', LC_ALL: 'C.UTF-8' })
})
