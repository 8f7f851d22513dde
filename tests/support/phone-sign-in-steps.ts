/** @file The sign-in with the phone in place of the password, in sentences. */
import { giveUserName } from './enrolment-steps'
import type { PracticeBrowser } from './practice-browser'
import type { PracticePage } from './practice-page'
import { officers, type RunningTenant } from './start-tenant'

/** The officer of the default seed who is registered for notifications, with the phone in place of the password. */
export const withPhone = { ...officers.push, name: 'Priya Nair', registered: 'push', phoneSignIn: true } as const

/** Starts the tenant over with that officer, and opens their password page. */
export async function openPasswordPage(tenant: RunningTenant, browser: PracticeBrowser): Promise<PracticePage> {
  await tenant.control.reset({ officers: [withPhone] })
  return giveUserName(browser, withPhone.upn)
}

/** On from there with "Use app instead". */
export async function openPhoneSignIn(tenant: RunningTenant, browser: PracticeBrowser): Promise<PracticePage> {
  await openPasswordPage(tenant, browser)
  return browser.press('Use app instead')
}
