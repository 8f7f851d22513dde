import type { CustomFetch } from 'openid-client'
import { SignInCheckError, type SignInCheckReason } from './sign-in-check-error'
import { endedBy } from '../../support/ended-by'

/** An honest configuration, key set or token answer has a few kilobytes. */
const largestAnswer = 256 * 1024

/** The second is for key sets (RFC 7517 §8.5.2). */
const jsonTypes: readonly string[] = ['application/json', 'application/jwk-set+json']

/** Statuses whose answer has no body (Fetch, "null body status"). */
const withoutBody: readonly number[] = [204, 205, 304]

/** Answers whether a request to `url` cannot be read on the way: https, or plain http that never leaves this machine. */
export function isConfidential(url: URL): boolean {
  // RFC 8252 §8.3: the literal, because `localhost` may resolve to anything.
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1')
}

/**
 * Answers a fetch for `openid-client` that follows no redirect, takes JSON only, reads no more than 256 kB
 * (decompressed), speaks plain http with 127.0.0.1 only, and ends at once with `signal`.
 *
 * Fails with `discovery_unreachable`, `token_endpoint_unreachable` or `keys_unreachable`, and with `provider_failed`,
 * `endpoint_redirected`, `endpoint_not_https`, `answer_not_json` and `answer_too_large`.
 */
export function boundedFetch(fetch: typeof globalThis.fetch, signal: AbortSignal): CustomFetch {
  return async (url, options) => {
    // SECURITY: here, because the library's permission for plain http does not tell one host from another.
    if (!isConfidential(new URL(url))) throw new SignInCheckError('endpoint_not_https')
    const signals = options.signal === undefined ? [signal] : [signal, options.signal]
    const init = { ...options, signal: AbortSignal.any(signals) } as RequestInit
    try {
      return await endedBy(signal, read(fetch, url, init))
    } catch (error) {
      if (error instanceof SignInCheckError) throw error
      throw new SignInCheckError(unreachable(url, options.method), systemCodeOf(error))
    }
  }
}

/** Names what could not be reached. */
function unreachable(url: string, method: string): SignInCheckReason {
  if (url.endsWith('/.well-known/openid-configuration')) return 'discovery_unreachable'
  return method === 'POST' ? 'token_endpoint_unreachable' : 'keys_unreachable'
}

async function read(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Response> {
  // SECURITY: a code or a key set is asked of the announced endpoint and of nobody else.
  const answer = await fetch(url, { ...init, redirect: 'manual' })
  const { status, headers } = answer
  const isRedirect = answer.type === 'opaqueredirect' || (status >= 300 && status < 400)
  if (isRedirect || status >= 500) {
    await answer.body?.cancel()
    throw new SignInCheckError(isRedirect ? 'endpoint_redirected' : 'provider_failed')
  }
  // SECURITY: RFC 6749 §5.1. The library takes whatever reads as JSON, also what somebody has uploaded.
  if (status === 200 && !jsonTypes.includes(mediaTypeOf(answer))) {
    await answer.body?.cancel()
    throw new SignInCheckError('answer_not_json')
  }
  const body = await readBody(answer)
  return new Response(withoutBody.includes(status) ? null : body, { status, headers })
}

function mediaTypeOf({ headers }: Response): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase()
}

async function readBody(answer: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    const bytes = chunk as Uint8Array
    size += bytes.byteLength
    // SECURITY: an answer without end, or a small one that unpacks to a large one, does not fill the memory.
    if (size > largestAnswer) throw new SignInCheckError('answer_too_large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** Node's "fetch failed" says why in its cause only, Chromium's in its message: `net::ERR_PROXY_CONNECTION_FAILED`. */
function systemCodeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'TimeoutError') return 'ETIMEDOUT'
  return /^net::(ERR_[A-Z_]+)$/.exec(error.message)?.[1] ?? (error.cause as { code?: unknown } | undefined)?.code
}
