import { check } from './check'
import { credentials } from './credentials'
import { devices } from './devices'
import { errors } from './errors'
import { frame } from './frame'
import { guide } from './guide'
import { help } from './help'
import { home } from './home'
import { live } from './live'
import { logIn } from './log-in'
import { logInTroubles } from './log-in-troubles'
import { logOut } from './log-out'
import { logOutTroubles } from './log-out-troubles'
import { notices } from './notices'
import { pane } from './pane'
import { phone } from './phone'
import { securityInfo } from './security-info'
import { settings } from './settings'
import { setUpVerification } from './set-up-verification'
import { setUpVerificationTroubles } from './set-up-verification-troubles'

/** English, the source of all languages. */
export const en = {
  check,
  credentials,
  devices,
  errors,
  frame,
  guide,
  help,
  home,
  live,
  logIn,
  logInTroubles,
  logOut,
  logOutTroubles,
  notices,
  pane,
  phone,
  securityInfo,
  settings,
  setUpVerification,
  setUpVerificationTroubles,
}
