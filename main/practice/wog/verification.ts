/**
 * @file The second factor: begin, resend, choose another way (field-notes A5). Used by sign-in, by the reach test and to try
 * out a preferred option.
 */
import { startRequest } from '../accounts/sign-in-requests'
import type { Browser, Verification } from '../state/browser'
import type { Use } from '../state/officer'
import { row } from '../state/tables'
import type { SignInRequest } from '../state/phone-state'
import type { Practice } from '../tenant/practice'
import { newId } from '../tenant/random'
import { sameSecret } from '../tenant/secrets'
import { officerOf } from '../accounts/officers'
import { browserOf, changeBrowser } from './sessions'

/** Starts asking this browser's officer for a second factor; by notification, the first request goes out at once. */
export function beginVerification(
  practice: Practice,
  browser: string,
  given: Pick<Verification, 'purpose' | 'upn' | 'method' | 'sent'>,
): void {
  const verification: Verification = {
    ...given,
    request: null,
    ctx: newId(practice.random, 'ctx'),
    flowToken: newId(practice.random, 'flow'),
    picking: false,
    textMessage: null,
    passed: false,
    notice: null,
  }
  changeBrowser(practice, browser, { verification })
  if (given.method === 'push') sendRequest(practice, browser)
}

/**
 * Sends one more request, with a new number, unless this sign-in has had its share (behaviour 15).
 *
 * Nothing calls this by itself: a denial is a decision (behaviour 13).
 */
export function sendRequest(practice: Practice, browser: string): void {
  const verification = changeVerification(practice, browser, { notice: null, picking: false, passed: false })
  if (verification === null) return
  if (requestsLeft(practice, verification) <= 0) {
    changeVerification(practice, browser, { notice: 'no_more_requests' })
    return
  }
  const { purpose, upn } = verification
  const request = startRequest(practice, {
    browser,
    upn,
    purpose: purposeTold(verification),
    profiles: profilesToAsk(practice, browser, verification),
  })
  const sent = verification.sent + 1
  changeVerification(practice, browser, { method: 'push', request: request.id, sent })
  const { enrolment } = browserOf(practice, browser)
  // Going back and on again does not give a new share.
  if (purpose === 'sign-in' || enrolment === null) return
  changeBrowser(practice, browser, { enrolment: { ...enrolment, sent } })
}

/** What the phone and the events are told: that a preferred option is tried out is a test that the phone can be reached. */
export function purposeTold({ purpose }: Verification): SignInRequest['purpose'] {
  return purpose === 'sign-in' ? purpose : 'reach'
}

/** How many more requests this sign-in may send. */
export function requestsLeft(practice: Practice, verification: Verification): number {
  return 1 + practice.repository.read().settings.resends - verification.sent
}

/** Asks by the method that the officer picked from the list. */
export function askBy(practice: Practice, browser: string, method: Use): void {
  if (method === 'push') sendRequest(practice, browser)
  else changeVerification(practice, browser, { method, picking: false, notice: null })
}

/** Replaces some fields of the browser's verification; answers it, or `null` when none is going on. */
export function changeVerification(
  practice: Practice,
  browser: string,
  fields: Partial<Verification>,
): Verification | null {
  const { verification } = browserOf(practice, browser)
  if (verification === null) return null
  const changed = { ...verification, ...fields }
  changeBrowser(practice, browser, { verification: changed })
  return changed
}

/** The request that a verification waits for, if any. */
export function currentRequest(practice: Practice, verification: Verification): SignInRequest | undefined {
  return verification.request === null ? undefined : row(practice.repository.read().requests, verification.request)
}

function profilesToAsk(practice: Practice, browser: string, verification: Verification): readonly string[] {
  if (verification.purpose === 'reach') {
    const activation = row(
      practice.repository.read().activations,
      browserOf(practice, browser).enrolment?.activation ?? '',
    )
    return activation?.profile == null ? [] : [activation.profile]
  }
  const { authenticators } = officerOf(practice, verification.upn)
  return authenticators.flatMap(({ use, profile }) => (use === 'push' && profile !== null ? [profile] : []))
}

/** The verification that these tokens of a page belong to, or `null`. */
export function verificationFor(browser: Browser, ctx: string, flowToken: string): Verification | null {
  const { verification } = browser
  if (verification === null) return null
  // SECURITY: an answer counts only for the very flow that its page belongs to.
  return sameSecret(ctx, verification.ctx) && sameSecret(flowToken, verification.flowToken) ? verification : null
}
