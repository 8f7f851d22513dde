/** @file The accounts that TechPass knows in one browser. They, not the provider's session, say who is signed in. */
import type { Browser, SignInMethods, TechpassAccount } from '../state/browser'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { browserOf, changeBrowser } from '../wog/sessions'

/** When and how an account was signed in, in the tenant's time. */
export type SignedIn = NonNullable<TechpassAccount['signedIn']>

// More than one person has; keeps a row from growing without bound.
const mostAccounts = 10

/** `acr` of a sign-in with a second factor, and of one without (OpenID Connect Core §2). Stable. */
export const acrs = { mfa: 'urn:practice:techpass:acr:mfa', single: 'urn:practice:techpass:acr:single' } as const

/** The `acr` that these methods (RFC 8176) amount to. */
export function acrOf(methods: SignInMethods): string {
  return methods.includes('mfa') ? acrs.mfa : acrs.single
}

/** How this account is signed in in this browser; `null` when it is not. */
export function signedInOf(browser: Browser, upn: string): SignedIn | null {
  return browser.techpassAccounts.find((account) => account.upn === upn)?.signedIn ?? null
}

/** The upns that are signed in, the last used first. */
export function signedInUpns(browser: Browser): readonly string[] {
  return browser.techpassAccounts.filter(({ signedIn }) => signedIn !== null).map(({ upn }) => upn)
}

/** How many seconds ago an account signed in, by the tenant's clock, which may have been moved back. */
export function ageOf(practice: Practice, signedIn: SignedIn): number {
  return Math.max(0, Math.floor((practice.now() - signedIn.at) / 1000))
}

/** Keeps that an account is signed in, as the last used one. */
export function keepSignedIn(practice: Practice, browserId: string, upn: string, signedIn: SignedIn): void {
  keepFirst(practice, browserId, { upn, signedIn })
}

/** Makes an account that is known already the last used one. */
export function keepUsed(practice: Practice, browserId: string, upn: string): void {
  keepFirst(practice, browserId, { upn, signedIn: signedInOf(browserOf(practice, browserId), upn) })
}

/** Keeps that an account is not signed in any more. It stays among the accounts to pick from. */
export function keepSignedOut(practice: Practice, browserId: string, upn: string): void {
  const techpassAccounts = browserOf(practice, browserId).techpassAccounts.map((account) =>
    account.upn === upn ? { upn, signedIn: null } : account,
  )
  changeBrowser(practice, browserId, { techpassAccounts })
}

function keepFirst(practice: Practice, browserId: string, account: TechpassAccount): void {
  const others = browserOf(practice, browserId).techpassAccounts.filter(({ upn }) => upn !== account.upn)
  changeBrowser(practice, browserId, { techpassAccounts: [account, ...others].slice(0, mostAccounts) })
}

/** An account as a page offers it. */
export interface OfferedAccount {
  readonly upn: string
  readonly name: string
  readonly signedIn: boolean
}

/** These accounts as a page offers them. One that a seed no longer has is left out. */
export function offered(practice: Practice, accounts: readonly TechpassAccount[]): readonly OfferedAccount[] {
  const { officers } = practice.repository.read()
  return accounts.flatMap(({ upn, signedIn }) => {
    const officer = row(officers, upn)
    return officer === undefined ? [] : [{ upn, name: officer.name, signedIn: signedIn !== null }]
  })
}
