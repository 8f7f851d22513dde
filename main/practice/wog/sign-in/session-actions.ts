import { endOpenActivations } from '../../accounts/activations'
import type { Destination } from '../../state/browser'
import { addresses, destinations } from '../addresses'
import { changeBrowser, upnOf } from '../sessions'
import type { Visit } from '../visits'

/** Starts a sign-in that leads to this destination; a browser that is signed in goes straight there. */
export function authorize(visit: Visit, destination: Destination): string {
  changeBrowser(visit.practice, visit.id, { destination })
  if (visit.browser().signIn.at === 'signed-in') return destinations[destination]
  return startOver(visit)
}

/** Back, Cancel and "Use a different account": lets go of what was begun and asks for the user name. */
export function startOver(visit: Visit): string {
  endOpenActivations(visit.practice, visit.id, 'cancelled')
  changeBrowser(visit.practice, visit.id, {
    signIn: { at: 'user-name', typed: '', notice: null },
    verification: null,
    enrolment: null,
  })
  return addresses.login
}

/** Ends what this browser has begun and leads it to "Your account is at risk". */
export function toAtRisk(visit: Visit, upn: string): string {
  endOpenActivations(visit.practice, visit.id, 'cancelled')
  changeBrowser(visit.practice, visit.id, {
    signIn: { at: 'at-risk', upn, tried: false },
    verification: null,
    enrolment: null,
  })
  return addresses.login
}

/** Signs this browser out and says so by `signed_out`. */
export function signOut(visit: Visit): string {
  const upn = upnOf(visit.browser())
  endOpenActivations(visit.practice, visit.id, 'cancelled')
  changeBrowser(visit.practice, visit.id, { signIn: { at: 'signed-out' }, verification: null, enrolment: null })
  if (upn !== null) visit.practice.events.emit({ kind: 'signed_out', browser: visit.id, upn })
  return addresses.login
}
