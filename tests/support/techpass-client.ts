/** @file Another team's service: a client of TechPass that knows nothing of it but its discovery document. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as openid from 'openid-client'
import type { PracticeBrowser } from './practice-browser'
import type { RunningTenant } from './start-tenant'

/** What a client sends with a request, beyond the usual. */
export type Extra = Readonly<Record<string, string>>

/** The redirect endpoint of a client: listens on a free port of 127.0.0.1 and keeps what comes. */
export class RedirectEndpoint {
  readonly received: URL[] = []

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<RedirectEndpoint> {
    const server = createServer()
    const endpoint = new RedirectEndpoint(server)
    server.on('request', (request, response) => {
      endpoint.received.push(new URL(request.url ?? '/', endpoint.origin))
      response.end('<!doctype html><title>Another service</title><body>Thank you</body>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return endpoint
  }

  get origin(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`
  }

  get callback(): string {
    return `${this.origin}/callback`
  }

  /** The last answer that has come. */
  get latest(): URL {
    const latest = this.received.at(-1)
    if (latest === undefined) throw new Error('Nothing has come back to the client')
    return latest
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** How a client is known at TechPass. */
export interface Registration {
  readonly id: string
  readonly secret?: string
  readonly authentication?: openid.ClientAuth
}

/** The Companion's own check, the public native client that every tenant has. */
export const companion: Registration = { id: 'techpass-companion' }

/** A client by openid-client, made from the discovery document alone. */
export async function discovered(tenant: RunningTenant, { id, authentication }: Registration) {
  return openid.discovery(new URL(tenant.ready.services.techpass), id, undefined, authentication ?? openid.None(), {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked only to stand out; 127.0.0.1 has no certificate.
    execute: [openid.allowInsecureRequests],
  })
}

/** An authorization request that a client has made. */
export interface Begun {
  readonly configuration: openid.Configuration
  readonly address: URL
  readonly checks: openid.AuthorizationCodeGrantChecks
}

/** Makes an authorization request: code, PKCE S256, state and nonce, and whatever else. */
export async function begin(
  tenant: RunningTenant,
  redirectUri: string,
  { client = companion, ...extra }: { readonly client?: Registration } & Readonly<Record<string, unknown>> = {},
): Promise<Begun> {
  const configuration = await discovered(tenant, client)
  const pkceCodeVerifier = openid.randomPKCECodeVerifier()
  const expectedState = openid.randomState()
  const expectedNonce = openid.randomNonce()
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...(extra as Extra),
  })
  return { configuration, address, checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true } }
}

/** Opens the request in a browser in which the account is signed in and named by a hint: no page is shown. */
export async function authorizeSilently(
  tenant: RunningTenant,
  browser: PracticeBrowser,
  endpoint: RedirectEndpoint,
  extra: Parameters<typeof begin>[2] = {},
): Promise<Begun> {
  const begun = await begin(tenant, endpoint.callback, extra)
  await browser.open(begun.address.href)
  return begun
}

/** Exchanges the code that has come back. */
export async function exchange(begun: Begun, endpoint: RedirectEndpoint) {
  return openid.authorizationCodeGrant(begun.configuration, endpoint.latest, begun.checks)
}

/** A browser in which these accounts are signed in with TechPass and WOG, the first one last. */
export async function browserWithAccounts(
  tenant: RunningTenant,
  upns: readonly string[],
): Promise<{ readonly browser: PracticeBrowser; readonly id: string }> {
  const accounts = upns.map((upn) => ({ upn, signedIn: true }))
  const { browser: id, enter } = await tenant.control.browserWith({ to: 'docs', accounts })
  const browser = tenant.browser()
  await browser.open(enter)
  return { browser, id }
}
