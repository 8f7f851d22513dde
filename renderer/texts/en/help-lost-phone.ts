/** @file New phone, lost phone: two questions, one answer. What resets which: field notes B4. */

import type { InBoth } from '../words'

type Verification = 'wog' | 'techpass' | 'both'
type OldPhone = 'works' | 'gone'

/** Who resets it, and how. */
export type Answer = InBoth<{ readonly title: string; readonly steps: readonly string[] }>

const wogByYourself = [
  'On the GSIB, open mysignins.microsoft.com/security-info and sign in with the WOG account. The old phone answers.',
  'Choose “Add sign-in method”, then “Authenticator app”, and scan the QR code with the new phone.',
  'When the new phone has answered once, delete the old phone on that page.',
] as const
const techPassByYourself = [
  'Open account.activedirectory.windowsazure.com/proofup.aspx?proofup=1 and sign in with TechPass. The old phone answers.',
  'Choose “Set up Authenticator app”, scan the QR code with the new phone, then choose “Save”.',
] as const
const oldEntry =
  'Delete the old entry in the app of the old phone as well: deleting it there alone unregisters nothing.'
const askFacilityManagement =
  'WOG: ask your Agency Facility Management (AFM) to remove the verification of your WOG account.'
const askTechPass =
  'TechPass: raise the service request “Request to reset Multi-Factor Authentication (MFA)” at go.gov.sg/seed-techpass-support.'
const askTechPassToo = `${askTechPass} Neither does it for the other.`
const setUpAgain = 'When it is removed, set it up again on the GSIB: **Set up security verification** on Home.'
const setUpAfterPractice =
  'When it is removed, set it up again on the GSIB. **Set up security verification** on Home lets you practise it before.'
const reportTheLoss = 'If the phone was lost or stolen, tell your agency’s IT security team too.'

const answers: Record<Verification, Record<OldPhone, Answer>> = {
  wog: {
    works: { title: 'You change it yourself, with the old phone', steps: [...wogByYourself, oldEntry] },
    gone: {
      title: 'Your Agency Facility Management (AFM) resets it',
      steps: [askFacilityManagement, setUpAfterPractice, reportTheLoss],
      live: { steps: [askFacilityManagement, setUpAgain, reportTheLoss] },
    },
  },
  techpass: {
    works: {
      title: 'You change it yourself, on TechPass’s own page',
      steps: [...techPassByYourself, oldEntry],
    },
    gone: {
      title: 'TechPass support resets it, by a service request',
      steps: [
        askTechPass,
        'When it is reset, the next sign-in asks you to set it up again. It does not touch the WOG verification.',
        reportTheLoss,
      ],
    },
  },
  both: {
    works: {
      title: 'You change both yourself, each on its own page',
      steps: [...wogByYourself, ...techPassByYourself, oldEntry],
    },
    gone: {
      title: 'Two requests to two places: AFM for WOG, TechPass support for TechPass',
      steps: [askFacilityManagement, askTechPassToo, setUpAfterPractice, reportTheLoss],
      live: { steps: [askFacilityManagement, askTechPassToo, setUpAgain, reportTheLoss] },
    },
  },
}

/** New phone, lost phone, as a short decision. */
export const lostPhone = {
  title: 'New phone, lost phone',
  introduction:
    'The WOG account and TechPass have each a verification of their own. Different people reset them. Answer both questions.',
  which: {
    legend: 'Which verification has to move?',
    choices: {
      wog: { label: 'WOG account', detail: 'In the authenticator it is “SG Govt M365”.' },
      techpass: { label: 'TechPass', detail: 'In the authenticator it begins with TECHPASS.' },
      both: { label: 'Both, or I am not sure', detail: 'Both were on the same phone.' },
    } satisfies Record<Verification, { readonly label: string; readonly detail: string }>,
  },
  phone: {
    legend: 'Can the old phone still answer?',
    choices: {
      works: { label: 'Yes, I have it', detail: 'Its authenticator still shows the account.' },
      gone: { label: 'No', detail: 'Lost, broken, wiped, or the app was deleted.' },
    } satisfies Record<OldPhone, { readonly label: string; readonly detail: string }>,
  },
  answers,
}
