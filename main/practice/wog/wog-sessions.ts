/** @file WOG's own sessions: one per account and browser, each beginning and ending by itself. */
import type { Browser } from '../state/browser'
import type { Practice } from '../tenant/practice'
import { newId } from '../tenant/random'
import { letGo } from './let-go'
import { browserOf, changeBrowser, upnOf } from './sessions'
import type { Visit } from './visits'

/** One account's session with WOG in one browser; `at` is when its officer signed in, in milliseconds. */
export type WogSession = Browser['wogSessions'][number]

/** Answers this account's session in this browser, or `null`. */
export function wogSessionOf(browser: Browser, upn: string): WogSession | null {
  return browser.wogSessions.find((session) => session.upn === upn) ?? null
}

/** What a session is begun with. */
type Begun = Pick<WogSession, 'upn' | 'methods'> & Partial<Pick<WogSession, 'persistent'>>

/** Begins this account's session, or another in its place: those of other accounts go on. The browser's cookie is new. */
export function beginWogSession(visit: Visit, { upn, methods, persistent = false }: Begun): void {
  const { practice } = visit
  const others = visit.browser().wogSessions.filter((session) => session.upn !== upn)
  const session: WogSession = { id: newId(practice.random, 'wog'), upn, methods, at: practice.now(), persistent }
  changeBrowser(practice, visit.id, { wogSessions: [...others, session] })
  visit.renew()
}

/**
 * Ends this account's session and no other (behaviour 21), and says so by `signed_out` if there was one.
 *
 * A sign-in of this account that the browser is in the middle of ends with it.
 */
export function endWogSession(practice: Practice, browserId: string, upn: string): void {
  const browser = browserOf(practice, browserId)
  const ended = wogSessionOf(browser, upn) !== null
  changeBrowser(practice, browserId, { wogSessions: browser.wogSessions.filter((session) => session.upn !== upn) })
  // SECURITY: what was asked of this account proves nothing afterwards, whoever the browser is signed in as.
  if (upnOf(browser) === upn || browser.verification?.upn === upn) letGo(practice, browserId)
  if (upnOf(browser) === upn) changeBrowser(practice, browserId, { signIn: { at: 'signed-out' } })
  if (ended) practice.events.emit({ kind: 'signed_out', browser: browserId, upn })
}
