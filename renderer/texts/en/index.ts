import { check } from './check'
import { credentials } from './credentials'
import { devices } from './devices'
import { diagnostics } from './diagnostics'
import { errors } from './errors'
import { eventLog } from './event-log'
import { explainer } from './explainer'
import { frame } from './frame'
import { guide } from './guide'
import { help } from './help'
import { helpTopics } from './help-topics'
import { helpdesk } from './helpdesk'
import { home } from './home'
import { live } from './live'
import { logIn } from './log-in'
import { logInTroubles } from './log-in-troubles'
import { logOut } from './log-out'
import { logOutTroubles } from './log-out-troubles'
import { notices } from './notices'
import { pane } from './pane'
import { phone } from './phone'
import { readiness } from './readiness'
import { screenQr } from './screen-qr'
import { securityInfo } from './security-info'
import { settings } from './settings'
import { setUpVerification } from './set-up-verification'
import { setUpVerificationTroubles } from './set-up-verification-troubles'

/** English, the source of all languages. */
export const en = {
  check,
  credentials,
  devices,
  diagnostics,
  errors,
  eventLog,
  explainer,
  frame,
  guide,
  help,
  helpTopics,
  helpdesk,
  home,
  live,
  logIn,
  logInTroubles,
  logOut,
  logOutTroubles,
  notices,
  pane,
  phone,
  readiness,
  screenQr,
  securityInfo,
  settings,
  setUpVerification,
  setUpVerificationTroubles,
}
