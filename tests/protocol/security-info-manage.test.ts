/** @file "Security info" as an officer opens it to manage methods, and which tenants have it. */
import { expect, test as plain } from 'vitest'
import { openDialog, reachStepOne, signIn } from '../support/enrolment-steps'
import { memorySnapshots } from '../support/memory-snapshots'
import { qrOnPage } from '../support/qr-on-page'
import {
  addMethod,
  openList,
  openWizard,
  registerByNotification,
  scanAndGoOn,
  securityInfo,
  toKey,
  toPushCode,
  type At,
} from '../support/security-info-steps'
import { officers, startTenant, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'
import { approveNumber } from '../support/wog-steps'

const officer = officers.push

async function atList(tenant: RunningTenant): Promise<At> {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  await openList(at)
  return at
}

/** Adds one more phone from the list. */
async function addPhone({ tenant, browser }: At, name: string): Promise<At['phone']> {
  const phone = await tenant.phone(name)
  await addMethod(browser)
  await registerByNotification({ tenant, browser, phone })
  await browser.press('Next')
  return phone
}

test('whoever has a method is asked for it before the page is shown, and may do nothing until then', async ({
  tenant,
}) => {
  await tenant.control.registration('security-info')
  const browser = tenant.browser()
  expect((await browser.open(securityInfo)).heading).toBe('Sign in')
  expect((await signIn(browser, officer)).heading).toBe('Approve sign in request')
  expect((await browser.open(securityInfo)).heading).not.toBe('Security info')
  const page = await browser.post('/account/security-info/add', { canary: browser.canary })
  expect(page.heading).not.toBe('Add a method')
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
})

test('a session by password is asked for the method that another session has registered since', async ({ tenant }) => {
  const first = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  const second = { tenant, browser: tenant.browser(), phone: await tenant.phone('Other') }
  await openWizard(second)
  await toPushCode(second.browser)
  await second.phone.scan(qrOnPage(second.browser.page))
  await openWizard(first)
  await registerByNotification(first)
  expect((await second.browser.press('Next')).heading).toBe('Approve sign in request')
  const asked = await tenant.control.eventsOf('request_started')
  expect(asked.map(({ purpose }) => purpose)).toEqual(['reach', 'sign-in'])
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(1)
})

test('Cancel in every step leads to the list, and the code is dead', async ({ tenant }) => {
  const at = await atList(tenant)
  const { browser } = at
  await browser.press('add')
  expect((await browser.press('cancel')).heading).toBe('Security info')
  await addMethod(browser)
  expect((await browser.press('cancel')).heading).toBe('Security info')
  await addMethod(browser)
  const qr = qrOnPage(await toPushCode(browser))
  expect((await browser.press('Cancel')).heading).toBe('Security info')
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ reason: 'cancelled' })
  await expect((await tenant.phone()).scan(qr)).rejects.toThrow('activation_expired')
  await addMethod(browser)
  await toPushCode(browser)
  await scanAndGoOn({ ...at, phone: await tenant.phone() })
  expect((await browser.press('Cancel')).heading).toBe('Security info')
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(0)
})

test('a second phone and an app of another make stand beside the first', async ({ tenant }) => {
  const at = await atList(tenant)
  const { browser } = at
  await addPhone(at, 'Second phone')
  await addMethod(browser)
  await toKey(browser)
  const other = await tenant.phone('Any authenticator')
  await other.scan(qrOnPage(browser.page))
  await browser.press('Next')
  const list = await browser.press('idSubmit_SAOTCC_Continue', { otc: await other.code() })
  expect(list.text).toContain('Authenticator app was successfully registered.')
  for (const words of [
    'Microsoft Authenticator – Phone in the drawer',
    'Microsoft Authenticator – Second phone',
    'Authenticator app – Any authenticator',
  ]) {
    expect(list.text).toContain(words)
  }
  expect((await browser.reload()).text).toContain('was successfully registered')
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(2)
})

