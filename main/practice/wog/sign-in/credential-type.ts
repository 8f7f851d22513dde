/** @file GetCredentialType: what a user name may be signed in with, in the real service's shape (field-notes A4). */
import * as z from 'zod/mini'
import { row } from '../../state/tables'
import { addresses } from '../addresses'
import type { Visit } from '../visits'
import { cleanUserName } from './first-factor'
import { mayUsePhone } from './phone-sign-in'

/** What GetCredentialType takes; other fields of the real call are allowed and not looked at. */
export const credentialTypeSchema = z.object({ username: z.string().check(z.maxLength(200)) })

/**
 * "Remote NGC" is the phone in place of the password, 1 that it is notified. There is no session and no number (`Entropy`)
 * yet: asking what an account has sends nothing to its phone.
 */
const phoneNotAskedYet = { SessionIdentifier: '', DefaultType: 1 } as const

/**
 * Tells whether the account exists and where it signs in: `IfExistsResult` 0 or 1, AD FS's address for a managed device on
 * its way to TechPass, and `RemoteNgcParams` where the phone can take the password's place. It changes nothing: the form that
 * follows does.
 */
export function credentialType(visit: Visit, { username }: z.infer<typeof credentialTypeSchema>): object {
  const upn = cleanUserName(username)
  const { practice } = visit
  const officer = row(practice.repository.read().officers, upn)
  const exists = officer !== undefined
  const { device, destination } = visit.browser()
  const federated = exists && device === 'gmd' && destination === 'techpass'
  return {
    // SECURITY: somebody's real address is not sent back.
    Username: exists ? upn : '',
    Display: exists ? upn : '',
    IfExistsResult: exists ? 0 : 1,
    IsUnmanaged: false,
    ThrottleStatus: 0,
    Credentials: {
      PrefCredential: federated ? 4 : 1,
      HasPassword: exists && !federated,
      RemoteNgcParams: exists && !federated && mayUsePhone(officer) ? phoneNotAskedYet : null,
      FidoParams: null,
      SasParams: null,
      CertAuthParams: null,
      FederationRedirectUrl: federated ? `${practice.services.origin}${addresses.adfs}` : '',
    },
    EstsProperties: { UserTenantBranding: null, DomainType: federated ? 4 : 3 },
    IsSignupDisallowed: true,
    apiCanary: visit.canary,
  }
}
