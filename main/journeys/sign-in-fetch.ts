/** @file How the app's own sign-in asks the real services: by Electron's `net`, as the browser goes. */
import { session } from 'electron'
import { boundForLoopback, redirectAnswer } from './sign-in-way'

// In memory: no `persist:` in the name.
const partition = 'sign-in-check'

/**
 * A fetch through the system's proxy, its PAC file and its certificates, without cookies and without a cache. A redirect is
 * answered as such and never followed. What goes to the loopback literal is asked by Node's own fetch.
 */
export const signInFetch: typeof globalThis.fetch = async (input, init) => {
  if (boundForLoopback(input)) return globalThis.fetch(input, init)
  // SECURITY: a session of its own, which knows no cookie and no password of anybody, and keeps none.
  const own = session.fromPartition(partition, { cache: false })
  const address = input instanceof URL ? input.href : input
  // Electron's types of a request are those of the DOM before it had URLSearchParams in its own.
  const request = { ...init, credentials: 'omit', redirect: 'manual', cache: 'no-store' } as RequestInit
  try {
    return await own.fetch(address, request)
  } catch (thrown) {
    const redirected = redirectAnswer(thrown)
    if (redirected !== null) return redirected
    throw thrown
  }
}
