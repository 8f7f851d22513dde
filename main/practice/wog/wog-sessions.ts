/** @file WOG's own sessions: one per account and browser, each beginning and ending by itself. */
import { endOpenActivations } from '../accounts/activations'
import type { Browser, SignInMethods } from '../state/browser'
import type { Practice } from '../tenant/practice'
import { browserOf, changeBrowser, upnOf } from './sessions'

/** One account's session with WOG in one browser; `at` is when its officer signed in, in milliseconds. */
export type WogSession = Browser['wogSessions'][number]

/** Answers this account's session in this browser, or `null`. */
export function wogSessionOf(browser: Browser, upn: string): WogSession | null {
  return browser.wogSessions.find((session) => session.upn === upn) ?? null
}

/** Begins this account's session, or renews it: those of other accounts go on. */
export function beginWogSession(practice: Practice, browserId: string, upn: string, methods: SignInMethods): void {
  const others = browserOf(practice, browserId).wogSessions.filter((session) => session.upn !== upn)
  changeBrowser(practice, browserId, { wogSessions: [...others, { upn, methods, at: practice.now() }] })
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
  if (upnOf(browser) === upn) {
    endOpenActivations(practice, browserId, 'cancelled')
    changeBrowser(practice, browserId, { signIn: { at: 'signed-out' }, verification: null, enrolment: null })
  }
  if (ended) practice.events.emit({ kind: 'signed_out', browser: browserId, upn })
}
