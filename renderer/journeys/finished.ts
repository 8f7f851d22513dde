/** @file How a journey ended, and how that is known: what is not known is never said to have worked. */
import type { CheckedSignIn, CheckState } from '../../preload/contract/check'
import type { ErrorCode } from '../../preload/contract/errors'
import type { JourneyView } from '../../preload/contract/journey'
import type { JourneyName } from '../../preload/contract/names'

/** Journeys at whose end the app itself can sign in, to see that it works. */
export type CheckedJourney = Exclude<JourneyName, 'log-out'>

/** A journey that has just ended. */
export type Finished =
  /** Seen by the services, or told by the officer. */
  | { readonly journey: JourneyName; readonly known: 'observed' | 'told' }
  /** Seen: the portal's session has ended, and at TechPass no account was chosen. */
  | { readonly journey: 'log-out'; readonly known: 'portal-only' }
  /** Told, and shown by a sign-in. */
  | { readonly journey: CheckedJourney; readonly known: 'checked'; readonly signIn: CheckedSignIn }
  /** Told, and a sign-in that was to show it did not. */
  | { readonly journey: CheckedJourney; readonly known: 'not-shown'; readonly code: ErrorCode }

/** What the app can sign in to. */
export type CheckedService = 'techpass' | 'wog'

/** What a check beside a journey signs in to: TechPass, or after the set-up the WOG account. */
export function checkedService(journey: JourneyName): CheckedService {
  return journey === 'set-up-verification' ? 'wog' : 'techpass'
}

/** What is known of a journey at its end, by how its steps are known and what the last check has shown. Pure. */
export function finishedWith(view: JourneyView, check: CheckState | undefined): Finished {
  const { journey } = view
  if (view.evidence === 'observed') {
    const isPortalOnly = view.journey === 'log-out' && view.shown.step === 'logged-out' && view.shown.loggedOut === null
    return isPortalOnly ? { journey: view.journey, known: 'portal-only' } : { journey, known: 'observed' }
  }
  // Logging out has no check; one that was stopped has shown nothing either way.
  if (journey === 'log-out' || check === undefined || check.error === 'check_cancelled') {
    return { journey, known: 'told' }
  }
  if (check.status === 'worked' && check.last !== null) return { journey, known: 'checked', signIn: check.last }
  if (check.status === 'failed' && check.error !== null) return { journey, known: 'not-shown', code: check.error }
  return { journey, known: 'told' }
}
