/** @file Whether the Secret Service is locked: keytar cannot tell without a prompt, D-Bus can. */
import { execFile } from 'node:child_process'

const limitMs = 900

/** To read a property asks nobody for a password. `default` is where keytar keeps what it is given. */
const question = [
  ...['call', '--session', '--dest', 'org.freedesktop.secrets'],
  ...['--object-path', '/org/freedesktop/secrets/aliases/default'],
  ...['--method', 'org.freedesktop.DBus.Properties.Get', 'org.freedesktop.Secret.Collection', 'Locked'],
]

/** Answers whether it is locked; `null` where there is none, or no `gdbus` to ask it with. Never fails, never prompts. */
export function isSecretServiceLocked(platform: NodeJS.Platform): Promise<boolean | null> {
  if (platform !== 'linux') return Promise.resolve(null)
  return new Promise((resolve) => {
    execFile('gdbus', question, { timeout: limitMs, killSignal: 'SIGKILL' }, (error, stdout) => {
      const answer = /<(true|false)>/.exec(stdout)?.[1]
      resolve(error !== null || answer === undefined ? null : answer === 'true')
    })
  })
}
