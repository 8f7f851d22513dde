import type { JourneyName } from '../../preload/contract/names'
import { beginningOf, type Beginning } from './journey-run'
import { logIn } from './log-in'
import { logOut } from './log-out'
import { setUpVerification } from './set-up-verification'

/** The journeys that this version has. One that the contract names and that is missing here is answered `journey_not_available`. */
export const journeys: Readonly<Partial<Record<JourneyName, Beginning>>> = {
  'set-up-verification': beginningOf(setUpVerification),
  'log-in': beginningOf(logIn),
  'log-out': beginningOf(logOut),
}