test('a phone that has answered in the end does not use up the requests of the next one', async ({ tenant }) => {
  const at = await atList(tenant)
  const { browser } = at
  const slow = await tenant.phone('Slow')
  await addMethod(browser)
  await toPushCode(browser)
  await scanAndGoOn({ ...at, phone: slow })
  for (let count = 0; count < 3; count += 1) {
    await slow.deny()
    await browser.afterPhone()
    await browser.press('Resend notification')
  }
  await approveNumber(browser, slow)
  await browser.press('Next')
  await addPhone(at, 'Next phone')
  expect(browser.page.text).toContain('Microsoft Authenticator – Next phone')
})

test('the key of 16 characters signs in afterwards', async ({ tenant }) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  await openWizard(at)
  await toKey(at.browser)
  await at.phone.scan(qrOnPage(at.browser.page))
  await at.browser.press('Next')
  await at.browser.press('idSubmit_SAOTCC_Continue', { otc: await at.phone.code() })
  await tenant.control.advance(30)
  const another = tenant.browser()
  expect((await signIn(another, officers.unregistered)).heading).toBe('Enter code')
  const list = await another.press('idSubmit_SAOTCC_Continue', { otc: await at.phone.code() })
  expect(list.heading).toBe('Security info')
})

test('five authenticators at most, also when the fifth is another session’s', async ({ tenant }) => {
  const at = await atList(tenant)
  const other = { ...at, browser: tenant.browser() }
  await openList(other)
  for (const name of ['Second', 'Third', 'Fourth']) await addPhone(at, name)
  const late = await tenant.phone('Late')
  await addMethod(other.browser)
  await toPushCode(other.browser)
  await scanAndGoOn({ ...other, phone: late })
  await addPhone(at, 'Fifth')
  const five =
    "You can't setup Microsoft Authenticator because you already have five authenticator apps or hardware tokens. Please contact your administrator to delete one of your authenticator apps or hardware tokens."
  // The fifth phone's request took the place of the late one's.
  expect((await other.browser.afterPhone()).text).toContain('A newer request took the place of this one.')
  await other.browser.press('Resend notification')
  expect((await approveNumber(other.browser, late)).text).toContain(five)
  expect((await addMethod(at.browser)).text).toContain(five)
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(4)
})

test('Delete asks first; Cancel keeps, Yes deletes; without any, the next sign-in registers again', async ({
  tenant,
}) => {
  const { browser } = await atList(tenant)
  const asked = await browser.press('Delete Phone in the drawer')
  expect(asked.text).toContain('Are you sure you would like to delete this method for your account?')
  expect((await browser.press('Cancel')).text).toContain('Phone in the drawer')
  expect(await tenant.control.eventsOf('method_removed')).toHaveLength(0)
  await browser.press('Delete Phone in the drawer')
  const list = await browser.press('Yes')
  expect(list.text).toContain('The authenticator app was deleted.')
  expect(list.text).not.toContain('Phone in the drawer')
  expect(list.text).toContain('Default sign-in method: No default')
  expect(await tenant.control.latest('method_removed')).toMatchObject({ upn: officer.upn, methods: [] })
  expect((await signIn(tenant.browser(), officer)).heading).toBe('More information required')
})

test('the default sign-in method decides what is asked for first; what is not registered cannot be it', async ({
  tenant,
}) => {
  const { browser } = await atList(tenant)
  const choice = await browser.press('Change the default sign-in method')
  expect(choice.text).toContain('Authenticator app or hardware token - code')
  expect((await browser.press('Confirm', { default: 'phone' })).heading).toBe('Change default method')
  expect((await browser.press('Confirm', { default: 'totp' })).text).toContain(
    'Default sign-in method: Authenticator app or hardware token - code',
  )
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Enter code')
})

test('a returning officer sees no QR code, and a lost phone’s methods are removed by control', async ({ tenant }) => {
  const { browser } = await atList(tenant)
  expect(browser.page.html).not.toContain('class="qr"')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'security-info', upn: officer.upn })
  await tenant.control.resetOfficer(officer.upn, { removeMethods: true })
  await signIn(tenant.browser(), officer)
  expect((await tenant.control.latest('page_shown')).page).toBe('more-information')
})

