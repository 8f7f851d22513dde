import type { Generation } from '../../../preload/contract/set-up-verification'
import type { Trouble } from '../words'

const beSure: Trouble = {
  problem: 'I only want to be sure that it works',
  wayOut: 'It does: you have just signed in with it. Leave this journey; nothing more is needed.',
  live: 'If the page asked for your phone while you signed in, it works. Leave this journey; nothing more is needed.',
}

const lostPhone: Trouble = {
  problem: 'I have lost my phone',
  wayOut:
    'Ask your Agency Facility Management (AFM) to remove the WOG verification. TechPass has one of its own: raise a service request at go.gov.sg/seed-techpass-support as well.',
}

/** What an officer may have come for whose account is set up already (field notes A1, A2), by the pages that say so. */
export const registeredBefore: Readonly<Record<Generation, readonly Trouble[]>> = {
  legacy: [
    beSure,
    {
      problem: 'I want to add a phone',
      wayOut: 'Choose “Set up Authenticator app” on the page. The guide goes on from there.',
      live: 'Choose “Set up Authenticator app” on the page, then tell the guide what you see.',
    },
    {
      problem: 'I have a new phone and still have the old one',
      wayOut:
        'Choose “Set up Authenticator app” and add the new phone. Then choose “Delete” beside the old one, and remove the entry on the old phone too.',
    },
    lostPhone,
  ],
  'security-info': [
    beSure,
    {
      problem: 'I want to add a phone',
      wayOut: 'Choose “+ Add sign-in method”, then “Authenticator app”. The guide goes on from there.',
      live: 'Choose “+ Add sign-in method”, then “Authenticator app”, then tell the guide what you see.',
    },
    {
      problem: 'I have a new phone and still have the old one',
      wayOut:
        'Choose “+ Add sign-in method” and add the new phone. Then choose “Delete” beside the old one, and remove the entry on the old phone too.',
    },
    lostPhone,
  ],
}
