import { Provider, type Adapter, type Configuration, type FindAccount, type KoaContextWithOIDC } from 'oidc-provider'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newToken, systemRandom } from '../tenant/random'
import { browserByCookies } from '../wog/visits'
import { acrs } from './accounts'
import { techpassAddresses } from './addresses'
import { clientById } from './clients'
import { keepMachineTimeForCompanion, leaveEndToTenant } from './lifetimes'
import { newSigningKeys } from './keys'
import { nameModels } from './model-names'
import { techpassPolicy } from './policy'
import type { ProviderRows } from './provider-rows'
import { errorPage } from './error-page'
import type { Grants } from './grants'
import { isTaken } from './taken'

/** What the provider keeps beside the tenant's state, in memory only. */
export interface ProviderMemory {
  readonly rows: ProviderRows
  readonly grants: Grants
  /** The portal's client secret: random, new for each start. */
  readonly portalSecret: string
}

/**
 * Makes TechPass's OpenID Provider: authorization code with PKCE, userinfo, revocation, RP-initiated logout.
 *
 * Neither refresh tokens nor `offline_access`: a practice sign-in does not outlive the browser.
 */
export async function makeProvider(practice: Practice, memory: ProviderMemory): Promise<Provider> {
  const { services } = practice
  const provider = new Provider(services.techpass, {
    ...(await secrets(practice)),
    adapter: (kind) => (kind === 'Client' ? clientRows(practice, memory.portalSecret) : memory.rows.table(kind)),
    ...protocol,
    features,
    ttl,
    discovery: {
      prompt_values_supported: ['none', 'login', 'select_account'],
      claim_types_supported: ['normal'],
    },
    findAccount: findOfficer(practice),
    // Consent is given beforehand, so each authorization has a grant of its own: a code used twice takes with it the
    // tokens that were made from it, and no others (RFC 6749 §4.1.2).
    loadExistingGrant: (ctx) => grantFor(practice, memory.grants, ctx),
    interactions: {
      policy: techpassPolicy(practice),
      url: (_ctx, interaction) => `${techpassAddresses.interaction}/${interaction.uid}`,
    },
    // SECURITY: the door lets in browser-based clients by origin (cross-origin.ts); here each is held to its own.
    clientBasedCORS: (_ctx, origin, client) =>
      client.applicationType === 'web' &&
      client.tokenEndpointAuthMethod === 'none' &&
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    renderError: (ctx, out) => errorPage(practice, ctx, out),
  })
  nameModels(provider)
  keepMachineTimeForCompanion(provider)
  provider.use(async (ctx, next) => {
    await next()
    leaveEndToTenant(ctx)
    // The document lists what the library can do; this is what our clients may ask for.
    const { oidc } = ctx as Partial<KoaContextWithOIDC>
    if (oidc?.route === 'discovery') Object.assign(ctx.body as object, { response_modes_supported: ['query'] })
    if (ctx.status !== 404 || ctx.body !== undefined) return
    errorPage(practice, ctx, { error: 'not_found', error_description: 'There is nothing at this address.' })
    ctx.status = 404
  })
  return provider
}

async function secrets(practice: Practice): Promise<Pick<Configuration, 'jwks' | 'cookies'>> {
  // Cookies ignore ports, so two tenants on one machine need two names.
  const { port } = new URL(practice.services.origin)
  // SECURITY: no script reads them, no other site's form carries them, and they are signed by a key of this start.
  const options = { httpOnly: true, sameSite: 'lax', signed: true } as const
  return {
    jwks: { keys: await newSigningKeys() },
    cookies: {
      keys: [newToken(systemRandom)],
      names: {
        session: `techpass-session-${port}`,
        interaction: `techpass-interaction-${port}`,
        resume: `techpass-resume-${port}`,
      },
      long: { ...options, path: techpassAddresses.issuer },
      short: options,
    },
  }
}

const protocol: Configuration = {
  responseTypes: ['code'],
  scopes: ['openid'],
  claims: {
    openid: ['sub', 'acr', 'amr', 'auth_time'],
    profile: ['name', 'agency'],
    email: ['email'],
  },
  acrValues: [acrs.mfa, acrs.single],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  // A page may not send its answer by script or form (Content-Security-Policy), so codes come back by query alone.
  clientDefaults: { response_modes: ['query'], response_types: ['code'], grant_types: ['authorization_code'] },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
  // SECURITY: RFC 7636 and OAuth 2.1 §4.1.1: a public client proves by PKCE that the code is its own. `plain` is not offered.
  pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === 'none' },
  // RFC 6749 §4.1.1 lets it be left out; OpenID Connect Core §3.1.2.1 does not.
  allowOmittingSingleRegisteredRedirectUri: false,
  // Tokens die with their account's sign-out (grants.ts), not with the session, which may be another account's by then.
  expiresWithSession: () => false,
}

const disabled = { enabled: false }
const features: NonNullable<Configuration['features']> = {
  devInteractions: disabled,
  dPoP: disabled,
  pushedAuthorizationRequests: disabled,
  resourceIndicators: disabled,
  claimsParameter: { enabled: true },
  // RFC 7009 §2.1: a token is revoked by the client that it was issued to; another's request changes nothing.
  revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
  userinfo: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    // The page is our own (sign-out-request.ts), for browsers with and without a session.
    logoutSource: (ctx) => {
      ctx.body = ''
    },
    postLogoutSuccessSource: (ctx) => {
      ctx.redirect(techpassAddresses.signedOut)
    },
  },
}

const hour = 60 * 60
const ttl: NonNullable<Configuration['ttl']> = {
  AccessToken: () => hour,
  AuthorizationCode: () => 60,
  Grant: () => hour,
  IdToken: () => hour,
  Interaction: () => hour,
  Session: () => 12 * hour,
}

function clientRows(practice: Practice, portalSecret: string): Adapter {
  const nothing = () => Promise.resolve(undefined)
  return {
    find: (id) => Promise.resolve(clientById(practice, portalSecret, id)),
    upsert: nothing,
    findByUid: nothing,
    findByUserCode: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  }
}

function findOfficer(practice: Practice): FindAccount {
  return (_ctx, sub) => {
    const officer = row(practice.repository.read().officers, sub)
    // SECURITY: codes and tokens of an officer whom TechPass does not take any more are worth nothing.
    if (officer === undefined || !isTaken(practice, sub)) return undefined
    const { upn, name, agency } = officer
    return { accountId: upn, claims: () => ({ sub: upn, name, agency, email: upn }) }
  }
}

async function grantFor(practice: Practice, grants: Grants, ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  const id = await grant.save()
  const browser = browserByCookies(practice, ctx.req.headers.cookie)
  if (browser !== null) grants.keep(id, { browser: browser.id, upn: session.accountId })
  return grant
}
