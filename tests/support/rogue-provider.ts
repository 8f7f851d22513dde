/** @file An OpenID Provider that is honest until a test tells it where to lie. Only what a sign-in check meets is there. */
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose'

/** A JSON object on the wire. */
export type Json = Readonly<Record<string, unknown>>

/** What the provider answers a request with. */
export interface RogueAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The key that ID tokens are signed with, as the provider knows it. */
export interface RogueKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

/** The places where a test makes the provider lie: each is given what an honest provider would say. */
export interface RogueOverride {
  readonly metadata?: (honest: Json) => Json
  /** The parameters of the redirect; `asked` are those of the authorization request. */
  readonly redirect?: (honest: URLSearchParams, asked: URLSearchParams) => URLSearchParams
  readonly claims?: (honest: Json) => Json
  readonly header?: (honest: Json) => Json
  /** Makes the ID token in place of the provider. */
  readonly idToken?: (claims: Json, key: RogueKey) => string | Promise<string>
  readonly tokens?: (honest: Json) => Json
  readonly discoveryAnswer?: (honest: RogueAnswer) => RogueAnswer
  readonly tokenAnswer?: (honest: RogueAnswer) => RogueAnswer
  readonly keysAnswer?: (honest: RogueAnswer) => RogueAnswer
  /** Redeems any code for the nonce of the latest request, whatever the verifier. */
  readonly ignoresPkce?: boolean
  /** Never answers requests to this path. */
  readonly silentAt?: string
  /** Hangs up on requests to this path. */
  readonly hangsUpAt?: string
}

/** A running provider. */
export interface RogueProvider {
  readonly issuer: string
  readonly key: RogueKey
  /** Every request that came, as `METHOD /path`. */
  readonly requests: readonly string[]
  /** What the latest authorization request asked. */
  readonly asked: URLSearchParams
  /** What the latest token request said. */
  readonly redeemed: URLSearchParams
  /** The answers of the token endpoint, to look for in places where they must not be. */
  readonly issued: readonly Json[]
  /** Makes a code as if somebody else had signed in: with another challenge and another nonce. */
  codeOfSomebodyElse(): string
  close(): Promise<void>
}

/** The client that the provider knows. */
export const rogueClientId = 'techpass-companion'

/** Made once: what is tested is never which key it is. */
const keyPair = generateKeyPair('ES256', { extractable: true })

/** Answers a key like the provider's own, under a name. */
export async function makeKey(kid: string, alg = 'ES256', pair = generateKeyPair(alg, { extractable: true })) {
  const { privateKey, publicKey } = await pair
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }
  return { kid, privateKey, publicJwk } satisfies RogueKey
}

/** Answers JSON, as every endpoint does. */
export function jsonAnswer(body: unknown, status = 200): RogueAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

interface Grant {
  readonly challenge: string
  readonly nonce: string
  readonly redirectUri: string
}

/** Starts a provider on 127.0.0.1 and any free port. The test closes it. */
export async function startRogueProvider(override: RogueOverride = {}): Promise<RogueProvider> {
  const provider = new Provider(override, await makeKey('rogue-1', 'ES256', keyPair))
  await provider.start()
  return provider
}

class Provider implements RogueProvider {
  readonly requests: string[] = []
  readonly issued: Json[] = []
  issuer = ''
  asked = new URLSearchParams()
  redeemed = new URLSearchParams()
  readonly #grants = new Map<string, Grant>()
  readonly #server = createServer((request, response) => void this.#serve(request, response))

