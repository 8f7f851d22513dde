/** @file What "Security info" says, in both generations of words (field-notes A2). */
import { expect } from 'vitest'
import type { PracticePage } from '../support/practice-page'
import {
  addMethod,
  openList,
  openWizard,
  said,
  scanAndGoOn,
  toKey,
  toPushCode,
  type Words,
} from '../support/security-info-steps'
import { signIn } from '../support/enrolment-steps'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'
import { approveNumber } from '../support/wog-steps'

function says(page: PracticePage, ...sentences: readonly string[]): void {
  for (const sentence of sentences) expect(page.text).toContain(sentence)
}

const scanPush = [
  'Scan the QR code',
  'Use the Microsoft Authenticator app to scan the QR code. This will connect the Microsoft Authenticator app with your account. After you scan the QR code, choose Next.',
]
const tryIt = [
  "Let's try it out",
  "Approve the notification we're sending to your app by entering the number shown below.",
]

test('from the list to a new phone, sentence by sentence', async ({ tenant }) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  const { browser } = at
  says(await openList(at), 'Security info', '+ Add sign-in method', 'Microsoft Authenticator – Phone in the drawer')
  const choice = await browser.press('+ Add sign-in method')
  says(choice, 'Add a method', 'Which method would you like to add?', 'Authenticator app')
  says(
    await browser.press('Add', { method: 'authenticator-app' }),
    'Microsoft Authenticator Start by getting the app',
    'On your phone, install the Microsoft Authenticator app.',
    'Download now',
    'After you install the Microsoft Authenticator app on your device, choose Next.',
    'I want to use a different authenticator app',
  )
  says(
    await browser.press('Next'),
    'Set up your account',
    'If prompted, allow notifications. Then add an account, and select Work or school.',
  )
  says(await browser.press('Next'), ...scanPush, "Can't scan image?")
  at.phone = await tenant.phone('New phone')
  const trying = await scanAndGoOn(at)
  says(trying, ...tryIt)
  expect(trying.textOf('idRichContext_DisplaySign')).toMatch(/^\d\d$/)
  says(await approveNumber(browser, at.phone), 'Notification approved')
  says(
    await browser.press('Next'),
    'Microsoft Authenticator was successfully registered.',
    'Microsoft Authenticator – New phone',
    'Default sign-in method: Microsoft Authenticator - notification',
  )
})

test('the wizard in the middle of a sign-in, sentence by sentence', async ({ tenant }) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  const { browser, phone } = at
  const required = [
    'Keep your account secure',
    'Your organization requires you to set up the following methods of proving who you are.',
  ]
  says(
    await openWizard(at),
    ...required,
    'Microsoft Authenticator Start by getting the app',
    'I want to use a different authenticator app',
    'I want to set up a different method',
  )
  says(await browser.press('Next'), ...required, 'Set up your account')
  says(await browser.press('Next'), ...required, ...scanPush, "Can't scan image?")
  says(await scanAndGoOn(at), ...required, ...tryIt)
  says(await approveNumber(browser, phone), ...required, 'Notification approved')
  says(await browser.press('Next'), 'Success!', 'Default sign-in method: Microsoft Authenticator - notification')
  expect((await browser.press('Done')).heading).toBe('Profile')
})

test('in the newer words, from the sign-in to a different app, sentence by sentence', async ({ tenant }) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  const { browser, phone } = at
  await tenant.control.registration('security-info-2025')
  const redirect = await signIn(browser, officers.unregistered)
  says(redirect, "Let's keep your account secure")
  expect(redirect.pageId).toBe('ConvergedProofUpRedirect')
  expect(redirect.has('idSubmit_ProofUp_Redirect')).toBe(true)

  const install = await browser.press('idSubmit_ProofUp_Redirect')
  says(install, "Let's keep your account secure", 'Install Microsoft Authenticator')
  expect(install.html).toMatch(/<button[^>]* class="link ms-Link"[^>]*>Set up a different authentication app</)
  const code = await toKey(browser, 'security-info-2025')
  says(code, 'Scan the QR code', "Can't scan the QR code?")
  const byHand = await browser.press("Can't scan the QR code?")
  says(byHand, 'Account name:', 'Secret key:')
  expect(byHand.textOf('activation-key')).toMatch(/^[A-Z2-7]{16}$/)
  await phone.addByHand({ key: byHand.textOf('activation-key') })
  says(await browser.press('Next'), 'Enter code', 'Enter the 6-digit code shown in the Authenticator app.')
  says(
    await browser.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() }),
    'Authenticator Added',
    'This is now your default sign-in method.',
  )
  expect((await browser.press('Done')).heading).toBe('Profile')
})

test('in the newer words, from the list: the method is Microsoft Authenticator, and Done leads back', async ({
  tenant,
}) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  const { browser } = at
  await openList(at, 'security-info-2025')
  expect((await browser.press('add')).html).toContain(
    '<option value="authenticator-app">Microsoft Authenticator</option>',
  )
  says(await browser.press('Add', { method: 'authenticator-app' }), 'Install Microsoft Authenticator')
  await toPushCode(browser)
  at.phone = await tenant.phone('New phone')
  await scanAndGoOn(at)
  await approveNumber(browser, at.phone)
  says(await browser.press('Next'), 'Authenticator Added', 'This is now your default sign-in method.')
  says(await browser.press('Done'), 'Security info', 'Microsoft Authenticator – New phone')
})

for (const words of ['security-info', 'security-info-2025'] as const satisfies readonly Words[]) {
  test(`${words}: Code and URL for Microsoft's app can be typed, are shown on request and hidden again`, async ({
    tenant,
  }) => {
    const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
    const { browser, phone } = at
    await openWizard(at, words)
    const code = await toPushCode(browser)
    expect(code.has('activation-code')).toBe(false)
    const { html, ...shown } = await browser.press(said[words].cantScan)
    expect(html).toMatch(/id="activation-code">\d{3} \d{3} \d{3}</)
    expect(shown.url).toBe(`${tenant.origin}/account/security-info`)
    const { page } = browser
    await phone.addByHand({ code: page.textOf('activation-code'), url: page.textOf('activation-url') })
    expect((await browser.press(said[words].cantScan)).has('activation-code')).toBe(false)
    says(await browser.press('Next'), "Let's try it out")
  })
}

test('nothing on the list or in the dialog is missing its mark', async ({ tenant }) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  for (const page of [await openList(at), await addMethod(at.browser), await toPushCode(at.browser)]) {
    expect(page.title).toMatch(/^Practice · /)
    expect(page.text).toContain('Practice · not the real page')
    expect(page.html).not.toMatch(/<img| style=|logo\b/i)
  }
})
