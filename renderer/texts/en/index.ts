import { credentials } from './credentials'
import { devices } from './devices'
import { errors } from './errors'
import { frame } from './frame'
import { guide } from './guide'
import { help } from './help'
import { home } from './home'
import { notices } from './notices'
import { pane } from './pane'
import { phone } from './phone'
import { settings } from './settings'
import { setUpVerification } from './set-up-verification'
import { setUpVerificationTroubles } from './set-up-verification-troubles'

/** English, the source of all languages. */
export const en = {
  credentials,
  devices,
  errors,
  frame,
  guide,
  help,
  home,
  notices,
  pane,
  phone,
  settings,
  setUpVerification,
  setUpVerificationTroubles,
}
