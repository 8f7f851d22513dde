/**
 * @file The keychain's own process, and the only importer of keytar: a locked keychain can block or crash whoever asks it,
 * and that must not be the app. Started by `keychain-fork.ts`; has no window, no files, no network.
 */
import { keychainRequest, type KeychainReply, type KeychainRequest } from './keychain-messages'
import { reallyDelete, removeLeftProbe, type Keytar } from './keychain-probe'

/** Every entry of ours in the keychain has it. */
const service = 'techpass-companion'

let loaded: Promise<Keytar> | null = null

/** Loaded with the first request, so that a missing library is an answer and not a death. */
function keytar(): Promise<Keytar> {
  loaded ??= import('keytar').then((module) => module.default)
  return loaded
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
      return { id, outcome: 'deleted', wasThere: await reallyDelete(chain, service, account) }
    default:
      return request satisfies never
  }
}

/** Whether it was looked for what an earlier process has left behind. */
let isProbeLooked = false

/** Whether an answer shows that the keychain is unlocked: only then it can be looked at without anybody being asked for a password. */
const isOpen = (said: KeychainReply): boolean =>
  said.outcome === 'kept' || (said.outcome === 'secret' && said.secret !== null)

async function answer(message: unknown, reply: (reply: KeychainReply) => void): Promise<void> {
  // SECURITY: what is not a request of ours is not even answered; the app's time limit tells it.
  const request = keychainRequest.safeParse(message)
  if (!request.success) return
  const { id } = request.data
  const said = await obey(request.data).catch((thrown: unknown) => failed(id, thrown))
  reply(said)
  if (isProbeLooked || !isOpen(said)) return
  isProbeLooked = true
  await removeLeftProbe(await keytar(), service)
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
