/** @file The shape that explanations have in every language, and who can help. “Curly quotes” mark words of the screen, verbatim; **stars** mark our own controls. */

/** What a screen is and what to do about it. */
export interface ExplanationText {
  /** What the screen is, by its own words where it has any. */
  readonly title: string
  readonly meaning: string
  readonly whatToDo: string
  /** Whom to turn to when that does not do it. */
  readonly whoCanHelp: string
}

/** Those who can help, by what they look after. */
export const helpers = {
  nobody: 'You need nobody’s help for this.',
  itHelpdesk: 'Your agency’s IT helpdesk.',
  gsibPassword: 'Reset the GSIB password at itsm.sgnet.gov.sg/sp3, or ask your agency’s IT helpdesk.',
  techpass: 'TechPass support: raise a service request at go.gov.sg/seed-techpass-support.',
  facilityManagement: 'Your Agency Facility Management (AFM). It looks after the WOG verification.',
  security: 'Your agency’s IT security team or IT helpdesk. Call; do not wait for a mail.',
} as const
