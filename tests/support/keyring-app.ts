/**
 * @file A small Electron app that asks the keychain as the real one does, and does as it is told on stdin:
 * `get`, `set`, `delete`, `quit`. Each answer is a line on stdout; the first one is `ready`.
 */
import { app } from 'electron'
import { createInterface } from 'node:readline'
import { forkKeychain } from '../../main/credentials/keychain-fork'
import { CredentialFailure } from '../../main/credentials/keychain-failure'
import { SystemKeychain } from '../../main/credentials/system-keychain'

const account = 'practice/password/of-the-app'
const silence = (): void => undefined
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const keychain = new SystemKeychain({
  fork: () => forkKeychain(app.commandLine.getSwitchValue('keychain-program')),
  limitMs: Number(app.commandLine.getSwitchValue('keychain-limit-ms')),
  log: { file: '', error: silence, warn: silence, info: silence },
})

const commands: Readonly<Record<string, () => unknown>> = {
  get: () => keychain.get(account),
  set: () => keychain.set(account, 'kept by the app'),
  delete: () => keychain.delete(account),
  quit: () => {
    app.quit()
  },
  /** The id of the keychain's process, as soon as it runs. */
  pid: () => app.getAppMetrics().find(({ name }) => name === 'Keychain')?.pid ?? 0,
}

async function obey(line: string): Promise<void> {
  try {
    say(`${line} ${String(await commands[line]?.())}`)
  } catch (thrown) {
    say(`${line} ${thrown instanceof CredentialFailure ? thrown.code : String(thrown)}`)
  }
}

app.once('will-quit', () => {
  keychain.end()
})
process.on('SIGTERM', () => {
  app.quit()
})
// Without a window it would end by itself when the last one is closed; there is none.
void app.whenReady().then(() => {
  createInterface({ input: process.stdin }).on('line', (line) => void obey(line))
  say('ready')
})
