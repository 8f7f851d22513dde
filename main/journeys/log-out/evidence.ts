/** @file What an observation means for this journey. */
import type { Observation } from '../../environments/observation'
import type { SeenEvent } from './events'
import { screens, type Screen } from './screens'

const isScreen = (name: string): name is Screen => (screens as readonly string[]).includes(name)

function pageShown({ page, upn = null, accounts }: Extract<Observation, { kind: 'page_shown' }>): readonly SeenEvent[] {
  if (!isScreen(page)) return []
  const signedIn = accounts?.filter((account) => account.signedIn).map((account) => account.upn) ?? null
  return [{ type: 'screen_seen', screen: page, upn, signedIn }]
}

/** The events of the journey that an observation stands for; none when it says nothing about it. */
export function evidenceIn(seen: Observation): readonly SeenEvent[] {
  switch (seen.kind) {
    case 'page_shown':
      return pageShown(seen)
    case 'portal_logged_in':
    case 'techpass_signed_in':
      return [{ type: seen.kind, upn: seen.upn }]
    case 'portal_logged_out':
      return [{ type: seen.kind }]
    case 'techpass_signed_out':
      return [{ type: seen.kind, upn: seen.upn, remaining: seen.remaining }]
    // How somebody signs in or sets up is another journey's.
    case 'sign_in_refused':
    case 'sign_in_failed':
    case 'signed_in':
    case 'signed_out':
    case 'request_started':
    case 'request_ended':
    case 'code_checked':
    case 'method_chosen':
    case 'enrolment_started':
    case 'enrolment_ended':
    case 'profile_added':
    case 'activation_checked':
    case 'method_registered':
    case 'account_at_risk':
    case 'clock_changed':
    case 'reset':
      return []
  }
}
