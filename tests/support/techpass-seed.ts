/** @file A seed with other teams' clients. */
import * as openid from 'openid-client'
import type { Registration } from './techpass-client'

const secret = 'a-practice-client-secret'

/** Clients as the seed names them; the redirect endpoints are those of the test. */
export function clientsAt(origin: string) {
  const uris = { redirect_uris: [`${origin}/callback`], post_logout_redirect_uris: [`${origin}/bye`] }
  return [
    { client_id: 'team-confidential', client_secret: secret, ...uris },
    { client_id: 'team-public', ...uris },
    { client_id: 'team-native', redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback'] },
  ]
}

/** The officers that the tests of clients need. */
export const seedOfficers = [
  { upn: 'priya.nair@practice.example', name: 'Priya Nair', password: 'Kaya-Toast-Practice-3', registered: 'push' },
  {
    upn: 'aisha.rahman@practice.example',
    name: 'Aisha Rahman',
    password: 'Nasi-Lemak-Practice-9',
    registered: 'push',
    agency: 'PDO',
  },
  { upn: 'lim.wei.jie@practice.example', name: 'Lim Wei Jie', password: 'Laksa-Leaf-Practice-4', registered: 'totp' },
] as const

/** How the seed's clients introduce themselves. */
export const registrations = {
  basic: { id: 'team-confidential', authentication: openid.ClientSecretBasic(secret) },
  post: { id: 'team-confidential', authentication: openid.ClientSecretPost(secret) },
  wrongSecret: { id: 'team-confidential', authentication: openid.ClientSecretBasic(`${secret}x`) },
  public: { id: 'team-public' },
  native: { id: 'team-native' },
} as const satisfies Readonly<Record<string, Registration>>
