/** @file `techpass-companion/testing`: the practice tenant and the app for the tests of another repository. */
export { expect } from '@playwright/test'
export {
  test,
  type AppOptions,
  type CompanionFixtures,
  type CompanionOptions,
  type CompanionWorkerFixtures,
} from './fixtures'

export { PracticeTenant, startTenant, type TenantOptions } from './practice-tenant'
export {
  TenantControl,
  type BrowserWish,
  type ClockChange,
  type ClockNow,
  type FaultChange,
  type MadeBrowser,
  type Seed,
  type SettingsChange,
} from './tenant-control'
export type { AnyEvent, EventKind, TenantEvent } from './tenant-events'
export { PracticeAnswerError } from './practice-answer'

export { OfficersPhone, type Officer } from './officers-phone'
export { SimulatedPhone, type PhoneProfile, type PhoneRequest, type Scanned } from './simulated-phone'

export { signIn } from './sign-in'
export { SignInPage } from './sign-in-page'
export { DocsPortal } from './docs-portal'
export { Guide, type AnyStep } from '../pages/guide'
export { Home } from '../pages/home'
export { Pane, type Way } from '../pages/pane'
export { Phone } from '../pages/phone'
export type { Pages } from '../pages/set-up'
export { logInStepsOn, walkLogInOn, walkLogInTo, type LogInDevice } from '../pages/log-in'
export { walkOn as walkSetUpOn, walkTo as walkSetUpTo } from '../pages/set-up'
export { walkLogOutOn, walkLogOutTo } from '../pages/log-out'
export type { RunningApp } from '../support/launch-app'

export { qrCodeOn, readQrCodes } from './qr-codes'
export { scanForAccessibility } from './accessibility'
export { systemChromium } from './browser'
