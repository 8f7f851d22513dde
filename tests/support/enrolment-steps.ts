/** @file The set-up journey in sentences, for the protocol tests. */
import type { PracticeBrowser } from './practice-browser'
import type { PracticePage } from './practice-page'
import type { PracticePhone } from './practice-phone'
import type { Officer, RunningTenant } from './start-tenant'

/** Opens the set-up page and gives the user name. */
export async function giveUserName(browser: PracticeBrowser, upn: string): Promise<PracticePage> {
  await browser.open('/account/proofup.aspx')
  return browser.press('idSIButton9', { loginfmt: upn })
}

/** Opens the set-up page, gives the user name and the password. */
export async function signIn(browser: PracticeBrowser, officer: Officer): Promise<PracticePage> {
  await giveUserName(browser, officer.upn)
  return browser.press('idSIButton9', { passwd: officer.password })
}

/** Signs in an officer who has nothing registered, up to "Additional security verification". */
export async function reachStepOne(browser: PracticeBrowser, officer: Officer): Promise<PracticePage> {
  await signIn(browser, officer)
  return browser.press('idSubmit_ProofUp_Redirect')
}

/** Up to the open dialog, for notifications or for codes. */
export async function openDialog(
  browser: PracticeBrowser,
  officer: Officer,
  use: 'push' | 'totp',
): Promise<PracticePage> {
  await reachStepOne(browser, officer)
  return browser.press('set-up', { contact: 'mobile-app', use })
}

/** Up to the waiting Step 2 of the notification path: scanned, activated, asked for. */
export async function reachByNotification(
  tenant: RunningTenant,
  browser: PracticeBrowser,
  phone: PracticePhone,
  officer: Officer,
): Promise<PracticePage> {
  await openDialog(browser, officer, 'push')
  await phone.scan(await qrOnScreen(tenant))
  await browser.press('dialog-next')
  return browser.press('next')
}

/** What the QR code that was shown last says, as the tenant tells it. */
export async function qrOnScreen(tenant: RunningTenant): Promise<string> {
  return (await tenant.control.latest('enrolment_started')).qr
}
