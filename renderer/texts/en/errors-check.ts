import type { ErrorCode } from '../../../preload/contract/errors'
import type { ErrorText } from '../words'

/** A service that the app can sign in to, as it is called at the start of a sentence and inside one. */
export interface CheckedServiceName {
  readonly first: string
  readonly inside: string
}

type CheckCode = Extract<ErrorCode, `check_${string}`>

/** Failures of "Check that it works", by what was signed in to. */
export const checkErrors = ({ first, inside }: CheckedServiceName): Record<CheckCode, ErrorText> => ({
  check_cancelled: {
    title: 'The check was stopped',
    whatToDo: 'Nothing was changed. You can check again at any time.',
  },
  check_timed_out: {
    title: 'The check took too long',
    whatToDo: 'It waits for five minutes. Check again, and answer what the page asks.',
  },
  check_unreachable: {
    title: `${first} cannot be reached`,
    whatToDo: 'The check could not begin. Check the connection to the network, then check again.',
  },
  check_denied: {
    title: `${first} said no`,
    whatToDo:
      'The sign-in was cancelled or refused on the page. Check again, and sign in with the account that you use.',
  },
  check_other_account: {
    title: 'Another account signed in',
    whatToDo:
      'The check is about the account that this guide is about. Check again, and pick that account on the page.',
  },
  check_refused: {
    title: `The answer of ${inside} could not be trusted`,
    whatToDo:
      'The app checked it and did not accept it, so nothing was signed in. Check again. If it happens again, tell the helpdesk.',
  },
  check_without_second_factor: {
    title: 'The sign-in worked, but without the phone',
    whatToDo:
      'So it does not show that the security verification works. Sign out in the browser, then check again, with the phone in your hand.',
  },
  check_methods_not_told: {
    title: 'The sign-in worked; whether with the phone is not told',
    whatToDo:
      'The service does not tell the app how you signed in. If your phone asked you, or you typed its code, then the security verification works.',
  },
  check_page_not_allowed: {
    title: 'The page to sign in may not be opened',
    whatToDo:
      'It is on a host that is not on the app’s list. Ask the IT helpdesk to add it under “More hosts that may be opened” (extraAllowedHosts).',
  },
  check_not_configured: {
    title: 'The check is not set up',
    whatToDo: 'Your organisation has not told the app how to sign in. The pages themselves say whether it worked.',
  },
})
