/** @file The relying parties: the portal, the Companion's own check, and those that the seed names. */
import type { ClientMetadata } from 'oidc-provider'
import { ownClientIds, type Client } from '../state/client'
import type { Practice } from '../tenant/practice'
import { docsAddresses } from './addresses'

const [portalClientId, companionClientId] = ownClientIds

/** The portal's name at TechPass. */
export const portalId = portalClientId

// Its secret is new for each start.
function portalClient(practice: Practice, secret: string): ClientMetadata {
  const { origin } = practice.services
  return {
    client_id: portalClientId,
    client_secret: secret,
    redirect_uris: [`${origin}${docsAddresses.callback}`],
    post_logout_redirect_uris: [`${origin}${docsAddresses.loggedOut}`],
    token_endpoint_auth_method: 'client_secret_basic',
    application_type: 'web',
  }
}

// The Companion's check: a native app (RFC 8252), so public, with any port of the loopback address.
const companionClient: ClientMetadata = {
  client_id: companionClientId,
  redirect_uris: ['http://127.0.0.1/callback'],
  token_endpoint_auth_method: 'none',
  application_type: 'native',
}

function seedClient(client: Client): ClientMetadata {
  const { client_id, client_secret, redirect_uris, post_logout_redirect_uris } = client
  return {
    client_id,
    ...(client_secret === undefined ? {} : { client_secret }),
    redirect_uris: [...redirect_uris],
    post_logout_redirect_uris: [...post_logout_redirect_uris],
    token_endpoint_auth_method: client_secret === undefined ? 'none' : 'client_secret_basic',
    application_type: isNative(client) ? 'native' : 'web',
  }
}

// RFC 8252 §7.3: any port is for native apps, whose port is the operating system's choice. A redirect URI that names
// its port means that port.
function isNative({ client_secret, redirect_uris }: Client): boolean {
  return client_secret === undefined && redirect_uris.every((uri) => /^http:\/\/(127\.0\.0\.1|\[::1\])\//.test(uri))
}

/** Answers a registered client by its id, as things stand now. */
export function clientById(practice: Practice, portalSecret: string, id: string): ClientMetadata | undefined {
  if (id === portalClientId) return portalClient(practice, portalSecret)
  if (id === companionClientId) return companionClient
  const seeded = practice.repository.read().clients.find(({ client_id }) => client_id === id)
  return seeded === undefined ? undefined : seedClient(seeded)
}

/** The origins of browser-based clients: public, and with a port of their own. */
export function browserClientOrigins(practice: Practice): ReadonlySet<string> {
  const { clients } = practice.repository.read()
  const browserBased = clients.filter((client) => client.client_secret === undefined && !isNative(client))
  return new Set(browserBased.flatMap(({ redirect_uris }) => redirect_uris.map((uri) => new URL(uri).origin)))
}
