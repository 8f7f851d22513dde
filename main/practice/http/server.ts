import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Refusal } from '../tenant/refusals'
import { refuseForeign } from './request-guard'
import { setSecurityHeaders } from './security-headers'

/** A service as Node serves it: everything below `prefix`, e.g. an OpenID Provider's callback; `''` is everything. */
export interface NodeService {
  readonly prefix: string
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Whether another origin's page may send this request to it; without it, none may. */
  readonly admits?: (request: IncomingMessage) => boolean
}

/** A server that listens and is told afterwards, when its port is known, what to serve. The first match serves. */
export interface LoopbackServer {
  readonly port: number
  serve(services: readonly NodeService[]): void
  close(): Promise<void>
}

/** The port is taken or may not be used; the message is for the person who chose it. */
export class PortError extends Error {
  override readonly name = 'PortError'
}

/** Serves everything that no other service takes by a fetch-style application. */
export function fetchService(fetch: Parameters<typeof getRequestListener>[0]): NodeService {
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false })
  return { prefix: '', handle: (request, response) => void listener(request, response) }
}

/** Listens on 127.0.0.1; `port` 0 takes any free one. Fails with `PortError`. */
export async function listenOnLoopback(port: number): Promise<LoopbackServer> {
  const server = createServer()
  await listen(server, port)
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    serve: (services) => {
      server.on('request', (request, response) => {
        dispatch(request, response, services, `http://127.0.0.1:${String(bound)}`)
      })
    },
    close: () => closed(server),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code ?? 'unknown'})`
      reject(new PortError(`Port ${String(port)} on 127.0.0.1 ${why}. Choose another, or 0 for any.`))
    })
    // SECURITY: loopback only; there is no option for another address.
    server.listen(port, '127.0.0.1', resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    // Event streams never end by themselves.
    server.closeAllConnections()
  })
}

function dispatch(
  request: IncomingMessage,
  response: ServerResponse,
  services: readonly NodeService[],
  origin: string,
): void {
  setSecurityHeaders(response)
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const service = services.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`))
  const refused = refuseForeign(request, origin, service?.admits ?? (() => false))
  if (refused !== null) {
    refuse(response, new Refusal(refused))
    return
  }
  // `OPTIONS *` and absolute addresses (RFC 9112 §3.2) name nothing here.
  if (service === undefined) refuse(response, new Refusal('not_found'))
  else service.handle(request, response)
}

/** Answers a refusal in JSON, without having read the request. One that is on its way already is broken off. */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  // The body, if any, is not read: the connection ends with the answer.
  response.writeHead(refusal.status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ error: refusal.code, message: refusal.message }))
}
