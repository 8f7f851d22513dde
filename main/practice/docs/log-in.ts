/** @file The portal's part of a log-in, over HTTP as any relying party's: openid-client does what the standards ask. */
import * as client from 'openid-client'
import type { Practice } from '../tenant/practice'
import { newToken } from '../tenant/random'
import { docsAddresses } from '../techpass/addresses'
import { portalId } from '../techpass/clients'
import { Newest } from '../techpass/newest'

/** A log-in that the portal has started. */
interface Started {
  readonly browser: string
  readonly codeVerifier: string
  readonly nonce: string
}

/** What a log-in may ask TechPass for beyond the usual. */
export type Wishes = Readonly<Record<'prompt' | 'login_hint', string>>

/** Why a log-in came to nothing: the officer cancelled, it is not one that the portal started here, or TechPass failed. */
export type LogInFailure = 'access_denied' | 'log_in_unknown' | 'techpass_failed'

/** The portal as TechPass's client. */
export class PortalLogIn {
  readonly #started = new Newest<Started>()
  #configuration: Promise<client.Configuration> | null = null

  constructor(
    private readonly practice: Practice,
    private readonly secret: string,
  ) {}

  /** Starts a log-in of this browser. Answers where TechPass takes it up. */
  async start(browser: string, wishes: Partial<Wishes>): Promise<string> {
    const configuration = await this.#discovered()
    const codeVerifier = newToken(this.practice.random)
    const state = newToken(this.practice.random)
    const nonce = newToken(this.practice.random)
    this.#started.set(state, { browser, codeVerifier, nonce })
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#at(docsAddresses.callback),
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...{ state, nonce, ...wishes },
    })
    return address.href
  }

  /**
   * Finishes a log-in from what the browser came back with. Answers whose it is, or why it is nobody's.
   *
   * `state`, `iss`, `nonce`, signature, `aud`, `exp` are checked by openid-client; the tokens are let go.
   */
  async finish(browser: string, pathAndQuery: string): Promise<{ readonly upn: string } | LogInFailure> {
    const address = new URL(pathAndQuery, this.practice.services.origin)
    const state = address.searchParams.get('state') ?? ''
    const started = this.#started.take(state)
    // SECURITY: RFC 6749 §10.12: only the browser that started it, and only once.
    if (started?.browser !== browser) return 'log_in_unknown'
    try {
      const configuration = await this.#discovered()
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        pkceCodeVerifier: started.codeVerifier,
        expectedState: state,
        expectedNonce: started.nonce,
        idTokenExpected: true,
      })
      const upn = tokens.claims()?.sub ?? ''
      await client.fetchUserInfo(configuration, tokens.access_token, upn)
      return { upn }
    } catch (error) {
      return error instanceof client.AuthorizationResponseError && error.error === 'access_denied'
        ? 'access_denied'
        : 'techpass_failed'
    }
  }

  /** Where TechPass asks which account to sign out of. No hint is sent: the officer chooses (RP-Initiated Logout 1.0 §2). */
  async logOutAddress(): Promise<string> {
    const configuration = await this.#discovered()
    return client.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: this.#at(docsAddresses.loggedOut),
    }).href
  }

  #at(path: string): string {
    return `${this.practice.services.origin}${path}`
  }

  // Asked for once it is needed; a failure is not kept.
  #discovered(): Promise<client.Configuration> {
    this.#configuration ??= client
      .discovery(
        new URL(this.practice.services.techpass),
        portalId,
        undefined,
        client.ClientSecretBasic(this.secret),
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked only to stand out; 127.0.0.1 has no certificate.
        { execute: [client.allowInsecureRequests] },
      )
      .catch((error: unknown) => {
        this.#configuration = null
        throw error
      })
    return this.#configuration
  }
}
