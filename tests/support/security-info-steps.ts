/** @file "Security info" in sentences, for the protocol tests. */
import { reachStepOne, qrOnScreen, signIn } from './enrolment-steps'
import type { PracticeBrowser } from './practice-browser'
import type { PracticePage } from './practice-page'
import type { PracticePhone } from './practice-phone'
import { officers, type RunningTenant } from './start-tenant'
import { approveNumber } from './wog-steps'
import type { Registration } from '../../main/practice/state/settings'

/** The address of the page. */
export const securityInfo = '/account/security-info'

/** A generation of "Security info". */
export type Words = Exclude<Registration, 'legacy'>

/** What the two generations say differently. */
export const said = {
  'security-info': {
    differentApp: 'I want to use a different authenticator app',
    cantScan: "Can't scan image?",
  },
  'security-info-2025': {
    differentApp: 'Set up a different authentication app',
    cantScan: "Can't scan the QR code?",
  },
} as const

/** A browser and a phone at a tenant that has the newer pages. */
export interface At {
  readonly tenant: RunningTenant
  readonly browser: PracticeBrowser
  readonly phone: PracticePhone
}

/** Signs in an officer who has nothing registered: into the wizard. */
export async function openWizard({ tenant, browser }: At, words: Words = 'security-info'): Promise<PracticePage> {
  await tenant.control.registration(words)
  return reachStepOne(browser, officers.unregistered)
}

/** Signs in an officer whose phone is registered: to the list of methods. */
export async function openList({ tenant, browser, phone }: At, words: Words = 'security-info'): Promise<PracticePage> {
  await tenant.control.registration(words)
  await tenant.control.register(officers.push.upn, phone.device)
  await signIn(browser, officers.push)
  return approveNumber(browser, phone)
}

/** From the list to the wizard's first page. */
export async function addMethod(browser: PracticeBrowser): Promise<PracticePage> {
  await browser.press('add')
  return browser.press('Add', { method: 'authenticator-app' })
}

/** From the wizard's first page to the code, for notifications. */
export async function toPushCode(browser: PracticeBrowser): Promise<PracticePage> {
  await browser.press('Next')
  return browser.press('Next')
}

/** From the wizard's first page to the code, for a different app. */
export async function toKey(browser: PracticeBrowser, words: Words = 'security-info'): Promise<PracticePage> {
  await browser.press(said[words].differentApp)
  return browser.press('Next')
}

/** From the code to "Let's try it out" or "Enter code". */
export async function scanAndGoOn({ tenant, browser, phone }: At): Promise<PracticePage> {
  await phone.scan(await qrOnScreen(tenant))
  return browser.press('Next')
}

/** From the wizard's first page to "Notification approved". */
export async function registerByNotification(at: At): Promise<PracticePage> {
  await toPushCode(at.browser)
  await scanAndGoOn(at)
  return approveNumber(at.browser, at.phone)
}
