import {
  allowInsecureRequests,
  clockTolerance,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  type CustomFetch,
  type ServerMetadata,
} from 'openid-client'
import { isConfidential } from './bounded-fetch'
import { libraryFailure } from './library-failure'
import { SignInCheckError } from './sign-in-check-error'

/** By how many seconds this clock and the issuer's may differ (RFC 7519 §4.1.4: "usually no more than a few minutes"). */
export const clockToleranceSeconds = 60

/** One answer of the provider takes at most this long. */
const answerSeconds = 20

/**
 * The signatures that count, of those that the oldest runtime can verify.
 *
 * SECURITY: public-key signatures only. With `none` anybody signs; with HS* whoever knows the public key does (RFC 8725 §3.1).
 */
const signatures = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
] as const

/** SECURITY: given only to an issuer on the loopback literal; {@link isConfidential} still judges every address asked. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated to make it stand out, as the library says.
const plainHttp: (config: Configuration) => void = allowInsecureRequests

/**
 * Answers the issuer's configuration, fit for one check as a public client: it is this issuer's, it does not rule S256 out,
 * its signatures are verified and asymmetric.
 *
 * Plain http is possible for the loopback literal 127.0.0.1 only, be it the issuer or one of its endpoints.
 *
 * Fails with `issuer_malformed`, `issuer_not_https`, `issuer_mismatch`, `pkce_not_supported`, `no_asymmetric_algorithm`,
 * `metadata_malformed`, `endpoint_not_https`, and as `fetch` and the library do.
 *
 * @see [OpenID Connect Discovery §4.3, Validation](https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation)
 */
export async function discoverProvider(issuer: string, clientId: string, fetch: CustomFetch): Promise<Configuration> {
  const server = readIssuer(issuer)
  const metadata = await readMetadata(server, clientId, fetch)
  // SECURITY: Discovery §4.3 says identical. The library compares parsed URLs, and not at all for Microsoft's hosts.
  if (metadata.issuer !== issuer) throw new SignInCheckError('issuer_mismatch')
  demandPkce(metadata)
  demandEndpoints(metadata)

  const announced: ServerMetadata = metadata
  const config = new Configuration(
    { ...announced, id_token_signing_alg_values_supported: announcedSignatures(metadata) },
    clientId,
    { [clockTolerance]: clockToleranceSeconds },
    None(),
  )
  config[customFetch] = fetch
  config.timeout = answerSeconds
  // SECURITY: without this the library trusts TLS and does not look at the signature; over loopback there is no TLS.
  enableNonRepudiationChecks(config)
  if (server.protocol === 'http:') plainHttp(config)
  return config
}

/** The issuer as a URL. The rules are those of Discovery §2 and, for plain http, of RFC 8252 §7.3. */
function readIssuer(issuer: string): URL {
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  const extras = url === null ? 'not a URL' : url.username + url.password + url.search + url.hash
  if (url === null || extras !== '') throw new SignInCheckError('issuer_malformed')
  if (!isConfidential(url)) throw new SignInCheckError('issuer_not_https')
  return url
}

async function readMetadata(server: URL, clientId: string, fetch: CustomFetch) {
  const execute = server.protocol === 'http:' ? [plainHttp] : []
  try {
    const options = { [customFetch]: fetch, timeout: answerSeconds, execute }
    return (await discovery(server, clientId, undefined, None(), options)).serverMetadata()
  } catch (error) {
    throw libraryFailure(error)
  }
}

/**
 * Refuses an issuer that announces PKCE without S256 (a downgrade, RFC 7636 §7.2). One that announces nothing of PKCE, as
 * Microsoft Entra ID v2.0, is sent S256 all the same.
 *
 * SECURITY: RFC 9700 §2.1.1 lets that be known otherwise than by the configuration, and names the nonce of an ID token, which
 * is always asked for and compared here, as a binding of the code by itself.
 */
function demandPkce({ code_challenge_methods_supported: announced }: ServerMetadata): void {
  if (announced === undefined) return
  if (!Array.isArray(announced) || !announced.includes('S256')) throw new SignInCheckError('pkce_not_supported')
}

/** Refuses endpoints that are missing, that are not confidential, or that RFC 6749 §3.1 and §3.2 rule out. */
function demandEndpoints(metadata: ServerMetadata): void {
  for (const endpoint of [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri]) {
    if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) throw new SignInCheckError('metadata_malformed')
    const url = new URL(endpoint)
    // SECURITY: the first of them is opened in a browser. No other scheme, and no one on the way who can read it.
    if (!isConfidential(url)) throw new SignInCheckError('endpoint_not_https')
    if (url.username + url.password + url.hash !== '') throw new SignInCheckError('metadata_malformed')
  }
}

/** The announced algorithms that we accept too; RS256 where none are announced (Core §3.1.3.7 (7)). */
function announcedSignatures({ id_token_signing_alg_values_supported: announced }: ServerMetadata): string[] {
  if (announced === undefined) return ['RS256']
  const common = Array.isArray(announced) ? signatures.filter((algorithm) => announced.includes(algorithm)) : []
  if (common.length === 0) throw new SignInCheckError('no_asymmetric_algorithm')
  return common
}
