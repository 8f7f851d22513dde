// @ts-check
/**
 * @file Another team's service, as small as it can be: logs one person in with TechPass and says who it was.
 *
 *   node tests/examples/relying-party.mjs http://127.0.0.1:PORT/techpass [client_id] [client_secret]
 *
 * The client is in the tenant's seed, with the redirect URI `http://127.0.0.1/callback` and without a secret: public and
 * native, so that any free port will do. With a secret, set PORT to that of the redirect URI.
 */
import { createServer } from 'node:http'
import * as client from 'openid-client'

const [issuer = '', clientId = 'my-service', clientSecret] = process.argv.slice(2)

// 1. Everything else is in the issuer's discovery document. It is on this machine, so it has no certificate.
const configuration = await client.discovery(
  new URL(issuer),
  clientId,
  undefined,
  clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
  { execute: [client.allowInsecureRequests] },
)

// 2. Listen where TechPass sends the browser back to.
const server = createServer()
await new Promise((resolve) => server.listen(Number(process.env.PORT ?? '0'), '127.0.0.1', () => resolve(null)))
const address = server.address()
const redirectUri = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/callback`

// 3. Send the browser there. The three secrets stay here until it is back.
const codeVerifier = client.randomPKCECodeVerifier()
const state = client.randomState()
const nonce = client.randomNonce()
const authorization = client.buildAuthorizationUrl(configuration, {
  redirect_uri: redirectUri,
  scope: 'openid profile email',
  code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
  code_challenge_method: 'S256',
  state,
  nonce,
})
console.log(`Open in a browser: ${authorization.href}`)

// 4. It comes back with a code. The library checks state, iss, nonce, signature, aud and exp.
const callback = await new Promise((resolve) => {
  server.once('request', (request, response) => {
    response.setHeader('connection', 'close').end('You can close this page.')
    resolve(new URL(request.url ?? '/', redirectUri))
  })
})
server.close()
const tokens = await client.authorizationCodeGrant(configuration, callback, {
  pkceCodeVerifier: codeVerifier,
  expectedState: state,
  expectedNonce: nonce,
  idTokenExpected: true,
})
const claims = tokens.claims()

// 5. Who it is, and how they proved it.
const person = await client.fetchUserInfo(configuration, tokens.access_token, claims?.sub ?? '')
console.log(JSON.stringify({ ...person, acr: claims?.acr, amr: claims?.amr }))
