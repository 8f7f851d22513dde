import { expect } from 'vitest'
import { openDialog, reachByNotification, reachStepOne } from '../support/enrolment-steps'
import { qrOnPage } from '../support/qr-on-page'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.unregistered

test('an officer sets up notifications, from the first page to the profile', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone('SM-N975F')

  const stepOne = await reachStepOne(browser, officer)
  expect(stepOne.text).toContain('Step 1: How should we contact you?')
  expect(stepOne.button('next').button.disabled).toBe(true)

  const dialog = await browser.press('set-up', { contact: 'mobile-app', use: 'push' })
  expect(dialog.heading).toBe('Configure mobile app')
  await phone.scan(qrOnPage(dialog))

  const configured = await browser.press('dialog-next')
  expect(configured.text).toContain('Mobile app has been configured for notifications and verification codes.')
  expect(configured.button('next').button.disabled).toBe(false)

  const reach = await browser.press('next')
  expect(reach.text).toContain("Step 2: Let's make sure that we can reach you on your Mobile App device")
  expect(reach.text).toContain('Please respond to the notification on your device.')
  expect(reach.html).toMatch(/<button type="button"[^>]*disabled="">Next</)
  await phone.approve(reach.textOf('idRichContext_DisplaySign'))

  const successful = await browser.afterPhone()
  expect(successful.text).toContain('Verification successful. Taking you to the next step...')
  const profile = await browser.press('Done')
  expect(new URL(profile.url).pathname + new URL(profile.url).hash).toBe('/account/r/#/profile')
  expect(profile.text).toContain('SG Govt M365 – Managed by SG Govt M365')
})

test('the events tell the whole notification path, in order, for one browser', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const reach = await reachByNotification(tenant, browser, phone, officer)
  await phone.approve(reach.textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
  await browser.press('Done')

  const events = (await tenant.control.events()).filter(({ kind }) => kind !== 'clock_changed')
  expect(events.map(({ kind, page }) => (kind === 'page_shown' ? String(page) : kind))).toEqual([
    'sign-in',
    'password',
    'more-information',
    'signed_in',
    'additional-security-verification',
    'method_chosen',
    'enrolment_started',
    'configure-mobile-app',
    'profile_added',
    'activation_checked',
    'additional-security-verification',
    'request_started',
    'reach-notification',
    'request_ended',
    'method_registered',
    'enrolment_ended',
    'verification-successful',
    'profile',
  ])
  expect(new Set(events.flatMap(({ browser: id }) => (id === undefined ? [] : [id]))).size).toBe(1)
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => (events[0]?.id ?? 0) + index))
})

test('the QR code is a phonefactor address on the tenant itself, and so are Code and Url', async ({ tenant }) => {
  const browser = tenant.browser()
  const dialog = await openDialog(browser, officer, 'push')
  const started = await tenant.control.latest('enrolment_started')
  const read = new URL(qrOnPage(dialog))
  expect(read.href.startsWith('phonefactor://activate_account?code=')).toBe(true)
  expect(read.searchParams.get('code')).toMatch(/^\d{9}$/)
  expect(read.searchParams.get('url')).toMatch(new RegExp(`^${tenant.origin}/phone/activatev2/\\d+/[\\w-]+$`))
  expect(started).toMatchObject({
    qr: qrOnPage(dialog),
    code: read.searchParams.get('code'),
    url: read.searchParams.get('url'),
  })
  expect(dialog.textOf('activation-code').replaceAll(' ', '')).toBe(started.code)
  expect(dialog.textOf('activation-code')).toMatch(/^\d{3} \d{3} \d{3}$/)
  expect(dialog.textOf('activation-url')).toBe(started.url)
})

test('Code and Url typed by hand do as well as the QR code, also with the spaces that the page shows', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const dialog = await openDialog(browser, officer, 'push')
  const scanned = await phone.addByHand({
    code: dialog.textOf('activation-code'),
    url: ` ${dialog.textOf('activation-url')} `,
  })
  expect(scanned).toMatchObject({ upn: officer.upn, use: 'push' })
  expect((await browser.press('dialog-next')).text).toContain('Mobile app has been configured')
})

test('an activation code keeps its leading zero', async ({ tenant }) => {
  await tenant.control.faults({ nextActivationCode: '012345678' })
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const dialog = await openDialog(browser, officer, 'push')
  expect(dialog.textOf('activation-code')).toBe('012 345 678')
  await expect(phone.scan(qrOnPage(dialog).replace('012345678', '12345678'))).rejects.toThrow('qr_not_recognised')
  expect(await phone.scan(qrOnPage(dialog))).toMatchObject({ upn: officer.upn })
})

test('choosing notifications registers codes too: the phone’s code signs in afterwards', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const reach = await reachByNotification(tenant, browser, phone, officer)
  await phone.approve(reach.textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
  expect(await tenant.control.latest('method_registered')).toMatchObject({
    upn: officer.upn,
    methods: ['push', 'totp'],
  })

  const another = tenant.browser()
  await another.open('/account/proofup.aspx')
  await another.press('idSIButton9', { loginfmt: officer.upn })
  expect((await another.press('idSIButton9', { passwd: officer.password })).heading).toBe('Approve sign in request')
  await another.press('signInAnotherWay')
  await another.press('Use a verification code')
  const shown = await another.press('idSubmit_SAOTCC_Continue', { otc: await phone.code('push') })
  expect(shown.text).toContain("what's your preferred option?")
})
