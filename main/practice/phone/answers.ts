import { cleanNumber } from '../accounts/numbers'
import { putAtRisk } from '../accounts/officers'
import { endRequest } from '../accounts/sign-in-requests'
import type { Device, SignInRequest } from '../state/phone-state'
import { row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import { strike } from '../tenant/strike'
import { sameSecret } from '../tenant/secrets'

/** A request as the phone shows it. SECURITY: never the number; only the page has that. */
export interface ShownRequest {
  readonly id: string
  readonly upn: string
  readonly app: string
  readonly location: string
  readonly sentAt: string
  readonly expiresAt: string
}

/** Answers the requests that wait for this phone. Fails with `phone_offline`. */
export function waitingRequests(practice: Practice, device: Device): readonly ShownRequest[] {
  refuseOffline(practice)
  const { requests, settings } = practice.repository.read()
  const registering = settings.registration === 'legacy' ? 'Additional security verification' : 'Security info'
  return rows(requests)
    .filter((request) => request.status === 'waiting' && reaches(practice, device, request))
    .map(({ id, upn, purpose, startedAt, expiresAt }) => ({
      id,
      upn,
      app: purpose === 'reach' ? registering : 'WOG practice sign-in',
      location: 'Singapore (practice)',
      sentAt: new Date(startedAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    }))
}

/** "Yes" with the number. Fails with `wrong_number`, which ends the request, or `number_malformed`, which does not. */
export function approve(practice: Practice, request: SignInRequest, typed: string): void {
  const number = cleanNumber(typed)
  if (number === null) throw new Refusal('number_malformed')
  const right = sameSecret(number, request.number)
  endRequest(practice, request.id, right ? 'approved' : 'wrong_number')
  if (!right) throw new Refusal('wrong_number')
}

/**
 * "Yes" of an app that is too old to ask for the number (field-notes A5: it simply fails): the page says that the request was
 * denied, and BeginAuth and EndAuth say `PhoneAppInvalidResult`.
 */
export function approveWithoutNumber(practice: Practice, { id }: SignInRequest): void {
  endRequest(practice, id, 'denied', { invalid: true })
}

/** "No, it’s not me": denied, and nothing is sent again by itself (behaviour 13). */
export function deny(practice: Practice, request: SignInRequest): void {
  endRequest(practice, request.id, 'denied')
}

/** "Report": the account is at risk from now on (behaviour 14). */
export function report(practice: Practice, request: SignInRequest): void {
  endRequest(practice, request.id, 'reported')
  putAtRisk(practice, request.upn)
}

/** The waiting request with this id. Fails with `phone_offline`, `request_unknown` or `request_ended`. */
export function requestToAnswer(practice: Practice, device: Device, id: string): SignInRequest {
  refuseOffline(practice)
  const request = row(practice.repository.read().requests, id)
  // SECURITY: a phone answers only what was sent to it.
  if (request === undefined || !reaches(practice, device, request)) throw new Refusal('request_unknown')
  if (request.status !== 'waiting') throw new Refusal('request_ended')
  return request
}

/** A denied request can still be reported: the real app asks after "No, it’s not me". */
export function requestToReport(practice: Practice, device: Device, id: string): SignInRequest {
  const request = row(practice.repository.read().requests, id)
  const denied = request?.status === 'denied' && reaches(practice, device, request)
  return denied ? request : requestToAnswer(practice, device, id)
}

function reaches(practice: Practice, device: Device, request: SignInRequest): boolean {
  const { profiles } = practice.repository.read()
  const hasCome = request.delivered && (request.deliverAt ?? 0) <= practice.now()
  return hasCome && request.profiles.some((id) => row(profiles, id)?.device === device.id)
}

function refuseOffline(practice: Practice): void {
  if (strike(practice, 'phoneOffline')) throw new Refusal('phone_offline')
}
