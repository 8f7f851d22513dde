import { expect } from 'vitest'
import { officers } from '../support/start-tenant'
import {
  chooseTechpass,
  logInToPortal,
  phoneOf,
  pressTile,
  proveAtWog,
  signInAtTechpass,
} from '../support/techpass-log-in'
import { test } from '../support/tenant-test'

const { push, severalAccounts } = officers

test('an officer logs in to the portal with TechPass, and every step is told', async ({ tenant }) => {
  const browser = tenant.browser()
  expect((await browser.open('/docs/')).text).toContain('Log in')
  const page = await logInToPortal(tenant, browser, push)
  expect(page.url).toBe(`${tenant.origin}/docs/`)
  expect(page.text).toContain('You are now logged in with TechPass.')
  expect(page.text).toContain(`Priya Nair (`)
  expect(page.text).toContain(push.upn)
  expect(await tenant.control.latest('techpass_signed_in')).toMatchObject({
    upn: push.upn,
    client: 'docs-portal',
    methods: ['pwd', 'mfa'],
  })
  expect(await tenant.control.latest('portal_logged_in')).toMatchObject({ upn: push.upn })
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'docs-logged-in', upn: push.upn })
})

test('a known account that is signed in is picked, and nothing more is asked', async ({ tenant }) => {
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  const page = await chooseTechpass(browser)
  expect(page.heading).toBe('Pick an account')
  expect(page.html).toMatch(
    new RegExp(`<div id="tilesHolder"[^>]*><button[^>]* role="button"[^>]* data-test-id="${push.upn}"`),
  )
  expect(page.textOf('tilesHolder')).toContain('Signed in')
  expect(await tenant.control.latest('page_shown')).toMatchObject({
    page: 'techpass-pick-account',
    accounts: [{ upn: push.upn, signedIn: true }],
  })
  expect((await pressTile(browser, push.upn)).heading).toBe('Welcome')
})

test('Log Out ends the portal’s session, asks which account, and signs out only that one', async ({ tenant }) => {
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  await logInToPortal(tenant, browser, severalAccounts)
  const page = await browser.press('Log Out')
  expect(page.text).toContain('Which account do you want to sign out of?')
  expect(await tenant.control.latest('portal_logged_out')).toMatchObject({ upn: severalAccounts.upn })
  expect((await pressTile(browser, push.upn)).url).toBe(`${tenant.origin}/docs/`)
  expect(await tenant.control.latest('techpass_signed_out')).toMatchObject({
    upn: push.upn,
    remaining: [severalAccounts.upn],
  })
  expect(await tenant.control.latest('signed_out')).toMatchObject({ upn: push.upn })

  await chooseTechpass(browser)
  expect((await pressTile(browser, severalAccounts.upn)).heading).toBe('Welcome')
  await chooseTechpass(browser)
  expect((await pressTile(browser, push.upn)).heading).toBe('Enter password')
  expect((await proveAtWog(browser, push, await phoneOf(tenant, push))).heading).toBe('Welcome')
})

test('mission, GMD: the code of SG Govt M365, then the number, then logged in', async ({ tenant }) => {
  const { enter } = await tenant.control.browserWith({ to: 'docs', device: 'gmd' })
  const browser = tenant.browser()
  await browser.open(enter)
  const phone = await phoneOf(tenant, push)
  await chooseTechpass(browser)
  await browser.press('idSIButton9', { loginfmt: push.upn })
  expect(browser.page.pageId).toBe('AdfsCode')
  await browser.press('submitButton', { VerificationCode: await phone.code(undefined, 'SG Govt M365') })
  await phone.approve(browser.page.textOf('idRichContext_DisplaySign'))
  expect((await browser.afterPhone()).heading).toBe('Welcome')
  expect(await tenant.control.latest('techpass_signed_in')).toMatchObject({ methods: ['otp', 'mfa'] })
})

test('the entrance docs-logged-in ends logged in, without any page on the way', async ({ tenant }) => {
  const accounts = [{ upn: push.upn, signedIn: true }]
  const { enter } = await tenant.control.browserWith({ to: 'docs-logged-in', accounts })
  expect((await tenant.browser().open(enter)).heading).toBe('Welcome')
  expect((await tenant.control.eventsOf('page_shown')).map(({ page }) => page)).toEqual(['docs-logged-in'])
})

test('Cancel at TechPass leads back to the portal, which says so and offers the log-in', async ({ tenant }) => {
  const browser = tenant.browser()
  await chooseTechpass(browser)
  const page = await browser.press('Cancel')
  expect(page.textOf('log-in-error')).toBe('The log-in was cancelled. You can log in again.')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'docs-log-in', error: 'access_denied' })
  expect((await browser.press('log-in-with-techpass')).heading).toBe('Sign in')
})

test('Cancel at the log-out picker signs nobody out of TechPass; the portal’s own session has ended', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  await browser.press('Log Out')
  expect((await browser.press('Cancel')).text).toContain('Log in')
  expect(await tenant.control.eventsOf('techpass_signed_out')).toEqual([])
  await chooseTechpass(browser)
  expect((await pressTile(browser, push.upn)).heading).toBe('Welcome')
})

test('an account that TechPass does not take is explained, and "Sign in with a different account" leads on', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await chooseTechpass(browser)
  const { otherTenant } = officers
  const page = await signInAtTechpass(browser, otherTenant, await phoneOf(tenant, otherTenant))
  expect(page.text).toContain('90072')
  // Its session at WOG does not open TechPass's door by itself.
  expect((await browser.open('/techpass/return')).heading).toBe('Sign in')
  await browser.press('idSIButton9', { loginfmt: otherTenant.upn })
  await browser.press('Sign in with a different account')
  expect((await signInAtTechpass(browser, push, await phoneOf(tenant, push))).heading).toBe('Welcome')
})

test('two tabs: when one has gone on with another account, the other begins again and ends logged in', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  await logInToPortal(tenant, browser, severalAccounts)
  const first = await chooseTechpass(browser)
  await chooseTechpass(browser)
  expect((await pressTile(browser, push.upn)).text).toContain(push.upn)
  // The provider does not let a request go on under another principal than the one it began with.
  expect((await browser.open(first.url)).url).toBe(`${tenant.origin}/docs/log-in`)
  await browser.press('log-in-with-techpass')
  expect((await pressTile(browser, severalAccounts.upn)).text).toContain(severalAccounts.upn)
})

test('two tabs, begun before anybody was signed in', async ({ tenant }) => {
  const browser = tenant.browser()
  const first = await chooseTechpass(browser)
  await logInToPortal(tenant, browser, push)
  await browser.open(first.url)
  await browser.press('otherTile')
  const page = await signInAtTechpass(browser, severalAccounts, await phoneOf(tenant, severalAccounts))
  expect(page.text).toContain(severalAccounts.upn)
})

test('the portal’s account menu names the agency, and the masthead says what it stands for', async ({ tenant }) => {
  const browser = tenant.browser()
  const page = await logInToPortal(tenant, browser, severalAccounts)
  expect(page.text).toContain('Aisha Rahman (PDO)')
  for (const words of ['A Singapore Government Agency Website', 'How to identify', 'end with .gov.sg', 'use HTTPS']) {
    expect(page.text).toContain(words)
  }
  expect(page.html).toMatch(/<body><header class="practice-mark">/)
  // Its logo's words (field-notes B2, 1).
  expect(page.html).toMatch(/class="docs-name"[^>]*>Singapore Government Developer Portal</)
})
