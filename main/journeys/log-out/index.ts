import { logOutSteps } from '../../../preload/contract/names'
import type { Journey } from '../journey'
import type { SeenEvent } from './events'
import { evidenceIn } from './evidence'
import { initialState, next, type LogOutState } from './machine'
import { toView } from './view'

/** The journey `log-out`: the same on every device. */
export const logOut: Journey<'log-out', LogOutState, SeenEvent> = {
  name: 'log-out',
  steps: logOutSteps,
  initialState,
  asksForDevice: false,
  page: 'portal-logged-in',
  opensAt: 'log-out',
  redoFrom: () => 'fresh',
  // Each of its steps is one page.
  placeOf: () => null,
  atPlace: () => ({}),
  next,
  evidenceIn,
  toView,
  // Nothing in this journey is to be typed.
  copyableText: () => null,
}