  constructor(
    private readonly override: RogueOverride,
    readonly key: RogueKey,
  ) {}

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/techpass`
  }

  codeOfSomebodyElse(): string {
    return this.#codeFor({ challenge: 'x'.repeat(43), nonce: 'of-somebody-else', redirectUri: this.#redirectUri })
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  get #redirectUri(): string {
    return this.asked.get('redirect_uri') ?? ''
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.issuer)
    this.requests.push(`${request.method ?? ''} ${pathname}`)
    if (this.override.silentAt === pathname) return
    if (this.override.hangsUpAt === pathname) {
      request.socket.destroy()
      return
    }
    const body = await readBody(request)
    const answer = await this.#answer(pathname, searchParams, body)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }

  async #answer(path: string, query: URLSearchParams, body: string): Promise<RogueAnswer> {
    const { discoveryAnswer = same, tokenAnswer = same, keysAnswer = same } = this.override
    switch (path) {
      case '/techpass/.well-known/openid-configuration':
        return discoveryAnswer(jsonAnswer(this.#metadata()))
      case '/techpass/authorize':
        return this.#authorize(query)
      case '/techpass/token':
        return tokenAnswer(await this.#redeem(new URLSearchParams(body)))
      case '/techpass/keys':
        return keysAnswer(jsonAnswer({ keys: [this.key.publicJwk] }))
      default:
        return jsonAnswer({ error: 'not_found' }, 404)
    }
  }

  #metadata(): Json {
    const { metadata = same } = this.override
    return metadata({
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256', 'RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      claims_parameter_supported: true,
    })
  }

  #authorize(asked: URLSearchParams): RogueAnswer {
    this.asked = asked
    const [challenge = '', nonce = ''] = [asked.get('code_challenge'), asked.get('nonce')].map(String)
    const code = this.#codeFor({ challenge, nonce, redirectUri: this.#redirectUri })
    const honest = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.issuer })
    const parameters = this.override.redirect?.(honest, asked) ?? honest
    return { status: 303, headers: { location: `${this.#redirectUri}?${parameters.toString()}` }, body: '' }
  }

  #codeFor(grant: Grant): string {
    const code = randomBytes(24).toString('base64url')
    this.#grants.set(code, grant)
    return code
  }

  async #redeem(form: URLSearchParams): Promise<RogueAnswer> {
    this.redeemed = form
    const code = form.get('code') ?? ''
    const grant = this.#grants.get(code)
    this.#grants.delete(code)
    if (grant === undefined || !(this.override.ignoresPkce === true || isBound(grant, form))) {
      return jsonAnswer({ error: 'invalid_grant' }, 400)
    }
    const tokens = await this.#tokens(grant)
    this.issued.push(tokens)
    return jsonAnswer(tokens)
  }

  async #tokens({ nonce }: Grant): Promise<Json> {
    const { claims = same, idToken, tokens = same } = this.override
    const accessToken = randomBytes(24).toString('base64url')
    const now = Math.floor(Date.now() / 1000)
    const said = claims({
      iss: this.issuer,
      sub: 'officer-1',
      aud: rogueClientId,
      iat: now,
      exp: now + 300,
      auth_time: now - 5,
      nonce,
      amr: ['pwd', 'mfa'],
      acr: 'urn:practice:mfa',
      at_hash: hashOf(accessToken, 16),
    })
    return tokens({
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: await (idToken?.(said, this.key) ?? this.#sign(said)),
    })
  }

  #sign(claims: Json): Promise<string> {
    const { header = same } = this.override
    return signToken(header({ alg: 'ES256', kid: this.key.kid }), claims, this.key.privateKey)
  }
}

/** Signs claims under any header that the key can be used for. */
export function signToken(header: Json, claims: Json, key: CryptoKey | Uint8Array): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader(header as { alg: string }).sign(key)
}

/** RFC 6749 §4.1.3 and RFC 7636 §4.6. */
function isBound({ challenge, redirectUri }: Grant, form: URLSearchParams): boolean {
  return hashOf(form.get('code_verifier') ?? '', 32) === challenge && form.get('redirect_uri') === redirectUri
}

function hashOf(text: string, bytes: number): string {
  return createHash('sha256').update(text).digest().subarray(0, bytes).toString('base64url')
}

function same<T>(honest: T): T {
  return honest
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
