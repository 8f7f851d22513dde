/** @file For how long who has signed in stays so, by the tenant's clock. */
import type { Browser } from '../state/browser'
import { rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { letGo } from './let-go'
import { changeBrowser } from './sessions'
import type { WogSession } from './wog-sessions'

const hour = 60 * 60 * 1000
const day = 24 * hour

/**
 * A WOG session lives for a day; for 90 days after Yes at "Stay signed in?". TechPass asks again after half a day, when
 * its provider's session has run out as well (`techpass/provider.ts`). Practice figures. All of them end with the browser,
 * too, as the cookie does. The portal sees to its own (`docs/views.tsx`).
 */
const lifetimes = { wog: day, wogPersistent: 90 * day, techpass: 12 * hour } as const

/** All sessions are looked through once in this time at most: lifetimes are of hours, and every request asks. */
const lookEvery = 1000
const lookedAt = new WeakMap<Practice, number>()

/**
 * Ends the sessions that have run out, within a second of the tenant's time. WOG says so by `signed_out` with `expired`; at TechPass nobody is told, as nobody has
 * signed out: it asks again when it is visited.
 *
 * A sign-in that is under way goes on: it asks for every proof itself.
 */
export function endExpiredSessions(practice: Practice): void {
  const now = practice.now()
  const since = now - (lookedAt.get(practice) ?? -Infinity)
  // A clock that was set back has everything looked at again.
  if (since >= 0 && since < lookEvery) return
  lookedAt.set(practice, now)
  for (const browser of rows(practice.repository.read().browsers)) {
    const ended = browser.wogSessions.filter((session) => hasRunOut(session, lifetimeOf(session), now))
    for (const { upn } of ended) endWog(practice, browser.id, upn)
    endTechpass(practice, browser, now)
  }
}

function lifetimeOf({ persistent }: WogSession): number {
  return persistent ? lifetimes.wogPersistent : lifetimes.wog
}

function hasRunOut({ at }: { readonly at: number }, lifetime: number, now: number): boolean {
  return at + lifetime <= now
}

function endWog(practice: Practice, browser: string, upn: string): void {
  const { signIn, wogSessions } = practice.repository.read().browsers[browser] ?? { signIn: null, wogSessions: [] }
  changeBrowser(practice, browser, { wogSessions: wogSessions.filter((session) => session.upn !== upn) })
  if (signIn?.at === 'signed-in' && signIn.upn === upn) {
    letGo(practice, browser)
    changeBrowser(practice, browser, { signIn: { at: 'user-name', typed: '', notice: null } })
  }
  practice.events.emit({ kind: 'signed_out', browser, upn, reason: 'expired' })
}

function endTechpass(practice: Practice, { id, techpassAccounts }: Browser, now: number): void {
  const isOver = ({ signedIn }: Browser['techpassAccounts'][number]): boolean =>
    signedIn !== null && hasRunOut(signedIn, lifetimes.techpass, now)
  if (!techpassAccounts.some(isOver)) return
  const asked = techpassAccounts.map((account) => (isOver(account) ? { ...account, signedIn: null } : account))
  changeBrowser(practice, id, { techpassAccounts: asked })
}
