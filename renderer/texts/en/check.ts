/** "Check that it works": the app itself signs in to TechPass. */
export const check = {
  title: 'Check that it works',
  about: 'The app signs in to TechPass by itself, in the page beside this guide. It keeps only when and how it worked.',
  start: 'Check that it works',
  again: 'Check again',
  checking: 'Checking…',
  running: 'If the page asks for something, answer it there.',
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
  noMethods: 'methods that TechPass did not name',
  and: (first: string, last: string) => `${first} and ${last}`,
}
