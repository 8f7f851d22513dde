import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { englishAnswers, type AnswerTexts } from './answer-page'
import { boundedFetch } from './bounded-fetch'
import { demandCallersRules, readMethods, type SignInMethods } from './id-token-rules'
import { libraryFailure } from './library-failure'
import { discoverProvider } from './provider'
import { openRedirectListener, type RedirectListener } from './redirect-listener'
import type { IgnoredReason } from './redirect-request'
import { SignInCheckError } from './sign-in-check-error'
import { AppError } from '../../support/app-error'

/** Where the officer signs in, and how the check is shown and ended. */
export interface SignInCheckOptions {
  /** https, or plain http on the loopback literal 127.0.0.1; compared character by character. */
  readonly issuer: string
  /** Of a public client: there is no secret. */
  readonly clientId: string
  /**
   * Shows the sign-in page, in the pane or in the system browser. It rejects only when the page cannot be shown at all, with
   * `place_not_allowed` when it is none that may be opened.
   */
  readonly openBrowser: (url: URL) => void | Promise<void>
  /** Cancels at once. */
  readonly signal: AbortSignal
  /** Five minutes, which are also the most. */
  readonly limitMs?: number
  /** The account that the sign-in page should offer (Core §3.1.2.1, `login_hint`). */
  readonly loginHint?: string
  /** The `sub` whose sign-in alone counts; without it, anybody's. A hint is only a wish. */
  readonly subject?: string
  /** Told of each request to the loopback address that was not the redirect; for the log. */
  readonly onIgnored?: (reason: IgnoredReason) => void
  /** The pages that the browser shows afterwards; in English if none are given. */
  readonly texts?: AnswerTexts
  /** Node's own, unless the system's proxy and certificates are needed. */
  readonly fetch?: typeof globalThis.fetch
}

/** That a sign-in worked, when and how. Neither who signed in nor any token is in it. */
export interface SignInCheck extends SignInMethods {
  /** Wall clock, ms since 1970. */
  readonly checkedAt: number
}

const longestLimit = 5 * 60_000

/** The secrets of one check, each of 256 random bits. */
interface Secrets {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
}

/**
 * Signs in once as a public client and answers that it worked, when and how; the tokens are dropped unused.
 *
 * - Authorization code with PKCE S256, `state`, `nonce` and, where announced, the `iss` response parameter (RFC 9207).
 * - The redirect goes to `http://127.0.0.1:<free port>/callback`. Who may end the wait: see [Note: who may end the wait].
 * - The ID token's signature, algorithm, issuer, audience, times, nonce and `at_hash` are checked. Scope `openid`, so no
 *   refresh token and nothing about the officer is asked for.
 * - Whatever happens, it ends within the limit, or at once with `signal`; when it has ended the port is free.
 *
 * Fails with {@link SignInCheckError}, whose `reason` names the rule: `check_cancelled`, `check_timed_out`,
 * `check_unreachable`, `check_page_not_allowed`, `check_denied` (the provider said no), `check_other_account` (not `subject`'s sign-in) or
 * `check_refused` (the answer was not to be trusted).
 *
 * @see [RFC 8252, OAuth 2.0 for Native Apps](https://www.rfc-editor.org/rfc/rfc8252)
 * @see [RFC 9700 §2.1, Protecting Redirect-Based Flows](https://www.rfc-editor.org/rfc/rfc9700#section-2.1)
 * @see [OpenID Connect Core §3.1, Authentication using the Authorization Code Flow](https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth)
 */
export async function checkSignIn(options: SignInCheckOptions): Promise<SignInCheck> {
  const ending = new AbortController()
  const end = (reason: 'cancelled' | 'timed_out') => (): void => {
    ending.abort(new SignInCheckError(reason))
  }
  const cancel = end('cancelled')
  const limit = setTimeout(end('timed_out'), Math.min(options.limitMs ?? longestLimit, longestLimit))
  options.signal.addEventListener('abort', cancel, { once: true })
  if (options.signal.aborted) cancel()
  try {
    ending.signal.throwIfAborted()
    return await signIn(options, ending.signal)
  } catch (error) {
    // What fails because it was ended fails by that, whatever it says itself.
    throw ending.signal.aborted && !isOwn(error) ? ending.signal.reason : error
  } finally {
    clearTimeout(limit)
    options.signal.removeEventListener('abort', cancel)
  }
}

