import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { answerHeaders, answerPage, type AnswerTexts } from './answer-page'
import { ignoredBecause, redirectPath, type IgnoredReason } from './redirect-request'
import { SignInCheckError } from './sign-in-check-error'

/** What a listener is opened with. */
export interface RedirectListenerOptions {
  readonly state: string
  readonly texts: AnswerTexts
  /** Ends the wait at once. */
  readonly signal: AbortSignal
  /** Told of every request that was answered and ignored. */
  readonly onIgnored: (reason: IgnoredReason) => void
  /** How long one request may take to arrive; five seconds. */
  readonly patienceMs?: number
}

/** Waits on 127.0.0.1 for one redirect. */
export interface RedirectListener {
  /** `http://127.0.0.1:<free port>/callback`. */
  readonly redirectUri: string
  /** The redirect as a URL. Rejects with the reason of `signal`. */
  readonly redirect: Promise<URL>
  /** Ends it; when this has resolved the port is free and no connection is left. */
  close(): Promise<void>
}

/** A browser sends its request in one piece; whoever takes longer is dropped. */
const patienceMs = 5_000

/**
 * Room for a long code and for the cookies that other programs on 127.0.0.1 have set: cookies know no ports (RFC 6265 §8.5).
 * They are not read.
 */
const largestRequest = 16 * 1024

/** A browser opens at most a handful; more than this at once is nobody's sign-in. */
const mostConnections = 64

const statusOf: Readonly<Record<IgnoredReason, number>> = {
  host_foreign: 403,
  path_unknown: 404,
  method_refused: 405,
  origin_foreign: 403,
  not_a_navigation: 403,
  state_missing: 400,
  state_mismatch: 400,
  redirect_repeated: 410,
  request_malformed: 400,
  request_too_large: 431,
  request_too_slow: 408,
}

/** What Node's parser found wrong, by its own codes. */
const parserFailures: Readonly<Record<string, IgnoredReason>> = {
  HPE_HEADER_OVERFLOW: 'request_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_too_slow',
}

/**
 * Opens a listener on 127.0.0.1 and a free port that takes exactly one redirect, then closes.
 *
 * [Note: who may end the wait] Only a request that carries this check's `state` is its redirect. Everything else that
 * reaches the port is answered with a page that says so, reported to `onIgnored`, and changes nothing: any page in the
 * officer's browser can send a request to a loopback port, and could otherwise cancel every check. Waiting on is safe, for
 * nobody guesses 256 random bits, and the provider must send `state` back in success and error alike (RFC 6749 §4.1.2,
 * §4.1.2.1). Whoever knows the state is heard once, whatever the redirect says, so a wrong `iss`, an error or a doubled
 * parameter does end the check. When the limit ends a wait in which only redirects with another state have come, the
 * failure is that, not the time.
 *
 * Fails with `listener_not_opened`.
 *
 * @see [RFC 8252 §7.3, Loopback Interface Redirection](https://www.rfc-editor.org/rfc/rfc8252#section-7.3)
 */
export async function openRedirectListener(options: RedirectListenerOptions): Promise<RedirectListener> {
  const server = createBoundedServer(options.patienceMs ?? patienceMs)
  const port = await listen(server)
  const host = `127.0.0.1:${port}`
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  const { redirect, answered } = takeOne(server, host, options)
  return {
    redirectUri: `http://${host}${redirectPath}`,
    redirect,
    async close() {
      server.close()
      // The page of the redirect goes out first, unless the officer has cancelled.
      if (!options.signal.aborted) await answered()
      server.closeAllConnections()
      await closed
    },
  }
}

function createBoundedServer(patience: number): Server {
  const server = createServer({
    maxHeaderSize: largestRequest,
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 10,
  })
  server.maxConnections = mostConnections
  // SECURITY: a connection that never says anything ends too. (Those that say it letter by letter end by the bounds above.)
  server.setTimeout(patience)
  return server
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    // For as long as it listens: a connection that cannot be accepted is an error of the server too, and ends nothing.
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(new SignInCheckError('listener_not_opened', error.code))
    })
    // SECURITY: this machine only, on a port that the system chooses and nobody can foresee.
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Takes the first redirect and ignores everything else; `answered` waits for the redirect's page to be sent. */
function takeOne(server: Server, host: string, { state, texts, signal, onIgnored }: RedirectListenerOptions) {
  let sent: Promise<void> | null = null
  const redirect = new Promise<URL>((resolve, reject) => {
    const end = (): void => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })

    server.on('request', (request, response) => {
      const ignored =
        ignoredBecause(readRequest(request), { host, state }) ?? (sent === null ? null : 'redirect_repeated')
      if (ignored !== null) {
        void respond(response, statusOf[ignored], answerPage(texts, 'ignored'))
        onIgnored(ignored)
        return
      }
      // SECURITY: no further connection from here on, before anything is done with what came.
      server.close()
      signal.removeEventListener('abort', end)
      const url = new URL(request.url ?? '', `http://${host}`)
      sent = respond(response, 200, answerPage(texts, url.searchParams.has('error') ? 'failed' : 'received'))
      resolve(url)
    })
  })
  const giveUp = (socket: Duplex, reason: IgnoredReason): void => {
    refuse(socket, statusOf[reason])
    onIgnored(reason)
  }
  server.on('timeout', (socket: Duplex) => {
    giveUp(socket, 'request_too_slow')
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    giveUp(socket, parserFailures[error.code ?? ''] ?? 'request_malformed')
  })
  // Whoever waits learns of it; nobody has to.
  redirect.catch(() => undefined)
  return { redirect, answered: () => sent ?? Promise.resolve() }
}

function readRequest({ method = '', url: target = '', headersDistinct: headers }: IncomingMessage) {
  return { method, target, headers }
}

/** Resolves when the page has been handed to the system, or the other side has gone. */
function respond(response: ServerResponse, status: number, page: string): Promise<void> {
  return new Promise((resolve) => {
    response.once('finish', resolve)
    response.once('close', resolve)
    response.writeHead(status, { ...answerHeaders, ...(status === 405 ? { Allow: 'GET' } : {}) })
    response.end(page)
  })
}

/** Answers what could not be read as a request, and hangs up. */
function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} \r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => {
    socket.destroy()
  })
}
