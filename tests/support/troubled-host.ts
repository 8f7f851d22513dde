/** @file A host with a trouble that can be repaired: a TLS server, and before it a line that may fail in its own ways. */
import { createServer as createWebServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { connect, createServer, type AddressInfo, type Server as LineServer, type Socket } from 'node:net'
import type { SelfSigned } from './self-signed'

/** What the line to a host does with whoever calls. */
export type Line = 'open' | 'resets' | 'hangs' | 'cut'

const port = (server: LineServer): number => (server.address() as AddressInfo).port
const listen = (server: LineServer, on = 0): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(on, '127.0.0.1', () => {
      resolve()
    })
  })

/** A host of a test's own. */
export class TroubledHost {
  /** What it was asked. */
  readonly asked: IncomingMessage[] = []
  answer: RequestListener = (_request, response) => {
    response.end()
  }
  line: Line = 'open'
  readonly #server: Server | TlsServer
  #front = createServer((caller) => {
    this.#take(caller)
  })
  readonly #callers = new Set<Socket>()
  #port = 0

  private constructor(
    private readonly scheme: 'http' | 'https',
    certificate?: SelfSigned,
  ) {
    const answer: RequestListener = (request, response) => {
      this.asked.push(request)
      this.answer(request, response)
    }
    this.#server = certificate === undefined ? createWebServer(answer) : createTlsServer({ ...certificate }, answer)
  }

  /** Starts one that speaks https with this certificate, or plain http without one. */
  static async start(certificate?: SelfSigned): Promise<TroubledHost> {
    const host = new TroubledHost(certificate === undefined ? 'http' : 'https', certificate)
    await listen(host.#server)
    await listen(host.#front)
    host.#port = port(host.#front)
    return host
  }

  get port(): number {
    return this.#port
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${this.#port}/`
  }

  /** From now on callers are treated so; those that are connected are cut off. */
  async setLine(line: Line): Promise<void> {
    const wasCut = this.line === 'cut'
    this.line = line
    this.#cutOff()
    if (line === 'cut') await this.#closeFront()
    else if (wasCut) {
      this.#front = createServer((caller) => {
        this.#take(caller)
      })
      await listen(this.#front, this.#port)
    }
  }

  /** Shows another certificate from now on. */
  present(certificate: SelfSigned): void {
    if ('setSecureContext' in this.#server) this.#server.setSecureContext({ ...certificate })
    this.#cutOff()
  }

  async stop(): Promise<void> {
    this.#cutOff()
    if (this.line !== 'cut') await this.#closeFront()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #closeFront(): Promise<void> {
    return new Promise((resolve) => {
      this.#front.close(() => {
        resolve()
      })
    })
  }

  #cutOff(): void {
    for (const caller of this.#callers) caller.destroy()
    this.#callers.clear()
  }

  #take(caller: Socket): void {
    // Callers may leave at any time, which is no failure of a test.
    caller.on('error', () => undefined)
    if (this.line === 'resets') {
      caller.resetAndDestroy()
      return
    }
    this.#callers.add(caller)
    if (this.line === 'hangs') return
    const inside = connect(port(this.#server), '127.0.0.1')
    inside.on('error', () => caller.destroy())
    inside.on('close', () => caller.destroy())
    caller.on('close', () => inside.destroy())
    caller.pipe(inside).pipe(caller)
  }
}
