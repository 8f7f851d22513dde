/** @file BeginAuth and EndAuth: what the number page's script asks, in the real service's shape (field-notes A5). */
import * as z from 'zod/mini'
import type { Verification } from '../../state/browser'
import type { RequestStatus, SignInRequest } from '../../state/phone-state'
import { checkCode, type CodeOutcome } from '../check-code'
import { secondMethods } from '../second-methods'
import { checkText, sendText, takesTexts } from '../text-messages'
import { changeVerification, currentRequest, verificationFor } from '../verification'
import type { Visit } from '../visits'

const authMethodId = z.enum(['PhoneAppNotification', 'PhoneAppOTP', 'OneWaySMS'])
const field = z.string().check(z.maxLength(200))

// The notes write `ctx` and `flowToken` to begin with, and `Ctx` and `FlowToken` as the answers do.
const eitherSpelling = z.transform((sent: unknown): unknown => {
  if (typeof sent !== 'object' || sent === null) return sent
  const { ctx, flowToken, ...rest } = sent as Readonly<Record<string, unknown>>
  return { Ctx: ctx, FlowToken: flowToken, ...rest }
})

/** What BeginAuth takes; also with `ctx` and `flowToken`. */
export const beginAuthSchema = z.pipe(
  eitherSpelling,
  z.object({ AuthMethodId: authMethodId, Method: z.literal('BeginAuth'), Ctx: field, FlowToken: field }),
)

/** What EndAuth takes; also with `ctx` and `flowToken`. `AdditionalAuthData` is a typed verification code. */
export const endAuthSchema = z.pipe(
  eitherSpelling,
  z.object({
    AuthMethodId: authMethodId,
    Method: z.literal('EndAuth'),
    Ctx: field,
    FlowToken: field,
    SessionId: field,
    PollCount: z.optional(z.int()),
    AdditionalAuthData: z.optional(z.nullable(field)),
  }),
)

const results: Readonly<Record<RequestStatus, string>> = {
  waiting: 'AuthenticationPending',
  approved: 'Success',
  denied: 'PhoneAppDenied',
  // An approval without the right number ends as a denial (aws-azure-login #296).
  wrong_number: 'PhoneAppDenied',
  no_response: 'PhoneAppNoResponse',
  replaced: 'PhoneAppNoResponse',
  reported: 'PhoneAppFraud',
}

const codeResults: Readonly<Record<CodeOutcome, string>> = {
  ok: 'Success',
  wrong: 'OathCodeIncorrect',
  other_profile: 'OathCodeIncorrect',
  malformed: 'OathCodeIncorrect',
  already_used: 'PhoneAppOtpAuthFailedDuplicateCodeEntered',
  locked: 'AuthenticationMethodLocked',
}

function resultOf(request: SignInRequest | undefined): string {
  return request?.invalid === true ? 'PhoneAppInvalidResult' : results[request?.status ?? 'no_response']
}

/**
 * Joins the request that this page shows. It never sends one: that takes the officer's own click on a form. A text message
 * is sent here, since no page has a form for it.
 */
export function beginAuth(visit: Visit, input: z.infer<typeof beginAuthSchema>): object {
  const answer = answering(visit, input.AuthMethodId)
  const verification = verificationFor(visit.browser(), input.Ctx, input.FlowToken)
  if (verification === null) return answer('InvalidSessionId')
  if (input.AuthMethodId === 'PhoneAppOTP') {
    return takesCodes(visit, verification) ? answer('Success', verification) : answer('SASValidationFailed')
  }
  if (input.AuthMethodId === 'OneWaySMS') {
    if (!takesTexts(visit, verification)) return answer('SASValidationFailed')
    return answer(sendText(visit.practice, visit.id, verification), verification)
  }
  const request = currentRequest(visit.practice, verification)
  if (request?.status === 'waiting') return answer('Success', verification, request.number)
  return answer(resultOf(request), verification)
}

/** Tells how the request stands, or judges the code in `AdditionalAuthData`. */
export function endAuth(visit: Visit, input: z.infer<typeof endAuthSchema>): object {
  const answer = answering(visit, input.AuthMethodId)
  const verification = verificationFor(visit.browser(), input.Ctx, input.FlowToken)
  if (verification === null || input.SessionId !== sessionIdOf(verification)) return answer('InvalidSessionId')
  if (input.AuthMethodId === 'PhoneAppNotification') {
    return answer(resultOf(currentRequest(visit.practice, verification)), verification)
  }
  if (input.AuthMethodId === 'OneWaySMS') {
    if (!takesTexts(visit, verification)) return answer('SASValidationFailed')
    return answer(checkText(visit.practice, visit.id, verification, input.AdditionalAuthData ?? ''), verification)
  }
  if (!takesCodes(visit, verification)) return answer('SASValidationFailed')
  const outcome = checkCode(visit.practice, visit.id, verification, input.AdditionalAuthData ?? '')
  changeVerification(visit.practice, visit.id, { passed: outcome === 'ok' })
  return answer(codeResults[outcome], verification)
}

// SECURITY: a phone that is to prove that it can be notified cannot prove it by a code.
function takesCodes(visit: Visit, { purpose, method, upn }: Verification): boolean {
  return purpose === 'sign-in' ? secondMethods(visit, upn).includes('totp') : method === 'totp'
}

function sessionIdOf(verification: Verification): string {
  return verification.method === 'push' ? (verification.request ?? '') : verification.ctx
}

type Answer = (result: string, verification?: Verification, entropy?: string) => object

/** Error 500121: failed during strong authentication (field-notes A7). */
const failed = 500121

function answering(visit: Visit, method: string): Answer {
  return (result, verification, entropy = '') => {
    const pending = result === 'AuthenticationPending'
    return {
      Success: result === 'Success',
      ResultValue: result,
      Message: null,
      AuthMethodId: method,
      ErrCode: result === 'Success' || pending ? 0 : failed,
      Retry: pending,
      FlowToken: verification?.flowToken ?? '',
      Ctx: verification?.ctx ?? '',
      SessionId: verification === undefined ? '' : sessionIdOf(verification),
      CorrelationId: visit.id,
      Timestamp: new Date(visit.practice.now()).toISOString(),
      Entropy: entropy,
    }
  }
}
