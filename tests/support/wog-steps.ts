/** @file The WOG side of a TechPass sign-in in sentences, for the protocol tests. */
import { expect } from 'vitest'
import type { PracticeBrowser } from './practice-browser'
import type { PracticePage } from './practice-page'
import type { PracticePhone } from './practice-phone'
import type { RunningTenant } from './start-tenant'

/** The address by which TechPass sends a browser to WOG. */
export function toWog(upn?: string, fresh = false): string {
  const query = new URLSearchParams({ to: 'techpass' })
  if (upn !== undefined) query.set('login_hint', upn)
  if (fresh) query.set('fresh', '1')
  return `/login/common/oauth2/authorize?${query.toString()}`
}

interface Begun {
  readonly upn: string
  readonly device?: 'non-se-gsib' | 'gmd'
  readonly signedIn?: boolean
}

/** Makes this browser one of that kind and sends it to WOG with a hint. Answers its public id. */
export async function signInToTechpass(
  { tenant, browser }: { readonly tenant: RunningTenant; readonly browser: PracticeBrowser },
  { upn, device = 'non-se-gsib', signedIn = false }: Begun,
): Promise<string> {
  const accounts = signedIn ? [{ upn, signedIn }] : []
  const { browser: id, enter } = await tenant.control.browserWith({ to: 'sign-in', device, accounts })
  await browser.open(enter)
  await browser.open(toWog(upn))
  return id
}

/** Approves the number that the page shows, and does what its script does next. */
export async function approveNumber(browser: PracticeBrowser, phone: PracticePhone): Promise<PracticePage> {
  await phone.approve(browser.page.textOf('idRichContext_DisplaySign'))
  return browser.afterPhone()
}

/** Holds that WOG has let the browser go on: it stands neither at WOG nor at AD FS. */
export function expectLedOn(page: PracticePage): void {
  expect(new URL(page.url).pathname).not.toMatch(/^\/(login|account|adfs)/)
}
