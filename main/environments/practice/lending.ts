/** @file Which of the practice officers the guide lends, and what the browser knows of them. Pure. */
import type { Page } from '../environment'
import type { KnownAccount, TenantOfficer } from './tenant-client'

/** Who is lent for a journey. */
export interface Loan {
  readonly officer: TenantOfficer
  /** Something stands in this officer's way that ends with a reset. */
  readonly needsReset: boolean
}

/** What is known when an officer is picked. */
export interface Circumstances {
  readonly officers: readonly TenantOfficer[]
  /** Whose accounts are on the practice phone, the last added last. */
  readonly onPhone: readonly string[]
  /** Who was lent for the last page: the set-up goes on with them while nothing stands in the way. */
  readonly lent: string | null
  /**
   * Whom a reset may free of what stands in the way: anybody in a tenant of our own. In one that others use too, only those
   * whom the guide has lent before: what was reported there was reported of our own practice.
   */
  readonly mayReset: 'anybody' | readonly string[]
}

/** Nothing stands in this officer's way, and nothing is set up yet. */
const canSetUp = (officer: TenantOfficer): boolean =>
  !officer.registered && !officer.locked && !officer.atRisk && canSetUpAfterReset(officer)

/** What stands in the way of this officer's set-up, if anything, ends with a reset. */
const canSetUpAfterReset = ({ disabled, mobileAppForbidden }: TenantOfficer): boolean =>
  !disabled && !mobileAppForbidden

/** TechPass lets this officer in. */
const canLogIn = (officer: TenantOfficer): boolean => !officer.locked && !officer.atRisk && canLogInAfterReset(officer)

const canLogInAfterReset = ({ registered, disabled, blocked, techpass }: TenantOfficer): boolean =>
  registered && !disabled && !blocked && techpass === 'assigned'

function loanForSetUp({ officers, lent, mayReset }: Circumstances): Loan | null {
  const ready = officers.filter(canSetUp)
  const officer = ready.find(({ upn }) => upn === lent) ?? ready[0]
  if (officer !== undefined) return { officer, needsReset: false }
  // What others may be using, a registered authenticator, is removed in a tenant of our own only.
  const resettable = officers.filter(
    ({ upn, registered }) => mayReset === 'anybody' || (mayReset.includes(upn) && !registered),
  )
  const again = resettable.find(canSetUpAfterReset)
  return again === undefined ? null : { officer: again, needsReset: true }
}

/** Whoever did the set-up last has the account on the phone; else one whom the seed has registered, for notifications if any. */
function loanForPortal({ officers, onPhone, mayReset }: Circumstances): Loan | null {
  const ready = officers.filter(canLogIn)
  const officer =
    onPhone.toReversed().flatMap((held) => ready.filter(({ upn }) => upn === held))[0] ??
    ready.find(({ methods }) => methods.includes('push')) ??
    ready[0]
  if (officer !== undefined) return { officer, needsReset: false }
  const resettable = officers.filter(({ upn }) => mayReset === 'anybody' || mayReset.includes(upn))
  const again = resettable.find(canLogInAfterReset)
  return again === undefined ? null : { officer: again, needsReset: true }
}

/** The accounts of a person with three or more, all of which can be logged in. */
function severalAccounts(officers: readonly TenantOfficer[]): readonly TenantOfficer[] | null {
  const ready = officers.filter(canLogIn)
  for (const officer of ready) {
    const others = ready.filter(({ upn }) => officer.otherAccounts.includes(upn))
    if (others.length >= 2) return [officer, ...others]
  }
  return null
}

/** Picks the officer to practise with, or `null` when nobody can. */
export function loanFor(page: Page, circumstances: Circumstances): Loan | null {
  switch (page) {
    case 'set-up':
      return loanForSetUp(circumstances)
    case 'portal':
      return loanForPortal(circumstances)
    case 'portal-logged-in': {
      // Which account to log out of is a question only where there are several.
      const [officer] = severalAccounts(circumstances.officers) ?? []
      return officer === undefined ? loanForPortal(circumstances) : { officer, needsReset: false }
    }
  }
}

/**
 * The accounts that a new browser knows.
 *
 * - To log in: none at first, so that TechPass asks to *Sign in*; from the second time on (`hasLoggedIn`) the officer's,
 *   with the other accounts of the same person, none of them signed in: *Pick an account*.
 * - To log out: three that are signed in, of one person where the seed has such a one; the first is logged in to the portal.
 */
export function knownAccounts(
  page: Page,
  { officer }: Loan,
  { officers, hasLoggedIn }: { readonly officers: readonly TenantOfficer[]; readonly hasLoggedIn: boolean },
): readonly KnownAccount[] {
  const exists = (upn: string): boolean => officers.some((other) => other.upn === upn)
  switch (page) {
    case 'set-up':
      return []
    case 'portal':
      if (!hasLoggedIn) return []
      return [officer.upn, ...officer.otherAccounts.filter(exists)].map((upn) => ({ upn, signedIn: false }))
    case 'portal-logged-in': {
      const others = officers.filter((other) => other.upn !== officer.upn && canLogIn(other))
      const own = others.filter(({ upn }) => officer.otherAccounts.includes(upn))
      const signedIn = [officer, ...own, ...others.filter((other) => !own.includes(other))].slice(0, 3)
      return signedIn.map(({ upn }) => ({ upn, signedIn: true }))
    }
  }
}
