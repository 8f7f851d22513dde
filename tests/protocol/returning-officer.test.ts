import { expect } from 'vitest'
import { openDialog, reachByNotification, signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import type { PracticePhone } from '../support/practice-phone'
import { qrOnPage } from '../support/qr-on-page'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.push

async function returning(tenant: RunningTenant) {
  const phone = await tenant.phone('SM-N975F')
  await tenant.control.register(officer.upn, phone.device)
  const browser = tenant.browser()
  const page = await signIn(browser, officer)
  await phone.approve(page.textOf('idRichContext_DisplaySign'))
  return { phone, browser, page: await browser.afterPhone() }
}

test('behaviour 20: a registered officer proves a method first, then sees the returning page and no QR code', async ({
  tenant,
}) => {
  const { page } = await returning(tenant)
  for (const words of [
    "what's your preferred option?",
    "We'll use this verification option by default.",
    'Notify me through app',
    'how would you like to respond?',
    'Authenticator app or Token',
    'Set up Authenticator app',
    'Authenticator app - Phone in the drawer',
    'Your phone numbers will only be used for account security.',
  ]) {
    expect(page.text).toContain(words)
  }
  expect(page.html).not.toContain('class="qr"')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'already-registered' })
})

test('a second phone is set up beside the first', async ({ tenant }) => {
  const { browser } = await returning(tenant)
  const second = await tenant.phone('Second phone')
  const dialog = await browser.press('Set up Authenticator app')
  await second.scan(qrOnPage(dialog))
  const reach = await browser.press('dialog-next')
  expect(reach.text).toContain("Step 2: Let's make sure that we can reach you on your Mobile App device")
  await second.approve(reach.textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
  await browser.press('Done')
  expect((await browser.open('/account/proofup.aspx')).text).toContain('Authenticator app - Second phone')
})

test('cancelling the second phone returns to the returning page', async ({ tenant }) => {
  const { browser } = await returning(tenant)
  await browser.press('Set up Authenticator app')
  expect((await browser.press('cancel')).text).toContain("what's your preferred option?")
})

test('five authenticators at most', async ({ tenant }) => {
  const { browser } = await returning(tenant)
  for (let count = 2; count <= 5; count += 1) {
    const phone = await tenant.phone(`Phone ${String(count)}`)
    await phone.scan(qrOnPage(await browser.press('add')))
    await phone.approve((await browser.press('dialog-next')).textOf('idRichContext_DisplaySign'))
    await browser.afterPhone()
    await browser.press('Done')
    await browser.open('/account/proofup.aspx')
    // A share of requests is for one sign-in; the test goes on with a new one.
    if (count < 5) await signInAgain(tenant, browser, phone)
  }
  const page = await browser.press('add')
  expect(page.text).toContain(
    "You can't setup Microsoft Authenticator because you already have five authenticator apps or hardware tokens.",
  )
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(4)
})

async function signInAgain(
  tenant: RunningTenant,
  browser: Awaited<ReturnType<typeof returning>>['browser'],
  phone: Awaited<ReturnType<RunningTenant['phone']>>,
): Promise<void> {
  await browser.press('Sign out')
  const page = await signIn(browser, officer)
  await phone.approve(page.textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: officer.upn })
}

test('Delete removes an authenticator; without any, the officer starts again', async ({ tenant }) => {
  const { browser } = await returning(tenant)
  const page = await browser.press('Delete Phone in the drawer')
  expect(page.text).toContain('Step 1: How should we contact you?')
  expect(await tenant.control.latest('method_removed')).toMatchObject({ upn: officer.upn, methods: [] })
  expect((await signIn(tenant.browser(), officer)).heading).toBe('More information required')
})

test('another preferred option is saved only once a code has verified it, and is then asked for first', async ({
  tenant,
}) => {
  const { phone, browser } = await returning(tenant)
  const required = await browser.press('Save', { preferred: 'totp' })
  expect(required.heading).toBe('Verification required')
  expect(required.text).toContain(
    'We detected that you made a change to your preferred option. We need to verify it before saving your settings.',
  )
  const asked = await browser.press('Verify preferred option')
  expect(asked.text).toContain('Enter the verification code from the mobile app')
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Approve sign in request')

  const wrong = await browser.press('idSubmit_SAOTCC_Continue', { otc: '000000' })
  expect(wrong.text).toContain("You didn't enter the expected verification code. Please try again.")
  const saved = await browser.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() })
  expect(saved.heading).toBe('Updates successful')
  expect(saved.text).toContain('Your settings were configured successfully.')
  expect((await browser.press('Close')).text).toContain("what's your preferred option?")
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Enter code')
})

