/** @file Two accounts, or two sign-ins, one after the other in one browser: nothing of the first counts for the second. */
import { expect } from 'vitest'
import { qrOnScreen, reachByNotification } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers } from '../support/start-tenant'
import { browserWithAccounts } from '../support/techpass-client'
import { chooseTechpass, phoneOf, pressTile } from '../support/techpass-log-in'
import { test } from '../support/tenant-test'

const { unregistered, alsoUnregistered, push, severalAccounts } = officers

const processForm = ({ page }: PracticeBrowser) => page.forms.find(({ id }) => id === 'processAuth')

test('a phone is bound to the account that it was offered to: another that has signed in since gets nothing', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const first = await tenant.phone('First')
  await reachByNotification(tenant, browser, first, unregistered)
  const form = processForm(browser)
  await first.approve(browser.page.textOf('idRichContext_DisplaySign'))
  await browser.post('/login/common/username', { canary: browser.canary, loginfmt: alsoUnregistered.upn })
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ upn: unregistered.upn, reason: 'cancelled' })
  await browser.press('idSIButton9', { passwd: alsoUnregistered.password })
  await browser.press('idSubmit_ProofUp_Redirect')
  await browser.press('set-up', { contact: 'mobile-app', use: 'push' })
  const second = await tenant.phone('Second')
  await second.scan(await qrOnScreen(tenant))
  await browser.press('dialog-next')
  await browser.post(form?.action ?? '', { ...form?.fields, canary: browser.canary })
  expect(await tenant.control.eventsOf('method_registered')).toEqual([])
  const page = await browser.press('next')
  await second.approve(page.textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
  expect(await tenant.control.eventsOf('method_registered')).toMatchObject([{ upn: alsoUnregistered.upn }])
})

test('RP-Initiated Logout §2: signing an account out ends the second factor that it was asked for', async ({
  tenant,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  const phone = await phoneOf(tenant, push)
  await browser.open('/login/common/oauth2/authorize?to=techpass&fresh=1&login_hint=' + push.upn)
  await browser.press('idSIButton9', { passwd: push.password })
  const form = processForm(browser)
  await phone.approve(browser.page.textOf('idRichContext_DisplaySign'))
  await browser.open('/techpass/session/end')
  await pressTile(browser, push.upn)
  await browser.open('/docs/log-in')
  const { request = '', flowToken = '' } = form?.fields ?? {}
  const asked = { AuthMethodId: 'PhoneAppNotification', Method: 'BeginAuth', Ctx: request, FlowToken: flowToken }
  const answer = await browser.call('/login/common/SAS/BeginAuth', asked)
  expect(await answer.json()).toMatchObject({ ResultValue: 'InvalidSessionId' })
  await browser.post(form?.action ?? '', { ...form?.fields, canary: browser.canary })
  expect(await tenant.control.eventsOf('signed_in')).toEqual([])
})

test('A7, 50053: a sign-in that was begun before a lock does not end, and does not lift the lock', async ({
  tenant,
}) => {
  const phone = await phoneOf(tenant, push)
  const before = tenant.browser()
  const guessing = tenant.browser()
  for (const browser of [before, guessing]) {
    await chooseTechpass(browser)
    await browser.press('idSIButton9', { loginfmt: push.upn })
  }
  await before.press('idSIButton9', { passwd: push.password })
  for (let count = 0; count < 12; count += 1) await guessing.press('idSIButton9', { passwd: `guess ${String(count)}` })
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'locked' })
  await phone.approve(before.page.textOf('idRichContext_DisplaySign'))
  await before.afterPhone()
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'locked' })
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'locked', errorCode: 50053 })
  expect(await tenant.control.eventsOf('signed_in')).toEqual([])
  await guessing.press('idSIButton9', { passwd: push.password })
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'locked' })
})
