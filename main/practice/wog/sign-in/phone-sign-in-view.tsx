/** @file The page of a sign-in with the phone, from what has been sent to it. */
import { addresses } from '../addresses'
import { PhoneSignInPage, type PhoneAsked } from '../pages/PhoneSignInPage'
import type { Page } from '../show-page'
import { currentRequest, purposeTold, requestsLeft } from '../verification'
import type { Visit } from '../visits'

/**
 * The page for a browser that is to be signed in with the phone. Once something was sent it is told by the names of the second
 * factor's pages, since it is the same number and the same ends.
 */
export function phoneSignInPage(visit: Visit, upn: string): Page {
  const { practice, canary } = visit
  const { verification } = visit.browser()
  const page = (name: Page['name'], asked: PhoneAsked): Page => ({
    name,
    title: 'Approve sign in request',
    pageId: 'ConvergedSignIn',
    path: addresses.login,
    body: <PhoneSignInPage canary={canary} upn={upn} asked={asked} />,
  })
  if (verification === null) return page('phone-sign-in', { stage: 'before' })
  const request = currentRequest(practice, verification)
  const details = { purpose: purposeTold(verification), ...(request === undefined ? {} : { request: request.id }) }
  const status = request?.status
  if (status === 'waiting' || status === 'approved') {
    const number = status === 'waiting' ? (request?.number ?? '') : ''
    return { ...page('number', { stage: 'waiting', number, verification }), details, script: 'polling' }
  }
  const outcome = status === 'denied' || status === 'wrong_number' || status === 'replaced' ? status : 'no_response'
  const name = outcome === 'denied' || outcome === 'wrong_number' ? 'request-denied' : 'timed-out'
  const left = requestsLeft(practice, verification)
  return { ...page(name, { stage: 'unanswered', outcome, requestsLeft: left }), details }
}
