/**
 * @file axe finds nothing on any screen of the app and on any page of the practice, in light and in dark; each control of
 * the window can be told by role and name and by test id; each page of the practice says what it is.
 */
import { generateSync } from 'otplib'
import { setUpVerificationSteps } from '../../preload/contract/names'
import { expect, test } from '../fixtures'
import { passStep, walkOn, walkTo, type Pages } from '../pages/set-up'
import { looksAt, type Look } from '../support/look-at'
import { setUpPages } from '../support/page-groups'
import type { RunningTenant } from '../support/practice-tenant'

test.slow()

test('the screens', async ({ app, home }) => {
  const look = looksAt(app, () => app.window)
  for (const screen of ['home', 'credentials', 'settings', 'help'] as const) {
    await home.goTo(screen)
    await expect(app.window.getByRole('heading', { level: 1 })).toBeVisible()
    await look(screen)
  }
})

test('every step by notifications, with what it says when something goes wrong', async ({
  app,
  pages,
  guide,
  pane,
  phone,
}) => {
  const look = looksAt(app, () => app.window)
  await walkTo(pages, 'choose-device')
  for (const step of setUpVerificationSteps) {
    await expect(guide.at(step)).toBeVisible()
    if (step === 'choose-device') await guide.chooseDevice('gmd')
    if (step === 'scan') await pane.next()
    if (step === 'scan') await expect(guide.error).toBeVisible()
    if (step === 'reach') await expect(phone.request).toBeVisible()
    await look(step)
    if (step === 'reach') {
      await phone.deny()
      await expect(phone.outcome).toBeVisible()
      await expect(pane.sendAnother).toBeVisible()
      await look('request denied')
      await pane.sendAnother.click()
      await expect(phone.number).toBeVisible()
    }
    await passStep(pages, step)
  }
  await look('finished')
})

test('every step by code, and accounts added by hand', async ({ app, pages, guide, pane, phone }) => {
  const look = looksAt(app, () => app.window)
  const way = 'Use verification code'
  await walkTo(pages, 'scan', way)
  await look('key')
  await phone.addByCode('12', 'x')
  await look('by hand, code and url, wrong')
  await phone.addByKey('1', '')
  await look('by hand, key, wrong')
  await phone.root.getByTestId('by-hand-cancel').click()
  await walkOn(pages, 'scan', 'reach', way)
  await pane.typeCode('1')
  await expect(guide.error).toBeVisible()
  await look('code refused')
})

test('dialogs and the phone’s questions', async ({ app, pages, guide, home, phone, tenant }) => {
  const look = looksAt(app, () => app.window)
  await walkTo(pages, 'scan')
  const { page } = guide
  await guide.qr.click()
  await expect(guide.enlargedQr).toBeVisible()
  await look('QR code enlarged')
  await page.keyboard.press('Escape')
  await guide.askWhatElse()
  await look('help')
  await page.keyboard.press('Escape')
  await page.getByTestId('journey-cancel').click()
  await look('leaving')
  await page.keyboard.press('Escape')
  await guide.back.click()
  await look('looking back')
  await guide.next.click()
  await tenant.faults({ phoneOffline: true })
  await expect(phone.root.getByTestId('phone-offline')).toBeVisible()
  await look('offline')
  await tenant.faults({ phoneOffline: false })
  await walkOn(pages, 'scan', 'reach')
  await phone.root.getByTestId('phone-not-me').click()
  await look('no, it is not me')
  await home.goTo('home')
  await look('home, a journey under way')
  await home.start.click()
  await look('starting over')
})

test('every page of the practice that the set-up leads to', async ({ app, pages, pane, tenant }) => {
  await walkTo(pages, 'sign-in')
  const look = looksAt(app, () => pane.page)
  await lookAtSigningIn(pages, tenant, look)
  await lookAtSettingUp(pages, tenant, look)
  await lookAtSigningInAgain(pages, tenant, look)
  await lookAtPreferring(pages, tenant, look)
  const met = new Set((await tenant.events('page_shown')).map((event) => event.page))
  expect(setUpPages.filter((name) => !met.has(name))).toEqual([])
})

