/** @file Logging in and out with TechPass in sentences, for the protocol tests. */
import type { PracticeBrowser } from './practice-browser'
import type { PracticePage } from './practice-page'
import type { PracticePhone } from './practice-phone'
import type { Officer, RunningTenant } from './start-tenant'

/** A phone that has the profiles of this officer, whom the seed has registered. */
export async function phoneOf(tenant: RunningTenant, officer: Officer): Promise<PracticePhone> {
  const phone = await tenant.phone(officer.upn.slice(0, 20))
  await tenant.control.register(officer.upn, phone.device)
  return phone
}

/** Opens the portal's log-in page and chooses TechPass. */
export async function chooseTechpass(browser: PracticeBrowser): Promise<PracticePage> {
  await browser.open('/docs/log-in')
  return browser.press('log-in-with-techpass')
}

/** From TechPass's "Sign in": the user name, then WOG's password and number. */
export async function signInAtTechpass(
  browser: PracticeBrowser,
  officer: Officer,
  phone: PracticePhone,
): Promise<PracticePage> {
  await browser.press('idSIButton9', { loginfmt: officer.upn })
  return proveAtWog(browser, officer, phone)
}

/** From WOG's "Enter password": the password, then the number. */
export async function proveAtWog(
  browser: PracticeBrowser,
  officer: Officer,
  phone: PracticePhone,
): Promise<PracticePage> {
  await browser.press('idSIButton9', { passwd: officer.password })
  await phone.approve(browser.page.textOf('idRichContext_DisplaySign'))
  return browser.afterPhone()
}

/** Logs in to the portal as an officer whom TechPass has not met in this browser. */
export async function logInToPortal(
  tenant: RunningTenant,
  browser: PracticeBrowser,
  officer: Officer,
): Promise<PracticePage> {
  const page = await chooseTechpass(browser)
  if (page.has('otherTile')) await browser.press('otherTile')
  return signInAtTechpass(browser, officer, await phoneOf(tenant, officer))
}

/** Presses the tile of this account. */
export async function pressTile(browser: PracticeBrowser, upn: string): Promise<PracticePage> {
  const form = browser.page.forms.find(({ buttons }) => buttons.some(({ value }) => value === upn))
  if (form === undefined) throw new Error(`No tile of ${upn} on "${browser.page.title}"`)
  return browser.post(form.action, { ...form.fields, account: upn })
}
