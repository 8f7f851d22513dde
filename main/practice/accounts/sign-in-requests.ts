import { keepNewest, row, rows } from '../state/tables'
import type { RequestStatus, SignInRequest } from '../state/phone-state'
import { newId } from '../tenant/random'
import type { Practice } from '../tenant/practice'
import { strike } from '../tenant/strike'
import { newMatchNumber } from './numbers'
import { putAtRisk } from './officers'

/**
 * Sends one request to the phones named by `profiles`, with a new number, and says so by `request_started`.
 *
 * An officer's earlier request ends as `replaced`: its number never approves this one (field-notes, behaviour 12).
 */
export function startRequest(
  practice: Practice,
  given: Pick<SignInRequest, 'browser' | 'upn' | 'purpose' | 'profiles'>,
): SignInRequest {
  const { settings, requests } = practice.repository.read()
  const where = { officer: given.upn }
  const earlier = rows(requests).filter((request) => request.upn === given.upn)
  for (const request of earlier) endRequest(practice, request.id, 'replaced')
  const now = practice.now()
  const request: SignInRequest = {
    ...given,
    id: newId(practice.random, 'request'),
    number: strike(practice, 'nextNumber', where) ?? newMatchNumber(practice.random, earlier.at(-1)?.number ?? null),
    delivered: !strike(practice, 'pushNeverArrives', where),
    deliverAt: now + strike(practice, 'pushLate', where) * 1000,
    startedAt: now,
    expiresAt: now + settings.requestSeconds * 1000,
    status: 'waiting',
  }
  practice.repository.change((state) => {
    state.requests[request.id] = request
    keepNewest(state.requests, 500)
  })
  announce(practice, request)
  answerByItself(practice, request)
  return request
}

function answerByItself(practice: Practice, { id, upn }: SignInRequest): void {
  const where = { officer: upn }
  if (strike(practice, 'denied', where)) endRequest(practice, id, 'denied')
  else if (strike(practice, 'wrongNumber', where)) endRequest(practice, id, 'wrong_number')
  else if (strike(practice, 'fraud', where)) {
    endRequest(practice, id, 'reported')
    putAtRisk(practice, upn)
  }
}

function announce(practice: Practice, request: SignInRequest): void {
  const { id, purpose, number, upn, browser, startedAt, expiresAt } = request
  practice.events.emit({
    kind: 'request_started',
    request: id,
    purpose,
    number,
    now: new Date(startedAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    upn,
    browser,
  })
}

/** Ends a waiting request; one that has ended stays as it ended. Answers whether it was waiting. */
export function endRequest(
  practice: Practice,
  id: string,
  outcome: Exclude<RequestStatus, 'waiting'>,
  more: Pick<SignInRequest, 'invalid'> = {},
): boolean {
  const request = row(practice.repository.read().requests, id)
  if (request?.status !== 'waiting') return false
  practice.repository.change((state) => {
    state.requests[id] = { ...request, ...more, status: outcome }
  })
  const { purpose, upn, browser } = request
  practice.events.emit({ kind: 'request_ended', request: id, purpose, outcome, upn, browser })
  return true
}
