/** @file Stands for your own service: logs people in with TechPass and greets them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as openid from 'openid-client'

/** A running service. */
export interface MyService {
  readonly url: string
  stop(): Promise<void>
}

interface Pending {
  readonly pkceCodeVerifier: string
  readonly expectedState: string
  readonly expectedNonce: string
}

/** Starts the service on any free port, with this TechPass. */
export async function startMyService(issuer: string): Promise<MyService> {
  const configuration = await openid.discovery(new URL(issuer), 'my-service', undefined, openid.None(), {
    // The practice TechPass is on this machine, so it has no certificate.
    execute: [openid.allowInsecureRequests],
  })
  // A real service keeps this in its visitor's session.
  let pending: Pending | undefined
  let url = ''

  async function logIn(response: ServerResponse): Promise<void> {
    const pkceCodeVerifier = openid.randomPKCECodeVerifier()
    pending = { pkceCodeVerifier, expectedState: openid.randomState(), expectedNonce: openid.randomNonce() }
    const techpass = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${url}/callback`,
      scope: 'openid profile email',
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: pending.expectedState,
      nonce: pending.expectedNonce,
    })
    response.writeHead(302, { location: techpass.href }).end()
  }

  async function greet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const back = new URL(request.url ?? '/', url)
    const tokens = await openid.authorizationCodeGrant(configuration, back, { ...pending, idTokenExpected: true })
    const person = await openid.fetchUserInfo(configuration, tokens.access_token, tokens.claims()?.sub ?? '')
    show(response, 200, `<h1>Hello, ${person.name ?? ''}</h1>`)
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', url)
    const answer = { '/log-in': () => logIn(response), '/callback': () => greet(request, response) }[pathname]
    if (answer === undefined) show(response, 200, '<h1>My service</h1><a href="/log-in">Log in with TechPass</a>')
    else answer().catch(() => show(response, 403, '<h1>You are not logged in</h1>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()) }
}

function show(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(`<!doctype html><html lang="en"><title>My service</title><main>${body}</main></html>`)
}
