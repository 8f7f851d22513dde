import { endOpenActivations } from '../accounts/activations'
import type { Practice } from '../tenant/practice'
import { changeBrowser } from './sessions'

/** Lets go of what a browser has begun: its activation is cancelled, and no second factor is waited for any more. */
export function letGo(practice: Practice, browser: string): void {
  endOpenActivations(practice, browser, 'cancelled')
  changeBrowser(practice, browser, { verification: null, enrolment: null })
}
