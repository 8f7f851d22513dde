/**
 * @file Codes by text message, `OneWaySMS` (field-notes A4, A5): for programs that speak BeginAuth and EndAuth. The pages do
 * not offer it, as TechPass's guides set up the app alone; only officers whose seed has `textsTo` have it.
 */
import { officerOf } from '../accounts/officers'
import type { Verification } from '../state/browser'
import type { Practice } from '../tenant/practice'
import { newDigits } from '../tenant/random'
import { sameSecret } from '../tenant/secrets'
import { countWrongProof, refuseLocked } from './locked-accounts'
import { changeVerification, currentRequest, requestsLeft } from './verification'
import type { Visit } from './visits'

/** How BeginAuth and EndAuth answer for a text message. */
export type TextResult =
  | 'Success'
  | 'UserAuthFailedDuplicateRequest'
  | 'SMSAuthFailedWrongCodeEntered'
  | 'SMSAuthFailedMaxAllowedCodeRetryReached'
  | 'AuthenticationMethodLocked'

// Practice figures: for how long a code counts, how soon another may be asked for, and how often one may be tried.
const lifetime = 180_000
const pause = 30_000
const mostTries = 3

/** Whether this sign-in may be finished by a code of a text message. */
export function takesTexts(visit: Visit, { purpose, upn }: Verification): boolean {
  const { signIn } = visit.browser()
  // SECURITY: after the password, and after nothing else: a code alone, or one code after another, is one factor.
  const isSecond = signIn.at === 'verify' && signIn.upn === upn && signIn.first === 'pwd'
  return purpose === 'sign-in' && isSecond && officerOf(visit.practice, upn).textsTo !== null
}

/**
 * Sends a code and says so by `text_message_sent`, which is where a tester reads it.
 *
 * While the phone still has a request, or has just had a message, nothing is sent; each message is one of the sign-in's
 * share of requests.
 */
export function sendText(practice: Practice, browser: string, verification: Verification): TextResult {
  const now = practice.now()
  const { upn, textMessage, sent } = verification
  const isBusy = textMessage !== null && now - textMessage.sentAt < pause
  if (isBusy || currentRequest(practice, verification)?.status === 'waiting') return 'UserAuthFailedDuplicateRequest'
  if (requestsLeft(practice, verification) <= 0) return 'SMSAuthFailedMaxAllowedCodeRetryReached'
  const code = newDigits(practice.random, 6)
  changeVerification(practice, browser, { textMessage: { code, sentAt: now, tries: 0 }, sent: sent + 1, passed: false })
  const to = officerOf(practice, upn).textsTo ?? ''
  const expiresAt = new Date(now + lifetime).toISOString()
  practice.events.emit({ kind: 'text_message_sent', browser, upn, to, code, expiresAt })
  return 'Success'
}

/** Judges a code, and says so by `code_checked`. A right one is used up; wrong ones count into smart lockout. */
export function checkText(practice: Practice, browser: string, verification: Verification, typed: string): TextResult {
  const { upn, textMessage } = verification
  if (refuseLocked(practice, browser, upn)) return 'AuthenticationMethodLocked'
  if (textMessage !== null && textMessage.tries >= mostTries) return 'SMSAuthFailedMaxAllowedCodeRetryReached'
  const counts = textMessage !== null && practice.now() < textMessage.sentAt + lifetime
  const isRight = counts && sameSecret(typed.normalize('NFKC').trim(), textMessage.code)
  const body = { kind: 'code_checked', browser, upn } as const
  practice.events.emit(isRight ? { ...body, ok: true } : { ...body, ok: false, reason: 'wrong' })
  if (isRight) {
    changeVerification(practice, browser, { passed: true, textMessage: null })
    return 'Success'
  }
  const tries = (textMessage?.tries ?? 0) + 1
  changeVerification(practice, browser, {
    passed: false,
    textMessage: textMessage === null ? null : { ...textMessage, tries },
  })
  // SECURITY: guesses are limited over all messages and sign-ins.
  countWrongProof(practice, upn)
  if (refuseLocked(practice, browser, upn)) return 'AuthenticationMethodLocked'
  return tries >= mostTries ? 'SMSAuthFailedMaxAllowedCodeRetryReached' : 'SMSAuthFailedWrongCodeEntered'
}
