/**
 * @file The keychain's own process, and the only importer of keytar: a locked keychain can block or crash whoever asks it,
 * and that must not be the app. Started by `keychain-fork.ts`; has no window, no files, no network.
 */
import { keychainRequest, type KeychainReply, type KeychainRequest } from './keychain-messages'

/** Every entry of ours in the keychain has it. */
const service = 'techpass-companion'

/** The name of an entry that is only ever there for a moment; see {@link reallyDelete}. */
const probe = 'probe'

/** Of keytar what may be called. Its `findCredentials` is not: on a locked keyring it ends the process (segmentation fault). */
interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, secret: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

let loaded: Promise<Keytar> | null = null

/** Loaded with the first request, so that a missing library is an answer and not a death. */
function keytar(): Promise<Keytar> {
  loaded ??= import('keytar').then((module) => module.default)
  return loaded
}

/**
 * Removes an entry, and answers `false` only when there is none for certain.
 *
 * A locked Secret Service tells that it removed nothing in the same words as one that has nothing: so it is asked for the
 * entry, which lets it ask for its password, and if it still has none, for a new entry, which only a locked one refuses.
 */
async function reallyDelete(chain: Keytar, account: string): Promise<boolean> {
  if (await chain.deletePassword(service, account)) return true
  if (process.platform !== 'linux') return false
  if ((await chain.getPassword(service, account)) !== null) {
    if (await chain.deletePassword(service, account)) return true
    throw new Error('The entry is locked')
  }
  // SECURITY: else "forgotten" would be said of a secret that is there again as soon as the keychain is unlocked.
  await chain.setPassword(service, probe, probe)
  await chain.deletePassword(service, probe)
  return false
}

async function obey(request: KeychainRequest): Promise<KeychainReply> {
  const { id, account } = request
  const chain = await keytar()
  switch (request.operation) {
    case 'get':
      return { id, outcome: 'secret', secret: await chain.getPassword(service, account) }
    case 'set':
      await chain.setPassword(service, account, request.secret)
      return { id, outcome: 'kept' }
    case 'delete':
      return { id, outcome: 'deleted', wasThere: await reallyDelete(chain, account) }
    default:
      return request satisfies never
  }
}

async function answer(message: unknown, reply: (reply: KeychainReply) => void): Promise<void> {
  // SECURITY: what is not a request of ours is not even answered; the app's time limit tells it.
  const request = keychainRequest.safeParse(message)
  if (!request.success) return
  const { id } = request.data
  reply(await obey(request.data).catch((thrown: unknown) => failed(id, thrown)))
}

function failed(id: number, thrown: unknown): KeychainReply {
  return { id, outcome: 'failed', said: (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 300) }
}

// Electron's types say that it is always there. In a fork of plain Node, as in tests/keyring, it is not.
const port = process.parentPort as Electron.ParentPort | undefined
if (port !== undefined) {
  port.on('message', ({ data }) => {
    void answer(data, (reply) => {
      port.postMessage(reply)
    })
  })
} else {
  process.on('message', (message) => {
    void answer(message, (reply) => process.send?.(reply))
  })
  // SECURITY: nobody is left to ask for anything, so nothing stays behind that holds an open keychain.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
}