test('a tenant has one generation of pages, the legacy one unless its settings say otherwise', async ({ tenant }) => {
  expect(await tenant.control.call('GET', '/settings')).toMatchObject({ registration: 'legacy' })
  const browser = tenant.browser()
  await reachStepOne(browser, officers.unregistered)
  expect((await browser.open(securityInfo)).heading).toBe('Additional security verification')
  const legacy = browser.page.button('set-up').form
  await tenant.control.registration('security-info-2025')
  expect(await tenant.control.latest('settings_changed')).toMatchObject({
    settings: { registration: 'security-info-2025', activationSeconds: 600 },
  })
  const page = await browser.post(legacy.action, { ...legacy.fields, contact: 'mobile-app', use: 'push' })
  expect(page.text).toContain('Install Microsoft Authenticator')
  expect((await browser.open('/security-info?tenant=practice&lng=en')).text).toContain(
    'Install Microsoft Authenticator',
  )
  const newer = browser.page.button('Next').form
  await tenant.control.registration('legacy')
  expect((await browser.post(newer.action, newer.fields)).text).toContain('Step 1: How should we contact you?')
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
})

test('a seed chooses the generation, and reset returns to its choice', async ({ tenant }) => {
  const officers = [{ upn: 'a@practice.example', name: 'A', password: 'Practice-Phrase-1' }]
  await tenant.control.reset({ officers, settings: { registration: 'security-info' } })
  expect(await tenant.control.call('GET', '/settings')).toMatchObject({ registration: 'security-info' })
  await expect(tenant.control.reset({ officers, settings: { registration: 'newest' } })).rejects.toThrow('seed_refused')
  await expect(tenant.control.call('POST', '/settings', { registration: 'newest' })).rejects.toThrow('malformed_body')
  await tenant.control.reset()
  expect(await tenant.control.call('GET', '/settings')).toMatchObject({ registration: 'legacy' })
})

test('what was begun on the legacy page is no hindrance after the change, nor the other way round', async ({
  tenant,
}) => {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone() }
  await openDialog(at.browser, officers.unregistered, 'push')
  await tenant.control.registration('security-info')
  expect((await at.browser.open('/account/proofup.aspx')).text).toContain('Start by getting the app')
  await toPushCode(at.browser)
  await tenant.control.registration('legacy')
  expect((await at.browser.open(securityInfo)).text).toContain('Step 1: How should we contact you?')
})

const places: readonly (readonly [string, (at: At) => Promise<unknown>])[] = [
  ['the list', (at) => openList(at)],
  [
    'the code, with what can be typed',
    async (at) => {
      await openWizard(at)
      await toPushCode(at.browser)
      await at.browser.press("Can't scan image?")
    },
  ],
  [
    'the number',
    async (at) => {
      await openWizard(at)
      await toPushCode(at.browser)
      await scanAndGoOn(at)
    },
  ],
  [
    '"Notification approved"',
    async (at) => {
      await openWizard(at)
      await registerByNotification(at)
    },
  ],
]

for (const [name, reach] of places) {
  plain(`after a restart the wizard is taken up at ${name}`, async () => {
    const snapshots = memorySnapshots()
    const first = await startTenant({ snapshots })
    const browser = first.browser()
    await reach({ tenant: first, browser, phone: await first.phone() })
    const { browser: id } = await first.control.latest('page_shown')
    await first.close()
    const tenant = await startTenant({ snapshots: memorySnapshots(snapshots.text()) })
    const resumed = tenant.browser()
    const page = await resumed.open((await tenant.control.enter('last', id)).enter)
    expect([page.title, page.text.replaceAll(tenant.origin, '')]).toEqual([
      browser.page.title,
      browser.page.text.replaceAll(first.origin, ''),
    ])
    await tenant.close()
  })
}
