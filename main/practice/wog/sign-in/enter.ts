import type { Context } from 'hono'
import { endOpenActivations } from '../../accounts/activations'
import type { Browser, Entrance } from '../../state/browser'
import { removeRow, row, rows } from '../../state/tables'
import type { Practice } from '../../tenant/practice'
import { newToken } from '../../tenant/random'
import { Refusal } from '../../tenant/refusals'
import { fingerprint } from '../../tenant/secrets'
import { addresses, portal } from '../addresses'
import { changeBrowser, openSession, renewSession, sessionCookie } from '../sessions'
import { giveAccounts, refuseUnknown, type KnownAccount } from './known-accounts'

// Long enough for a window to be made, too short to be found lying about.
const entranceMilliseconds = 60_000

/** What a browser is entered with: a known one's public id or `null`, where to, and what it is to be like. */
export interface Entering {
  readonly browser: string | null
  readonly to: Entrance['to']
  /** Without it, as the browser is; a new one is a GSIB. */
  readonly device?: Browser['device'] | undefined
  /** Without them, as the browser is; a new one has none. */
  readonly accounts?: readonly KnownAccount[] | undefined
}

/**
 * Makes a browser session, or takes up a known one, and answers its public id and a one-time address that enters it.
 *
 * Fails with `browser_unknown` or `officer_unknown`; nothing has changed then.
 */
export function makeEntrance(
  practice: Practice,
  given: Entering,
): { readonly browser: string; readonly enter: string } {
  if (given.browser !== null && row(practice.repository.read().browsers, given.browser) === undefined) {
    throw new Refusal('browser_unknown')
  }
  if (given.accounts !== undefined) refuseUnknown(practice, given.accounts)
  const browser = given.browser ?? openSession(practice).browser.id
  if (given.device !== undefined) changeBrowser(practice, browser, { device: given.device })
  if (given.accounts !== undefined) giveAccounts(practice, browser, given.accounts)
  const token = newToken(practice.random)
  const entrance: Entrance = {
    tokenHash: fingerprint(token),
    browser,
    to: given.to,
    expiresAt: practice.now() + entranceMilliseconds,
  }
  practice.repository.change((state) => {
    // One entrance per browser: a newer one makes the older useless.
    state.entrances[browser] = entrance
  })
  return { browser, enter: `${practice.services.origin}${addresses.enter}/${token}` }
}

/** Lets a browser in once: sets its cookie and leads to the page. Fails with `entrance_invalid`. */
export function enter(practice: Practice, context: Context): Response {
  // SECURITY: found by hash, gone after the first use, and the browser's cookie is new each time.
  const hash = fingerprint(context.req.param('token') ?? '')
  const entrance = rows(practice.repository.read().entrances).find(({ tokenHash }) => tokenHash === hash)
  if (entrance === undefined || entrance.expiresAt <= practice.now()) throw new Refusal('entrance_invalid')
  practice.repository.change((state) => {
    removeRow(state.entrances, entrance.browser)
  })
  const browser = row(practice.repository.read().browsers, entrance.browser)
  if (browser === undefined) throw new Refusal('entrance_invalid')
  context.header('Set-Cookie', sessionCookie(practice, renewSession(practice, browser.id)))
  if (entrance.to === 'proofup') beginAgain(practice, browser)
  return context.redirect(pathFor(entrance.to, browser.lastPath))
}

/** Opening the set-up page anew starts at its Step 1, as on the real one: what was offered before is dead (field-notes A3). */
function beginAgain(practice: Practice, { id, signIn }: Browser): void {
  if (signIn.at !== 'signed-in') return
  endOpenActivations(practice, id, 'cancelled')
  changeBrowser(practice, id, { enrolment: null, verification: null })
}

function pathFor(to: Entrance['to'], lastPath: string | null): string {
  switch (to) {
    case 'proofup':
      return addresses.proofup
    case 'profile':
      return addresses.profileView
    case 'sign-in':
      return `${addresses.authorize}?to=proofup`
    case 'docs':
      return portal.start
    case 'docs-logged-in':
      return portal.resume
    case 'last':
      return lastPath ?? addresses.proofup
  }
  to satisfies never
}
