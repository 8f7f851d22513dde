import { checkErrors, type CheckedServiceName } from './errors-check'

const techpass: CheckedServiceName = { first: 'TechPass', inside: 'TechPass' }
const wog: CheckedServiceName = { first: 'The WOG sign-in', inside: 'the WOG sign-in' }

/** "Check that it works": the app itself signs in, to TechPass or, after the set-up, with the WOG account. */
export const check = {
  title: 'Check that it works',
  /** By what is signed in to. */
  about: {
    techpass:
      'The app signs in to TechPass by itself, in the page beside this guide. It keeps only when and how it worked.',
    wog: 'The app signs in with the WOG account, in the page beside this guide. It keeps only when and how it worked.',
    live: {
      techpass:
        'The app signs in to TechPass, in your browser: you may be asked to sign in there. It keeps only when and how it worked.',
      wog: 'The app signs in with your WOG account, in your browser: you may be asked to sign in there. It keeps only when and how it worked.',
    },
  },
  start: 'Check that it works',
  again: 'Check again',
  checking: 'Checking…',
  running: 'If the page asks for something, answer it there.',
  live: { running: 'Look at your browser. If the page asks for something, answer it there, then come back here.' },
  cancel: 'Stop checking',
  workedAt: (time: string, methods: string) => `Worked at ${time}, with ${methods}.`,
  workedOn: (day: string, time: string, methods: string) => `Worked on ${day} at ${time}, with ${methods}.`,
  refusedHost: (host: string) => `The host is ${host}.`,
  lastBefore: (sentence: string) => `The time before: ${sentence}`,
  /** RFC 8176: what the methods are called in words. */
  methods: {
    pwd: 'password',
    otp: 'a verification code',
    mfa: 'a second factor',
  },
  noMethods: 'methods that the service did not name',
  and: (first: string, last: string) => `${first} and ${last}`,
  failures: { techpass: checkErrors(techpass), wog: checkErrors(wog) },
}
