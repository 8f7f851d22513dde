import type { Finding, Need } from '../../../preload/contract/readiness'

/** What was found, and what to do about it now. */
export interface FindingWords {
  readonly title: string
  readonly whatToDo: string
}

/** Seconds in words; above two minutes with the minutes or hours beside them, as nobody thinks in thousands of seconds. */
function duration(seconds: number): string {
  const size = Math.abs(seconds)
  const named = size === 1 ? '1 second' : `${size} seconds`
  if (size < 120) return named
  const minutes = Math.round(size / 60)
  if (minutes < 120) return `${named} (about ${minutes} minutes)`
  const hours = Math.round(size / 3600)
  return hours < 48 ? `${named} (about ${hours} hours)` : `${named} (about ${Math.round(size / 86_400)} days)`
}

const findings: Record<Finding, FindingWords> = {
  reachable: { title: 'Can be reached', whatToDo: 'There is nothing to do.' },
  offline: {
    title: 'This computer has no network',
    whatToDo: 'Plug in the network cable or connect to the Wi-Fi. This list notices by itself.',
  },
  dns_failed: {
    title: 'Its name could not be found',
    whatToDo:
      'If it is so for all of them, check the network connection. If only for this one, tell the IT helpdesk which name it is.',
  },
  refused: {
    title: 'The connection was refused',
    whatToDo:
      'A firewall may be in the way, or the service is down. If it stays, tell the IT helpdesk which name it is.',
  },
  reset: {
    title: 'The connection was broken off',
    whatToDo: 'A firewall or an unsteady network does that. If it stays, tell the IT helpdesk which name it is.',
  },
  slow: {
    title: 'It has not answered within 5 seconds',
    whatToDo: 'The network is slow, or something swallows the question. Move closer to the Wi-Fi or use a cable.',
  },
  proxy_sign_in: {
    title: 'The proxy wants you to sign in (407)',
    whatToDo:
      'A proxy that takes the sign-in of this computer (Negotiate or NTLM) is answered by itself where the computer belongs to the domain; it has said no to that, or wants a name and password. This app types none. Open any web page in the browser and sign in when the proxy asks. If nothing asks, tell the IT helpdesk.',
  },
  proxy_refused: {
    title: 'The proxy does not let it through',
    whatToDo: 'Only the IT helpdesk can allow it. Tell them which name it is.',
  },
  proxy_unreachable: {
    title: 'The proxy cannot be reached',
    whatToDo:
      'Away from the office, connect to the agency network first. Otherwise ask the IT helpdesk for the proxy settings.',
  },
  captive_portal: {
    title: 'This network wants you to sign in first',
    whatToDo:
      'Something else answers in its place, such as the sign-in page of a guest Wi-Fi. Open any web page in the browser and sign in to the network there, or use another network.',
  },
  certificate_not_trusted: {
    title: 'It could not prove who it is',
    whatToDo:
      'Its certificate is not one that this computer trusts. Type no password on its pages. Use the agency network, or tell the IT helpdesk.',
  },
  certificate_date: {
    title: 'Its certificate does not fit the date of this computer',
    whatToDo: 'Check the date, the time and the time zone of this computer first, and set them to automatic.',
  },
  tls_failed: {
    title: 'No secure connection came about',
    whatToDo:
      'Something in the network gets in the way. Use the agency network, or tell the IT helpdesk which name it is.',
  },
  server_error: {
    title: 'The service has a fault of its own',
    whatToDo: 'Nothing is wrong with this computer. Wait a few minutes; this list notices when it is back.',
  },
  unreachable: {
    title: 'It cannot be reached',
    whatToDo: 'Check the network connection. If it stays, tell the IT helpdesk which name it is.',
  },
}

const needs: Record<Need, string> = {
  'sign-in': 'Signing in',
  'page-parts': 'What the sign-in pages are made of',
  'set-up': 'Setting up security verification',
  'security-info': 'The newer pages for security verification',
  'docs-portal': 'The Docs portal',
  'techpass-issuer': 'TechPass',
  'wog-issuer': 'Your WOG account',
}

/** "Before you start": whether the real pages can be reached, and whether the clocks fit. */
export const readiness = {
  title: 'Before you start',
  about:
    'The app asks each service whether it is there. It sends nothing of yours, and signs in to none of them. A proxy of your organisation may be answered with the sign-in of this computer, as in the browser.',
  /** On Home and in Help. */
  card: 'See whether the pages can be reached and the clock is right. It takes a few seconds.',
  inPractice:
    'In practice nothing leaves this computer, so there is nothing to check. Where the pages are the real ones, this checks that they can be reached and that the clock is right.',
  start: 'Check now',
  again: 'Check once more',
  checking: 'Asking…',
  services: 'What you need',
  wrong: (wrong: number, of: number) =>
    wrong === of ? 'Nothing that you need can be reached.' : `${wrong} of ${of} cannot be reached.`,
  onlyTheClock: 'Everything can be reached. Only the clock needs setting.',
  allWell: 'Everything that you need can be reached.',
  watching: 'Looking again by itself until it is right.',
  needs,
  findings,

  clock: {
    title: 'The clock of this computer',
    unknown: 'No service has told the time yet.',
    right: 'This computer’s clock is right.',
    /** `seconds` above zero: ahead; below: behind. */
    off: (seconds: number) =>
      `This computer’s clock is ${duration(seconds)} ${seconds < 0 ? 'behind' : 'ahead'}. Set its time to automatic, or ask the IT helpdesk to.`,
    /** What the computer's clock says nothing about. */
    phone:
      'Verification codes come from the phone’s clock, not from this one. If a code is refused, set the phone’s time to automatic as well.',
  },

  phone: {
    title: 'On the phone',
    advice: [
      'Mobile data or Wi-Fi is on.',
      'Notifications are allowed for the Authenticator app, and do not disturb is off.',
      'Battery saving is off for the app.',
      'The app may use the camera, to scan the QR code.',
    ],
  },
}
