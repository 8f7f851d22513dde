import { logInSteps } from '../../../preload/contract/names'
import type { Journey } from '../journey'
import { copyableText } from './copyable'
import type { SeenEvent } from './events'
import { evidenceIn } from './evidence'
import { initialState, next, type LogInState } from './machine'
import { isScreen } from './screens'
import { toView } from './view'

/** The journey `log-in`. */
export const logIn: Journey<'log-in', LogInState, SeenEvent> = {
  name: 'log-in',
  steps: logInSteps,
  initialState,
  asksForDevice: true,
  page: 'portal',
  opensAt: 'open-portal',
  // No page in the middle of a sign-in can be opened by itself: it is always the way from the portal.
  redoFrom: () => 'fresh',
  placeOf: ({ lastScreen }) => (lastScreen === null ? null : { screen: lastScreen }),
  atPlace: ({ screen }) => (isScreen(screen) ? { screen, lastScreen: screen } : {}),
  next,
  evidenceIn,
  toView,
  copyableText,
}
