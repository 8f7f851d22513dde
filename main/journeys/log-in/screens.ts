/** @file Which step a page belongs to, and how the guide names it. */
import type { ErrorCode } from '../../../preload/contract/errors'
import type { LogInScreen, NumberScreen } from '../../../preload/contract/log-in'
import type { Device, LogInStep } from '../../../preload/contract/names'
import { refusingPages } from '../refusing-pages'

/**
 * The pages that the journey can meet, by what they are for (the practice tenant's names for them). `refused`: one of the
 * three before it, where nobody has said which.
 */
export const screens = [
  'docs',
  'docs-log-in',
  'docs-logged-in',
  'techpass-sign-in',
  'techpass-pick-account',
  'techpass-signed-out',
  'techpass-error',
  'sign-in',
  'password',
  'locked',
  'more-information',
  'sign-in-error',
  'signed-out',
  'adfs-code',
  'adfs-error',
  'number',
  'code',
  'methods',
  'request-denied',
  'timed-out',
  'at-risk',
  'refused',
  'stay-signed-in',
  'error',
] as const

/** One of {@link screens}. */
export type Screen = (typeof screens)[number]

/** Answers whether a page is one that the journey can meet. */
export const isScreen = (name: string): name is Screen => (screens as readonly string[]).includes(name)

/** Pages that are themselves a refusal, and its code when nothing more exact was said before. */
export const refusalCodes: Readonly<Partial<Record<Screen, ErrorCode>>> = {
  ...refusingPages,
  'techpass-error': 'techpass_refused',
  'sign-in-error': 'sign_in_failed',
  // AD FS knows no second factor of this account: "Unexpected SAS response status code" (field-notes B5, 1).
  'adfs-error': 'mfa_not_set_up',
  'more-information': 'set_up_first',
}

/** The step that a page belongs to on this device, or `null` when the page says nothing about it. */
export function stepOfScreen(screen: Screen, device: Device | null): LogInStep | null {
  switch (screen) {
    case 'docs':
    case 'techpass-signed-out':
    case 'signed-out':
      return 'open-portal'
    case 'docs-log-in':
      return 'log-in-with-techpass'
    case 'techpass-sign-in':
    case 'techpass-pick-account':
    case 'techpass-error':
    case 'sign-in':
    case 'password':
    case 'locked':
    case 'more-information':
    case 'sign-in-error':
      return 'sign-in'
    case 'adfs-code':
    case 'adfs-error':
      return device === 'gmd' ? 'verification-code' : null
    case 'number':
    case 'code':
    case 'methods':
    case 'request-denied':
    case 'timed-out':
    case 'at-risk':
    case 'refused':
    case 'stay-signed-in':
      return 'number'
    case 'docs-logged-in':
      return 'logged-in'
    case 'error':
      return null
  }
}

/** The pages met while signing in, as the guide names them. */
export const signInScreens: Readonly<Partial<Record<Screen, LogInScreen>>> = {
  'techpass-sign-in': 'user-name',
  'sign-in': 'user-name',
  'techpass-pick-account': 'pick-account',
  password: 'password',
  'more-information': 'set-up-first',
  locked: 'refused',
  'sign-in-error': 'failed',
  'techpass-error': 'failed',
}

/** The pages of the second factor, as the guide names them. */
export const numberScreens: Readonly<Partial<Record<Screen, NumberScreen>>> = {
  number: 'number',
  code: 'code',
  methods: 'methods',
  'stay-signed-in': 'stay-signed-in',
  'request-denied': 'refused',
  'timed-out': 'refused',
  'at-risk': 'refused',
  refused: 'refused',
}