async function lookAtSigningIn({ pane }: Pages, tenant: RunningTenant, look: Look): Promise<void> {
  await look('sign-in')
  await pane.typeAddress('someone@elsewhere.example')
  await expect(pane.addressError).toBeVisible()
  await look('address refused')
  await pane.typeAddress(tenant.officer('nurul.huda').upn)
  await expect(pane.passwordField).toBeVisible()
  await look('password')
  await pane.typePassword(tenant.officer('nurul.huda').password)
  await expect(pane.passwordError).toBeVisible()
  await look('locked')
  await pane.button('Back').click()
  await pane.signIn(tenant.officer('kavitha.raj'))
  await expect(pane.heading('Your account is at risk')).toBeVisible()
  await look('at risk')
  await pane.button('Verify').click()
  await expect(pane.heading('Request denied')).toBeVisible()
  await look('request denied')
  await pane.button('Cancel').click()
  await pane.signIn(tenant.unregistered)
  await expect(pane.heading('More information required')).toBeVisible()
  await look('more information')
}

async function lookAtSettingUp({ guide, pane, phone }: Pages, tenant: RunningTenant, look: Look): Promise<void> {
  await pane.giveMoreInformation()
  await expect(pane.heading(/^Step 1/)).toBeVisible()
  await look('step 1, nothing chosen')
  await pane.chooseMobileApp('Receive notifications for verification')
  await look('step 1, chosen')
  await pane.setUp()
  await look('QR code')
  await phone.scan()
  await expect(guide.at('activation')).toBeVisible()
  await pane.confirmActivation()
  await expect(pane.number).toBeVisible()
  await look('step 2 by notification')

  await pane.button('Sign out').click()
  await expect(pane.heading('You signed out of your account')).toBeVisible()
  await look('signed out')
  await pane.page.getByRole('link', { name: 'Sign in again' }).click()
  await pane.signIn(tenant.unregistered)
  await pane.giveMoreInformation()
  await pane.chooseMobileApp('Use verification code')
  await pane.setUp()
  await look('key')
  await pane.next()
  await expect(pane.page.getByText(/^Mobile app has been configured/)).toBeVisible()
  await look('step 1, configured')
  await pane.next()
  await expect(pane.heading(/^Step 2/)).toBeVisible()
  await look('step 2 by code')
}

async function lookAtSigningInAgain({ guide, pane }: Pages, tenant: RunningTenant, look: Look): Promise<void> {
  const key = (await tenant.events('enrolment_started')).at(-1)?.key
  await pane.typeCode(generateSync({ secret: String(key), epoch: Math.floor(Date.now() / 1000) }))
  await expect(guide.at('done')).toBeVisible()
  await look('successful')
  await pane.done()
  await expect(pane.heading('Profile')).toBeVisible()
  await look('profile')
  await pane.page.getByRole('link', { name: 'Additional security verification' }).click()
  await expect(pane.heading("what's your preferred option?")).toBeVisible()
  await look('already registered')

  await pane.button('Sign out').click()
  await pane.page.getByRole('link', { name: 'Sign in again' }).click()
  await pane.signIn(tenant.officer('priya.nair'))
  await expect(pane.number).toBeVisible()
  await look('number')
  await tenant.advance(61)
  await expect(pane.sendAnother).toBeVisible()
  await look('timed out')
  await pane.sendAnother.click()
  await pane.button("I can't use my Microsoft Authenticator app right now").click()
  await expect(pane.heading('Verify your identity')).toBeVisible()
  await look('methods')
  await pane.button('Use a verification code').click()
  await expect(pane.heading('Enter code')).toBeVisible()
  await look('code')
  await tenant.faults({ serverError: 'code' })
  await pane.page.reload()
  await expect(pane.page.locator('#service_exception_message')).toBeVisible()
  await look('error')
}

async function lookAtPreferring({ pane }: Pages, tenant: RunningTenant, look: Look): Promise<void> {
  const phone = await tenant.anotherPhone()
  await tenant.control('/registrations', { upn: tenant.officer('priya.nair').upn, device: phone.device })
  await pane.page.reload()
  await pane.typeCode(await phone.code('SG Govt M365'))
  await expect(pane.heading("what's your preferred option?")).toBeVisible()
  await pane.page.getByRole('combobox').selectOption('totp')
  await pane.button('Save').click()
  await expect(pane.heading('Verification required')).toBeVisible()
  await look('verify preferred option')
  await pane.button('Verify preferred option').click()
  // Each code works once.
  await tenant.advance(30)
  await pane.typeCode(await phone.code('SG Govt M365'))
  await expect(pane.heading('Updates successful')).toBeVisible()
  await look('preferences saved')
}
