/** @file Main's side of the journeys against a real tenant: what the officer does on the pages, and what the guide then says. */
import { describe, expect } from 'vitest'
import { HeadlessApp } from '../support/headless-app'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers } from '../support/start-tenant'
import { chooseTechpass, pressTile } from '../support/techpass-log-in'
import { test as base } from '../support/tenant-test'
import type { StoredSettings } from '../../main/settings/schema'
import { until } from '../support/until'

/** A test with apps of its own, which are ended with it. */
const test = base.extend<{ openApp: (settings?: StoredSettings) => HeadlessApp }>({
  openApp: async ({ tenant }, use) => {
    const apps: HeadlessApp[] = []
    await use((settings) => {
      const app = new HeadlessApp(tenant, settings)
      apps.push(app)
      return app
    })
    for (const app of apps) app.journeys.end()
  },
})

const { push, unregistered, notAssigned, severalAccounts } = officers

/** Answers the number that the guide shows on the phone of the app. */
async function approve(app: HeadlessApp): Promise<void> {
  await app.shows({ step: 'number', shown: { challenge: {} } })
  const { shown } = app.view
  const number = shown.step === 'number' ? (shown.challenge?.matchNumber ?? '') : ''
  await app.phone.refresh()
  const [request] = app.phone.state.requests
  await app.phone.reply(request?.id ?? '', { action: 'approve', number })
  await app.pane.browser.afterPhone()
}

/** From the portal to the page on which WOG asks for the first factor. */
async function toWog(browser: PracticeBrowser, upn: string): Promise<void> {
  await chooseTechpass(browser)
  await browser.press('idSIButton9', { loginfmt: upn })
}

/** The whole log-in on a non-SE GSIB, with the account that the guide lends. */
async function logIn(app: HeadlessApp): Promise<void> {
  await app.journeys.start('log-in', 'non-se-gsib')
  await app.openPage()
  await toWog(app.pane.browser, push.upn)
  await app.pane.browser.press('idSIButton9', { passwd: push.password })
  await approve(app)
  await app.shows({ step: 'logged-in', shown: { upn: push.upn } })
}

describe('log-in', () => {
  test('on a non-SE GSIB leads from the portal to the portal, with the account that is lent', async ({ openApp }) => {
    const app = openApp()
    const { browser } = app.pane
    await app.journeys.start('log-in', 'non-se-gsib')
    await app.openPage()
    await app.shows({ step: 'open-portal' })
    await browser.open('/docs/log-in')
    await app.shows({ step: 'log-in-with-techpass' })
    await browser.press('log-in-with-techpass')
    await app.shows({ step: 'sign-in', shown: { screen: 'user-name', account: push } })
    await browser.press('idSIButton9', { loginfmt: push.upn })
    await app.shows({ shown: { step: 'sign-in', screen: 'password' } })
    await browser.press('idSIButton9', { passwd: push.password })
    await approve(app)
    await app.shows({ step: 'logged-in', error: null, shown: { upn: push.upn } })
    expect(await app.journeys.done()).toBeNull()
    expect(app.settings).toMatchObject({ progress: null, practice: { browser: null } })
  })

  test('on a GMD asks for the code of SG Govt M365, and says when it was the other profile’s', async ({ openApp }) => {
    const app = openApp()
    const { browser } = app.pane
    await app.journeys.start('log-in', 'gmd')
    await app.openPage()
    await toWog(browser, push.upn)
    await app.shows({ step: 'verification-code', shown: { screen: 'code', upn: push.upn, profile: 'SG Govt M365' } })
    await browser.press('submitButton', { VerificationCode: app.code('TECHPASS PROD') })
    await app.shows({ step: 'verification-code', error: { code: 'code_other_profile' } })
    await browser.press('submitButton', { VerificationCode: app.code('SG Govt M365') })
    await approve(app)
    await app.shows({ step: 'logged-in', error: null, shown: { upn: push.upn } })
  })

  test('before the set-up is explained on both devices', async ({ openApp }) => {
    const app = openApp()
    await app.journeys.start('log-in', 'gmd')
    await app.openPage()
    await toWog(app.pane.browser, unregistered.upn)
    await app.shows({ step: 'verification-code', shown: { screen: 'not-set-up' }, error: { code: 'mfa_not_set_up' } })
    await app.journeys.start('log-in', 'non-se-gsib')
    await app.openPage()
    await toWog(app.pane.browser, unregistered.upn)
    await app.pane.browser.press('idSIButton9', { passwd: unregistered.password })
    await app.shows({ step: 'sign-in', shown: { screen: 'set-up-first' }, error: { code: 'set_up_first' } })
  })

  test('with an account that TechPass does not let in says why', async ({ openApp, tenant }) => {
    const app = openApp()
    await app.journeys.start('log-in', 'non-se-gsib')
    await app.openPage()
    await tenant.control.register(notAssigned.upn, app.settings.practice.device ?? '')
    await toWog(app.pane.browser, notAssigned.upn)
    await app.pane.browser.press('idSIButton9', { passwd: notAssigned.password })
    await approve(app)
    await app.shows({ step: 'sign-in', shown: { screen: 'failed' }, error: { code: 'not_assigned', occurrence: 1 } })
  })

  test('the second time there is an account to pick', async ({ openApp }) => {
    const app = openApp()
    await logIn(app)
    await app.journeys.start('log-in', 'non-se-gsib')
    await app.openPage()
    await chooseTechpass(app.pane.browser)
    await app.shows({ step: 'sign-in', shown: { screen: 'pick-account', account: push } })
  })

  test('is taken up after a restart of the app at every step, with the same account', async ({ openApp }) => {
    const app = openApp()
    await app.journeys.start('log-in', 'non-se-gsib')
    await app.openPage()
    await toWog(app.pane.browser, push.upn)
    await app.shows({ shown: { step: 'sign-in', screen: 'password' } })
    await new Promise(setImmediate)
    app.journeys.end()
    const again = openApp(app.settings)
    again.journeys.resume()
    await again.shows({ device: 'non-se-gsib', shown: { step: 'sign-in', screen: 'password', account: push } })
    // The guide shows the step by what it remembers; its page comes afterwards.
    await until(() => again.pane.browser.page)
    await again.pane.browser.press('idSIButton9', { passwd: push.password })
    await again.shows({ step: 'number', shown: { upn: push.upn, challenge: {} } })
  })

  test('a reset of the tenant leads back to the portal and says so', async ({ openApp, tenant }) => {
    const app = openApp()
    await logIn(app)
    await tenant.control.reset()
    await app.shows({ step: 'open-portal', error: { code: 'practice_restarted' } })
  })
})

