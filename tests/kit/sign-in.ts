import { expect, type Page } from '@playwright/test'
import type { Officer, OfficersPhone } from './officers-phone'
import { SignInPage } from './sign-in-page'

/**
 * Signs an officer in to the practice TechPass in any page that stands at its *Sign in* or *Pick an account*: address,
 * password (on a GMD the code), and the number approved on the phone. Answers when the page has been led on from there,
 * which is to your service unless TechPass refuses.
 *
 * The officer must be registered for notifications (`registered: 'push'` in a seed).
 */
export async function signIn(page: Page, officer: Officer, phone: OfficersPhone): Promise<void> {
  const at = new SignInPage(page)
  await phone.carry(officer)
  await at.proveWhoItIs(officer, () => phone.code())
  await phone.approve(await at.readNumber())
  await expect(at.number).toBeHidden()
}
