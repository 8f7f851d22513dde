/** @file Whose credential it is, and what may be kept where. Pure. */
import type { Environment } from '../../preload/contract/app'
import type { CredentialKind, KeychainAccount } from './keychain'
import { CredentialFailure } from './keychain-failure'
import type { StoredCredential } from './stored-credentials'

/** What a credential is for: one of each is kept. */
export interface CredentialName {
  readonly kind: CredentialKind
  /** The account's organisation email; its case does not matter. */
  readonly upn: string
  /** The name of the profile; a password has none. */
  readonly label?: string
}

const practiceAddress = /^[^@\s]+@practice\.example$/

/**
 * The email as it is kept and compared.
 *
 * Fails with `not_practice_address` when it is not one of the practice tenant's and is to be kept in practice, and with
 * `not_live_address` the other way round.
 */
export function upnFor(environment: Environment, typed: string): string {
  const upn = typed.trim().toLowerCase()
  // SECURITY: a real password typed into practice by mistake is not kept, nor a made-up one where real ones are.
  if (environment === 'practice' && !practiceAddress.test(upn)) {
    throw new CredentialFailure('not_practice_address', 'Practice keeps what belongs to practice officers only')
  }
  if (environment === 'live' && (upn.endsWith('@practice.example') || !/^[^@\s]+@[^@\s]+$/.test(upn))) {
    throw new CredentialFailure('not_live_address', 'Not the address of a real account')
  }
  return upn
}

/** The profile's name as it is kept; none for a password. */
export function labelOf({ kind, label = '' }: CredentialName): string {
  return kind === 'password' ? '' : label.trim()
}

/** Under which name the secret of a credential is in the keychain. */
export function accountOf({ environment, kind, id }: StoredCredential): KeychainAccount {
  return `${environment}/${kind}/${id}`
}