async function signIn(options: SignInCheckOptions, signal: AbortSignal): Promise<SignInCheck> {
  const { issuer, fetch = globalThis.fetch } = options
  const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() }
  const provider = await discoverProvider(issuer, options.clientId, boundedFetch(fetch, signal))
  const redirect = await awaitRedirect(options, provider, secrets, signal)
  const methods = await redeem(provider, options, redirect, secrets)
  // The limit and a cancel hold until the very end.
  signal.throwIfAborted()
  return { checkedAt: Date.now(), ...methods }
}

/** Shows the sign-in page and answers the redirect that it ends with; the listener is closed by then. */
async function awaitRedirect(
  { openBrowser, loginHint, texts = englishAnswers, onIgnored }: SignInCheckOptions,
  provider: Configuration,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<URL> {
  const otherStates: IgnoredReason[] = []
  const listener = await openRedirectListener({
    state: secrets.state,
    texts,
    signal,
    onIgnored: (reason) => {
      if (reason === 'state_missing' || reason === 'state_mismatch') otherStates.push(reason)
      onIgnored?.(reason)
    },
  })
  try {
    const url = await authorizationUrl(provider, listener, secrets, loginHint)
    return await Promise.race([listener.redirect, browserFailure(openBrowser, url)])
  } catch (error) {
    // A provider that loses the state would look like an officer who was slow. See [Note: who may end the wait].
    const [otherState] = otherStates.slice(-1)
    const ranOut = isOwn(error) && error.reason === 'timed_out'
    throw ranOut && otherState !== undefined ? new SignInCheckError(otherState) : error
  } finally {
    await listener.close()
  }
}

async function authorizationUrl(
  provider: Configuration,
  { redirectUri }: RedirectListener,
  { state, nonce, codeVerifier }: Secrets,
  loginHint?: string,
): Promise<URL> {
  const parameters = {
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(provider.serverMetadata().claims_parameter_supported === true ? { claims: wantedClaims } : {}),
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  }
  const url = buildAuthorizationUrl(provider, parameters)
  // SECURITY: RFC 6749 §3.1. An endpoint that brings a parameter of ours along would have it twice, and one of them wins.
  const isRepeated = (name: string): boolean => url.searchParams.getAll(name).length > 1
  if (['client_id', ...Object.keys(parameters)].some(isRepeated)) throw new SignInCheckError('parameter_repeated')
  return url
}

/** How the officer signed in, by name and as a wish (Core §5.5.1): a provider that cannot say may leave it out. */
const wantedClaims = JSON.stringify({ id_token: { amr: null, acr: null, auth_time: null } })

/** Never resolves: that the page was shown says nothing about when the officer is through with it. */
function browserFailure(openBrowser: SignInCheckOptions['openBrowser'], url: URL): Promise<never> {
  return new Promise((_, reject) => {
    const show = async (): Promise<void> => openBrowser(url)
    show().catch((thrown: unknown) => {
      const isRefused = thrown instanceof AppError && thrown.code === 'place_not_allowed'
      reject(new SignInCheckError(isRefused ? 'page_not_allowed' : 'browser_not_opened'))
    })
  })
}

/** Redeems the code, holds the ID token to every rule, and lets go of all but the methods. */
async function redeem(
  provider: Configuration,
  { clientId, subject }: SignInCheckOptions,
  redirect: URL,
  { state, nonce, codeVerifier }: Secrets,
): Promise<SignInMethods> {
  const checks = {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  }
  const tokens = await authorizationCodeGrant(provider, redirect, checks).catch((error: unknown) => {
    throw libraryFailure(error)
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new SignInCheckError('id_token_missing')
  demandCallersRules(tokens, claims, clientId, Date.now())
  // The page may have offered others, and one of them may have signed in.
  if (subject !== undefined && claims.sub !== subject) throw new SignInCheckError('account_mismatch')
  return readMethods(claims)
}

function isOwn(error: unknown): error is SignInCheckError {
  return error instanceof SignInCheckError
}
