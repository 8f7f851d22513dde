import { rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { endActivation } from './activations'
import { endRequest } from './sign-in-requests'

/**
 * Ends the offers and requests that have run out by the tenant's clock.
 *
 * There are no timers: time passes when somebody looks, so a sleeping machine or a moved clock cannot get it wrong.
 */
export function noticeExpiries(practice: Practice): void {
  const now = practice.now()
  const { activations, requests } = practice.repository.read()
  for (const activation of rows(activations)) {
    if (activation.status === 'pending' && activation.expiresAt !== null && activation.expiresAt <= now) {
      endActivation(practice, activation.id, 'expired')
    }
  }
  for (const request of rows(requests)) {
    if (request.status === 'waiting' && request.expiresAt <= now) endRequest(practice, request.id, 'no_response')
  }
}
