/** @file A real HTTP proxy (RFC 9110 §9.3.6) that may want a password, or let nobody through. */
import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** How it treats whoever asks. */
export type ProxyManner = 'lets-through' | 'wants-password' | 'refuses'

const demand = 'Proxy-Authenticate: Basic realm="the agency"'
const refusals: Readonly<Record<Exclude<ProxyManner, 'lets-through'>, readonly [number, string]>> = {
  'wants-password': [407, `HTTP/1.1 407 Proxy Authentication Required\r\n${demand}\r\nContent-Length: 0\r\n\r\n`],
  refuses: [403, 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'],
}

/** A proxy of a test's own. */
export class DemandingProxy {
  manner: ProxyManner = 'lets-through'
  /** What it was asked. */
  readonly asked: IncomingMessage[] = []
  readonly #server: Server = createServer((request, response) => {
    this.asked.push(request)
    if (this.manner !== 'lets-through') {
      response.writeHead(refusals[this.manner][0], this.manner === 'refuses' ? [] : demand.split(': ')).end()
      return
    }
    const { method = '', url = '', headers } = request
    ask(url, { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
      .on('error', () => response.destroy())
      .end()
  })

  /** Those who are connected through it, which the server no longer counts as its own. */
  readonly #callers = new Set<Socket>()

  static async start(): Promise<DemandingProxy> {
    const proxy = new DemandingProxy()
    proxy.#server.on('connect', (request: IncomingMessage, caller: Socket) => {
      proxy.asked.push(request)
      proxy.#callers.add(caller)
      caller.on('error', () => undefined)
      if (proxy.manner !== 'lets-through') {
        caller.end(refusals[proxy.manner][1])
        return
      }
      const target = new URL(`https://${request.url ?? ''}`)
      const outside = connect(Number(target.port || 443), target.hostname, () => {
        caller.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        caller.pipe(outside).pipe(caller)
      })
      outside.on('error', () => caller.destroy())
      caller.on('close', () => outside.destroy())
    })
    await new Promise<void>((resolve) => {
      proxy.#server.listen(0, '127.0.0.1', resolve)
    })
    return proxy
  }

  /** As Chromium takes proxy rules. */
  get rules(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    for (const caller of this.#callers) caller.destroy()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
