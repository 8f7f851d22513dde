/** @file After a report the account is at risk (behaviour 14): a new start of the journey leads to an account that can finish. */
import { expect } from 'vitest'
import { HeadlessApp } from '../support/headless-app'
import { qrOnPage } from '../support/qr-on-page'
import { officers, type Officer } from '../support/start-tenant'
import { chooseTechpass } from '../support/techpass-log-in'
import { test as base } from '../support/tenant-test'

/** A test with an app of its own, in a tenant that others may use as well. */
const test = base.extend<{ app: HeadlessApp }>({
  app: async ({ tenant }, use) => {
    const app = new HeadlessApp(tenant)
    await use(app)
    app.journeys.end()
  },
})

/** Whom the guide lends; the journey fails when that is nobody. */
function lentBy(app: HeadlessApp): Officer {
  const { shown } = app.view
  const account = 'account' in shown ? shown.account : null
  if (account === null) throw new Error('The guide lends nobody')
  return account
}

/** Starts to log in, up to where WOG has sent its request, or asks for a code, and answers with whose account. */
async function logInUntilAsked(app: HeadlessApp): Promise<string> {
  const { browser } = app.pane
  await app.journeys.start('log-in', 'non-se-gsib')
  await app.openPage()
  await chooseTechpass(browser)
  await app.shows({ step: 'sign-in' })
  const { upn, password } = lentBy(app)
  await browser.press('idSIButton9', { loginfmt: upn })
  await browser.press('idSIButton9', { passwd: password })
  return upn
}

async function approve(app: HeadlessApp): Promise<void> {
  await app.shows({ step: 'number', shown: { challenge: {} } })
  const number = app.pane.browser.page.textOf('idRichContext_DisplaySign')
  await app.phone.refresh()
  await app.phone.reply(app.phone.state.requests[0]?.id ?? '', { action: 'approve', number })
  await app.pane.browser.afterPhone()
}

/** Starts to set up, up to the test request. Answers whose account it is. */
async function setUpUntilAsked(app: HeadlessApp): Promise<string> {
  const { browser } = app.pane
  await app.journeys.start('set-up-verification', 'non-se-gsib')
  await app.openPage()
  await app.shows({ step: 'sign-in' })
  const { upn, password } = lentBy(app)
  await browser.press('idSIButton9', { loginfmt: upn })
  await browser.press('idSIButton9', { passwd: password })
  await browser.press('idSubmit_ProofUp_Redirect')
  await browser.press('set-up', { contact: 'mobile-app', use: 'push' })
  await app.phone.add({ qr: qrOnPage(browser.page) })
  await browser.press('dialog-next')
  await browser.press('next')
  return upn
}

test('to log in: after a report another account is lent, and it can finish', async ({ app, tenant }) => {
  await tenant.control.faults({ fraud: { value: true, times: 1 } })
  const reported = await logInUntilAsked(app)
  await app.shows({ error: { code: 'account_at_risk' } })
  const next = await logInUntilAsked(app)
  expect(next).not.toBe(reported)
  await approve(app)
  await app.shows({ step: 'logged-in', shown: { upn: next } })
})

test('to log in: when nobody else is left, the reported account is put right and can finish', async ({
  app,
  tenant,
}) => {
  const { upn, password } = officers.push
  await tenant.control.reset({ officers: [{ upn, name: 'Priya Nair', password, registered: 'push' }] })
  await tenant.control.faults({ fraud: { value: true, times: 1 } })
  expect(await logInUntilAsked(app)).toBe(upn)
  await app.shows({ error: { code: 'account_at_risk' } })
  expect(await logInUntilAsked(app)).toBe(upn)
  await approve(app)
  await app.shows({ step: 'logged-in', error: null, shown: { upn } })
  expect(await tenant.control.eventsOf('account_reset')).toMatchObject([{ upn }])
})

test('to set up: when every account that could has been reported, one of them is put right and can finish', async ({
  app,
  tenant,
}) => {
  await tenant.control.faults({ fraud: true })
  const reported = [await setUpUntilAsked(app)]
  await app.shows({ error: { code: 'account_at_risk' } })
  reported.push(await setUpUntilAsked(app))
  await app.shows({ error: { code: 'account_at_risk' } })
  expect(new Set(reported).size).toBe(2)
  await tenant.control.faults({ fraud: false })
  expect(reported).toContain(await setUpUntilAsked(app))
  await app.shows({ step: 'reach', error: null })
  const number = app.pane.browser.page.textOf('idRichContext_DisplaySign')
  await app.phone.refresh()
  await app.phone.reply(app.phone.state.requests[0]?.id ?? '', { action: 'approve', number })
  await app.pane.browser.afterPhone()
  await app.shows({ step: 'done', error: null })
  // Somebody else may be practising with what was at risk before.
  expect(await tenant.control.eventsOf('account_reset')).toHaveLength(1)
})
