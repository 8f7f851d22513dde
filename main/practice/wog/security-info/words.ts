import type { Registration } from '../../state/settings'

/** What the two generations of "Security info" say differently. */
export interface Words {
  /** Above the wizard in the middle of a sign-in. */
  readonly interrupt: string
  readonly requires: string
  /** The authenticator app in the list of methods that can be added. */
  readonly method: string
  readonly getApp: string
  readonly differentApp: string
  readonly cantScan: string
}

/** Field-notes A2. What they do not quote is listed in the README. */
const words: Readonly<Record<Exclude<Registration, 'legacy'>, Words>> = {
  'security-info': {
    interrupt: 'Keep your account secure',
    requires: 'Your organization requires you to set up the following methods of proving who you are.',
    method: 'Authenticator app',
    getApp: 'Start by getting the app',
    differentApp: 'I want to use a different authenticator app',
    cantScan: "Can't scan image?",
  },
  'security-info-2025': {
    interrupt: "Let's keep your account secure",
    requires: "We'll help you set up another way to verify it's you.",
    method: 'Microsoft Authenticator',
    getApp: 'Install Microsoft Authenticator',
    differentApp: 'Set up a different authentication app',
    cantScan: "Can't scan the QR code?",
  },
}

/** The words that this tenant's "Security info" has. */
export function wordsFor(registration: Registration): Words {
  return words[registration === 'legacy' ? 'security-info' : registration]
}