describe('log-out', () => {
  test('ends the account that is chosen and says who is still signed in', async ({ openApp }) => {
    const app = openApp()
    const { browser } = app.pane
    await app.journeys.start('log-out', null)
    await app.openPage()
    const three = ['', '.admin', '.projects'].map((suffix) => `aisha.rahman${suffix}@practice.example`)
    await app.shows({ shown: { step: 'log-out', upn: severalAccounts.upn, signedIn: three } })
    await browser.press('Log Out')
    await app.shows({ shown: { step: 'choose-account', signedIn: three } })
    await pressTile(browser, three[1] ?? '')
    await app.shows({ shown: { step: 'logged-out', loggedOut: three[1], stillSignedIn: [three[0], three[2]] } })
    expect(await app.journeys.done()).toBeNull()
  })

  test('is taken up after a restart of the app', async ({ openApp }) => {
    const app = openApp()
    await app.journeys.start('log-out', null)
    await app.openPage()
    await app.shows({ shown: { upn: severalAccounts.upn } })
    await app.pane.browser.press('Log Out')
    await app.shows({ step: 'choose-account' })
    await new Promise(setImmediate)
    app.journeys.end()
    const again = openApp(app.settings)
    again.journeys.resume()
    await again.shows({ step: 'choose-account', shown: { signedIn: [severalAccounts.upn, {}, {}] } })
  })
})

describe('check that it works', () => {
  test('signs in beside the journey, keeps when and how, and brings the portal back', async ({ openApp }) => {
    const app = openApp()
    await logIn(app)
    const opened = app.pane.opened.length
    app.check.start()
    await app.checked('worked')
    expect(app.settings.check).toEqual({ at: expect.any(Number) as number, amr: ['pwd', 'mfa'] })
    await expect.poll(() => app.pane.opened.length).toBe(opened + 1)
    await app.pane.loaded
    expect(app.pane.browser.page.title).toBe('Practice · Docs portal')
    expect(app.pane.redirect).toBeNull()
    await app.shows({ step: 'logged-in', shown: { upn: push.upn } })
  })

  test('does not move the journey while its own pages are shown, and can be cancelled', async ({ openApp }) => {
    const app = openApp()
    await app.journeys.start('log-in', 'non-se-gsib')
    await app.openPage()
    await app.shows({ step: 'open-portal' })
    app.check.start()
    await expect.poll(() => app.pane.redirect).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/)
    await app.pane.loaded
    // Nobody is signed in, so TechPass has asked WOG about the account that is lent.
    expect(app.pane.browser.page.text).toContain(push.upn)
    expect(app.check.cancel()).toMatchObject({ status: 'failed', error: 'check_cancelled' })
    await expect.poll(() => app.pane.redirect).toBeNull()
    expect(app.view).toMatchObject({ step: 'open-portal', error: null })
  })

  test('ends with the journey', async ({ openApp }) => {
    const app = openApp()
    await logIn(app)
    app.check.start()
    await app.journeys.cancel()
    await app.checked('idle')
    expect(app.settings.check).toBeNull()
  })
})