test('notifications are preferred again once a number has been matched, and a denial saves nothing', async ({
  tenant,
}) => {
  const { phone, browser } = await returning(tenant)
  await preferCodes(browser, phone)
  await browser.press('Save', { preferred: 'push' })
  const asked = await browser.press('Verify preferred option')
  expect(asked.text).toContain('Please respond to the notification on your device.')
  await phone.deny()
  expect((await browser.afterPhone()).heading).toBe('Request denied')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'request-denied', purpose: 'reach' })
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Enter code')

  expect((await browser.press('Back')).heading).toBe('Verification required')
  const again = await browser.press('Verify preferred option')
  await phone.approve(again.textOf('idRichContext_DisplaySign'))
  expect((await browser.afterPhone()).heading).toBe('Updates successful')
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Approve sign in request')
})

test('cancelling instead of verifying saves nothing, and saving what is preferred already asks for nothing', async ({
  tenant,
}) => {
  const { browser } = await returning(tenant)
  await browser.press('Save', { preferred: 'totp' })
  expect((await browser.press('cancel')).text).toContain("what's your preferred option?")
  expect((await browser.press('Save', { preferred: 'push' })).heading).toBe('Updates successful')
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Approve sign in request')
})

test('codes guessed while verifying a preferred option count towards the lock', async ({ tenant }) => {
  const { browser } = await returning(tenant)
  await browser.press('Save', { preferred: 'totp' })
  await browser.press('Verify preferred option')
  for (let count = 1; count < 10; count += 1) await browser.press('idSubmit_SAOTCC_Continue', { otc: '000000' })
  const page = await browser.press('idSubmit_SAOTCC_Continue', { otc: '000000' })
  expect(page.text).toContain('Your account is temporarily locked')
})

test('a preferred option that was deleted from another browser in the meantime is not saved', async ({ tenant }) => {
  const { phone, browser } = await returning(tenant)
  await browser.press('Save', { preferred: 'totp' })
  const { fields } = (await browser.press('Verify preferred option')).button('idSubmit_SAOTCC_Continue').form
  const code = await phone.code()
  await tenant.control.resetOfficer(officer.upn, { removeMethods: true })
  const page = await browser.post('/login/common/SAS/ProcessAuth', { ...fields, otc: code })
  expect(page.heading).not.toBe('Updates successful')
})

async function preferCodes(browser: PracticeBrowser, phone: PracticePhone): Promise<void> {
  await browser.press('Save', { preferred: 'totp' })
  await browser.press('Verify preferred option')
  await browser.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() })
  await browser.press('Close')
}

test('methods cannot be changed by a session that has shown none', async ({ tenant }) => {
  const browser = tenant.browser()
  await signIn(browser, officer)
  const page = await browser.post('/account/proofup/add', { canary: browser.canary })
  expect(page.heading).not.toBe('Configure mobile app')
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
})

test('a session opened by password before another one registered is asked for the method before it may do anything', async ({
  tenant,
}) => {
  const { unregistered } = officers
  const first = tenant.browser()
  const second = tenant.browser()
  const phone = await tenant.phone()
  await openDialog(second, unregistered, 'totp')
  await second.press('dialog-next')
  const reach = await reachByNotification(tenant, first, phone, unregistered)
  await phone.approve(reach.textOf('idRichContext_DisplaySign'))
  await first.afterPhone()

  const { fields } = second.page.button('next').form
  const next = await second.post('/account/proofup/next', fields)
  expect(next.heading).toBe('Approve sign in request')
  const setUp = await second.post('/account/proofup/set-up', { ...fields, contact: 'mobile-app', use: 'push' })
  expect(setUp.heading).toBe('Sign in')
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(1)
})

test('of two sessions that set up at the same time by password, only the first registers', async ({ tenant }) => {
  const { unregistered } = officers
  const phone = await tenant.phone()
  const second = tenant.browser()
  await phone.scan(qrOnPage(await openDialog(second, unregistered, 'totp')))
  await second.press('dialog-next')
  await second.press('next')
  const first = tenant.browser()
  const other = await tenant.phone()
  await other.scan(qrOnPage(await openDialog(first, unregistered, 'totp')))
  await first.press('dialog-next')
  await first.press('next')
  await first.press('idSubmit_SAOTCC_Continue', { otc: await other.code() })

  const page = await second.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() })
  expect(page.heading).toBe('Enter code')
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(1)
})

test('a lost phone: control removes the methods, as Agency Facility Management does, and the officer starts again', async ({
  tenant,
}) => {
  await tenant.control.resetOfficer(officer.upn, { removeMethods: true })
  expect((await signIn(tenant.browser(), officer)).heading).toBe('More information required')
})
