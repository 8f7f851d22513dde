/** @file A valid input for every call of the contract, secret wherever the officer may type a secret. */
import type { Handlers } from '../../../preload/contract'
import { canaries } from './canaries'
import type { CanaryApp } from './canary-app'
import { signInUrl, upn } from './canary-parts'

/** One input a call; a call that is missing here does not compile, and fails the test. */
export type SampleInputs = {
  readonly [Topic in keyof Handlers]: {
    readonly [Verb in keyof Handlers[Topic]]: Handlers[Topic][Verb] extends (input: infer Input) => unknown
      ? (app: CanaryApp) => Input
      : never
  }
}

/** What an officer may paste from a screen into "I see something else", with everything on it. */
const screenText = [
  "Sorry, we're having trouble verifying your account.",
  `Password: ${canaries.savedPassword}`,
  `Your code is ${canaries.credentialCode} or ${canaries.phoneCode.slice(0, 3)} ${canaries.phoneCode.slice(3)}`,
  `Secret key: ${canaries.enrolmentKey}`,
  canaries.matchNumber,
  canaries.enrolmentQr,
  canaries.enrolmentUrl,
  `otpauth://totp/x?secret=${canaries.profileKey}`,
  signInUrl,
].join('\n')

const nothing = (): undefined => undefined

/** The inputs. */
export const sampleInputs: SampleInputs = {
  app: {
    info: nothing,
    dismissNotice: () => ({ notice: 'settings_not_saved' }),
    reportFailure: () => ({ message: `Cannot read ${canaries.typedPassword} of undefined` }),
  },
  check: { state: nothing, start: nothing, cancel: nothing },
  credentials: {
    state: nothing,
    checkKeychain: nothing,
    savePassword: () => ({ upn, password: canaries.typedPassword, replace: true }),
    readPage: nothing,
    readText: () => ({ text: `otpauth://totp/Typed:${upn}?secret=${canaries.candidateKey}&issuer=Microsoft` }),
    noteTyped: () => ({ isTyped: true }),
    addProfile: ({ ids }) => ({ candidate: ids.candidate, upn, label: 'TECHPASS PROD', replace: true }),
    dropCandidate: nothing,
    confirmProfile: ({ ids }) => ({ id: ids.profile, code: canaries.credentialCode }),
    showCode: ({ ids }) => ({ id: ids.profile }),
    showExport: ({ ids }) => ({ id: ids.profile }),
    hide: nothing,
    copy: ({ ids }) => ({ id: ids.password }),
    forget: ({ ids }) => ({ id: ids.password }),
    forgetEverything: nothing,
  },
  eventLog: { summary: nothing, save: () => ({ format: 'csv' }), remove: nothing },
  diagnostics: { run: nothing, save: nothing },
  explainer: {
    explain: () => ({ text: screenText }),
    list: nothing,
    details: () => ({ text: screenText }),
  },
  helpdesk: { state: nothing, open: () => ({ which: 'page' }) },
  journey: {
    current: nothing,
    start: () => ({ journey: 'set-up-verification', device: 'non-se-gsib' }),
    chooseDevice: () => ({ device: 'non-se-gsib' }),
    openPage: nothing,
    done: nothing,
    seen: () => ({ expected: 0 }),
    back: nothing,
    forward: nothing,
    redo: nothing,
    cancel: nothing,
    copy: () => ({ what: 'practice-password' }),
  },
  pane: {
    state: nothing,
    place: () => ({ bounds: { x: 0, y: 0, width: 100, height: 100 } }),
    reload: nothing,
    focus: nothing,
  },
  phone: {
    state: nothing,
    scan: nothing,
    addByCode: () => ({ code: canaries.enrolmentCode, url: canaries.enrolmentUrl }),
    addByKey: () => ({ key: canaries.enrolmentKey, account: upn }),
    approve: () => ({ request: 'r1', number: canaries.matchNumber }),
    deny: () => ({ request: 'r1' }),
    report: () => ({ request: 'r1' }),
  },
  readiness: { state: nothing, start: nothing, stop: nothing },
  screenQr: {
    state: nothing,
    find: nothing,
    show: () => ({ at: 0 }),
    copy: () => ({ part: 'key' }),
    addToCredentials: nothing,
    close: nothing,
  },
  settings: { get: nothing, values: nothing, locked: nothing, set: () => ({ theme: 'dark' }) },
}
