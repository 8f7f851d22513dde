/** @file A HEAD by Electron's `net`: through the system's proxy, its PAC file and its certificates, as the browser goes. */
import { net, session } from 'electron'
import type { Head, HeadAnswer } from './head'
import { netFailure } from './net-failure'

// In memory: no `persist:` in the name.
const partition = 'readiness'

type Headers = Readonly<Record<string, string | readonly string[]>>

const textsOf = (headers: Headers): HeadAnswer['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' ? value : value.join(', '),
    ]),
  )

/** Answers what asks hosts by Electron's `net`. The app must be ready. */
export function netHead(): Head {
  // SECURITY: a session of its own, which knows no cookie and no password of anybody, and keeps none.
  const own = session.fromPartition(partition, { cache: false })
  return (url, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      // SECURITY: nothing is sent but the question, and what the answer leads to is not asked.
      const request = net.request({ method: 'HEAD', url, session: own, credentials: 'omit', redirect: 'manual' })
      const end = (): void => {
        request.abort()
        reject(signal.reason as Error)
      }
      signal.addEventListener('abort', end, { once: true })
      request.on('close', () => {
        signal.removeEventListener('abort', end)
      })
      request.on('login', (_who, answer) => {
        // SECURITY: whoever asks for a name and password, a proxy or somebody who claims to be one, gets none. Negotiate and
        // NTLM of a proxy are not asked here: Chromium answers them before, with the system's own sign-in where there is one.
        answer()
      })
      request.on('redirect', (status, _method, redirect, headers) => {
        resolve({ status, headers: textsOf(headers), redirect })
      })
      request.on('response', (answer) => {
        resolve({ status: answer.statusCode, headers: textsOf(answer.headers), redirect: null })
        // After a proxy's refusal the connection ends with an error, of which everything has been said.
        answer.on('error', () => undefined)
        answer.on('data', () => undefined)
      })
      request.on('error', ({ message }) => {
        reject(netFailure(message))
      })
      request.end()
    })
}
