/** @file Which way a request of the app's own sign-in goes, and what Electron's `net` says instead of a redirect. Pure. */

/**
 * Whether a request goes to the loopback literal in the clear, as those of practice do: it never leaves this machine, so no
 * proxy and no certificate has a part in it, and no proxy that is told to take loopback as well gets to see it.
 */
export function boundForLoopback(input: string | URL | Request): boolean {
  const address = new URL(input instanceof Request ? input.url : input)
  return address.protocol === 'http:' && address.hostname === '127.0.0.1'
}

/**
 * A redirect that is not to be followed fails in Electron's `net`, where the Fetch standard answers it: this is that answer,
 * without where it leads to; `null` for any other failure.
 */
export function redirectAnswer(thrown: unknown): Response | null {
  const isRedirect = thrown instanceof Error && thrown.message === 'Redirect was cancelled'
  return isRedirect ? new Response(null, { status: 302 }) : null
}
