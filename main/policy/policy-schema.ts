/**
 * @file Every policy: one list, from which come the checks, the templates for Windows and Linux and their documentation
 * (`npm run policies` writes those again after a change here or of a setting that a policy locks).
 */
import type * as z from 'zod/mini'
import type { SettingName } from '../../preload/contract/settings'
import type { LogLevel } from '../support/log'
import { list, lock, oneOf, text, toggle } from './policy-kinds'
import { textFormats } from './text-formats'

/** The methods of field notes A1, step 1: *Receive notifications for verification* and *Use verification code*. */
const methods = ['push', 'totp'] as const

const logLevels = ['error', 'warn', 'info'] as const satisfies readonly LogLevel[]

/** Every policy, in the order of the templates. */
export const policies = {
  environment: lock('environment', {
    title: 'Environment',
    explanation:
      'Where the guided pages are: practice (made-up officers on this machine, offline) or live (the real pages, in the system browser). Officers cannot change it.',
    category: 'environment',
    takesEffect: 'restart',
  }),
  practiceAllowed: toggle(true, {
    title: 'Allow practice',
    explanation:
      'Whether officers may switch to practice. When it is off, the practice tenant is not started. It is ignored where it would leave no environment.',
    category: 'environment',
    takesEffect: 'restart',
  }),
  liveAllowed: toggle(true, {
    title: 'Allow live',
    explanation: 'Whether officers may switch to live, which guides beside the real pages in the system browser.',
    category: 'environment',
    takesEffect: 'restart',
  }),
  deviceAnswer: lock('device', {
    title: 'Kind of device',
    explanation:
      'Answers "Which device am I on?" for the officer: non-se-gsib (starts with a BitLocker PIN), gmd (enrolled in SEED) or se-gsib (starts with a PS-Card).',
    category: 'environment',
  }),
  setUpPageUrl: text(textFormats.guidedPage, 'https://mysignins.microsoft.com/security-info', {
    title: 'Page for setting up security verification',
    explanation:
      'The page that live opens for setting up. Without it, that is "Additional security verification" at account.activedirectory.windowsazure.com.',
    category: 'signIn',
  }),
  portalUrl: text(textFormats.guidedPage, 'https://portal.agency.example/', {
    title: 'Page for logging in',
    explanation:
      'The page that live opens for logging in and out. Without it, that is the Docs portal at docs.developer.tech.gov.sg.',
    category: 'signIn',
  }),
  recommendedMethod: oneOf(methods, 'push', {
    title: 'Recommended verification method',
    explanation:
      'Which method the guide recommends for setting up: push (Receive notifications for verification) or totp (Use verification code).',
    category: 'signIn',
  }),
  checkSignIn: toggle(true, {
    title: 'Allow "Check that it works"',
    explanation:
      'Whether officers may let the app sign in by OpenID Connect to see that it works. It needs an issuer and a client id; it asks for no refresh token and keeps no token.',
    category: 'signIn',
  }),
  techpassIssuer: text(textFormats.issuer, 'https://techpass.agency.example', {
    title: 'TechPass issuer',
    explanation: 'The OpenID Connect issuer of TechPass for "Check that it works" after logging in.',
    category: 'signIn',
  }),
  techpassClientId: text(textFormats.clientId, 'techpass-companion', {
    title: 'TechPass client id',
    explanation:
      'The id under which the app is registered with TechPass as a public client with the redirect address http://127.0.0.1/callback, any port.',
    category: 'signIn',
  }),
  wogIssuer: text(textFormats.issuer, 'https://login.agency.example/tenant/v2.0', {
    title: 'WOG issuer',
    explanation: 'The OpenID Connect issuer of the WOG account for "Check that it works" after setting up.',
    category: 'signIn',
  }),
  wogClientId: text(textFormats.clientId, '00000000-0000-0000-0000-000000000000', {
    title: 'WOG client id',
    explanation:
      'The id under which the app is registered for WOG accounts as a public client with the redirect address http://127.0.0.1/callback, any port.',
    category: 'signIn',
  }),
  extraAllowedHosts: list(textFormats.host, ['adfs.agency.example', 'portal.agency.example'], {
    title: 'More hosts that may be opened',
    explanation:
      'Hosts, beside the built-in list, whose https pages the app may open in the system browser: an AD FS of your agency, for example. A host stands for itself only, not for what is below it.',
    category: 'signIn',
  }),
  savePasswords: toggle(true, {
    title: 'Allow keeping passwords',
    explanation: "Whether officers may keep their GSIB password in the operating system's keychain by this app.",
    category: 'credentials',
  }),
  codesOnWorkstation: lock('codesOnWorkstation', {
    title: 'Verification codes on this workstation',
    explanation:
      'Whether verification codes may be kept on, and shown by, the workstation. They are then no longer a factor apart from it.',
    category: 'credentials',
  }),
  exportProfiles: toggle(true, {
    title: 'Allow export of verification codes',
    explanation: 'Whether an officer may show a kept verification code profile as a QR code for a new phone.',
    category: 'credentials',
  }),
  idleLockMinutes: lock('idleLockMinutes', {
    title: 'Idle minutes before codes leave the screen',
    explanation: 'After how many minutes without use a code or QR code is taken off the screen.',
    category: 'screen',
  }),
  clipboardSeconds: lock('clipboardSeconds', {
    title: 'Seconds on the clipboard',
    explanation: 'After how many seconds a copied password or code is taken off the clipboard.',
    category: 'screen',
  }),
  contentProtection: toggle(true, {
    title: 'Protect codes from screen capture',
    explanation:
      'Keeps the window out of pictures, recordings and remote views of the screen while a secret or QR code is visible. Turn it off for remote support.',
    category: 'screen',
  }),
  screenQr: toggle(true, {
    title: 'Allow enlarging a QR code from the screen',
    explanation:
      'Whether an officer may let the app look at the screen once to find a QR code and show it larger. The picture is dropped at once.',
    category: 'screen',
  }),
  language: lock('language', {
    title: 'Language',
    explanation: 'The language of the app.',
    category: 'appearance',
  }),
  theme: lock('theme', {
    title: 'Theme',
    explanation: 'Light or dark; system follows the operating system.',
    category: 'appearance',
  }),
  helpdeskName: text(textFormats.line, 'Agency IT Helpdesk', {
    title: 'Helpdesk: name',
    explanation: 'Whom the app names where an officer needs help.',
    category: 'helpdesk',
  }),
  helpdeskPhone: text(textFormats.phone, '+65 6000 0000', {
    title: 'Helpdesk: telephone number',
    explanation: 'The number that the app shows where an officer needs help.',
    category: 'helpdesk',
  }),
  helpdeskUrl: text(textFormats.webPage, 'https://helpdesk.agency.example/', {
    title: 'Helpdesk: web page',
    explanation: 'The page that the app offers to open where an officer needs help.',
    category: 'helpdesk',
  }),
  statusPageUrl: text(textFormats.webPage, 'https://status.agency.example/', {
    title: 'Status page',
    explanation: 'The page that tells officers whether a service is disturbed.',
    category: 'helpdesk',
  }),
  logLevel: oneOf(logLevels, 'info', {
    title: 'Detail of the log',
    explanation: 'What is written into the local log: error, warn (also warnings) or info (also what was done).',
    category: 'diagnostics',
  }),
}

/** The name of a policy: a value of that name sets it, in the registry as in the Linux file. */
export type PolicyName = keyof typeof policies

/** Every policy's name, in the order of the templates. */
export const policyNames = Object.keys(policies) as readonly PolicyName[]

/** Policies that lock no setting: what they say is asked of the policy itself. */
export type RuleName = {
  [Name in PolicyName]: (typeof policies)[Name]['locks'] extends SettingName ? never : Name
}[PolicyName]

/** What a policy can be set to. */
export type PolicyValue<Name extends PolicyName> = z.infer<(typeof policies)[Name]['schema']>

/** What a rule is: what policy says, or else what holds without. */
export type RuleValue<Name extends RuleName> = PolicyValue<Name> | (typeof policies)[Name]['first']
