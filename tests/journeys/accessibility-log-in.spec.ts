/** @file As accessibility.spec.ts, for the screens and pages of the login and the log-out. */
import { expect, test } from '../fixtures'
import { logInStepsOn, passLogInStep, walkLogInOn, walkLogInTo } from '../pages/log-in'
import { passLogOutStep, walkLogOutTo } from '../pages/log-out'
import { looksAt, type Look } from '../support/look-at'
import { logInPages } from '../support/page-groups'
import type { Pages } from '../pages/set-up'
import type { RunningTenant } from '../support/practice-tenant'

test.slow()

test('every step of a login on a GMD, and the check', async ({ app, pages, guide, pane, phone }) => {
  const look = looksAt(app, () => app.window)
  await walkLogInTo(pages, 'choose-device', 'gmd')
  for (const step of logInStepsOn('gmd')) {
    await expect(guide.at(step)).toBeVisible()
    if (step === 'choose-device') await guide.chooseDevice('se-gsib')
    await look(step)
    if (step === 'verification-code') {
      await pane.typeManagedCode(await phone.code('TECHPASS PROD'))
      await expect(guide.error).toBeVisible()
      await look('code of the other profile')
    }
    if (step === 'logged-in') {
      await guide.check.start.click()
      await expect(guide.check.result).toBeVisible()
      await look('checked')
    }
    await passLogInStep(pages, step, 'gmd')
  }
  await look('finished')
})

test('where the set-up comes first, and where the account is the wrong one', async ({
  app,
  pages,
  guide,
  pane,
  tenant,
}) => {
  const look = looksAt(app, () => app.window)
  await walkLogInTo(pages, 'sign-in', 'gmd')
  await pane.typeAddress(tenant.unregistered.upn)
  await expect(guide.goToSetUp).toBeVisible()
  await look('set-up first')
  await guide.leave()
  await walkLogInTo(pages, 'number', 'gmd')
  await tenant.faults({ conditionalAccessBlocks: true, askStaySignedIn: true })
  await pages.phone.approve(await guide.matchNumber.innerText())
  await expect(guide.error).toBeVisible()
  await look('not let in')
})

test('every step of a log-out', async ({ app, pages, guide, pane }) => {
  const look = looksAt(app, () => app.window)
  await walkLogOutTo(pages, 'log-out')
  await look('log-out, before the page')
  await guide.next.click()
  await pane.opens()
  await expect(guide.title).toHaveText('Choose Log Out')
  await look('log-out')
  await passLogOutStep(pages, 'log-out')
  await look('choose-account')
  await passLogOutStep(pages, 'choose-account')
  await look('logged-out')
  await passLogOutStep(pages, 'logged-out')
  await look('finished')
})

test('every page of the practice that a login or log-out leads to', async ({ app, pages, guide, pane, tenant }) => {
  await walkLogInTo(pages, 'open-portal', 'gmd')
  await guide.next.click()
  await pane.opens()
  await expect(pane.logInLink).toBeVisible()
  const look = looksAt(app, () => pane.page)
  await lookAtLoggingIn(pages, tenant, look)
  await lookAtLoggingOut(pages, look)
  await pane.page.goto(`${tenant.ready.services.techpass}/auth?client_id=nobody`)
  await look('TechPass refuses')
  const [left = ''] = await guide.signedIn('after')
  await pane.page.getByRole('link', { name: 'Sign out of TechPass' }).click()
  await pane.account(left).click()
  await expect(pane.heading('You signed out of your account')).toBeVisible()
  await look('signed out, with others still signed in')
  const met = new Set((await tenant.events('page_shown')).map((event) => event.page))
  expect(logInPages.filter((name) => !met.has(name))).toEqual([])
})

async function lookAtLoggingIn(pages: Pages, tenant: RunningTenant, look: Look): Promise<void> {
  const { guide, pane, phone } = pages
  await look('portal')
  await passLogInStep(pages, 'open-portal', 'gmd')
  await look('login page')
  await passLogInStep(pages, 'log-in-with-techpass', 'gmd')
  await look('TechPass asks who it is')
  await pane.typeAddress(tenant.unregistered.upn)
  await expect(pane.heading('An error occurred')).toBeVisible()
  await look('AD FS error')
  await guide.leave()

  await walkLogInTo(pages, 'verification-code', 'gmd')
  await look('AD FS code')
  await pane.typeManagedCode('1')
  await expect(pane.managedCodeError).toBeVisible()
  await look('AD FS code refused')
  await tenant.faults({ conditionalAccessBlocks: true, askStaySignedIn: true })
  await walkLogInOn(pages, 'verification-code', 'number', 'gmd')
  await phone.approve(await guide.matchNumber.innerText())
  await expect(pane.refusal).toBeVisible()
  await look('not let in')
  await guide.leave()

  await tenant.faults({ conditionalAccessBlocks: false })
  // Each code works once only.
  await tenant.advance(60)
  await walkLogInTo(pages, 'number', 'gmd')
  await phone.approve(await guide.matchNumber.innerText())
  await expect(pane.heading('Stay signed in?')).toBeVisible()
  await look('stay signed in')
  await pane.button('Yes').click()
  await expect(guide.at('logged-in')).toBeVisible()
  await look('logged in')
  await walkLogInOn(pages, 'logged-in', null, 'gmd')
  await walkLogInTo(pages, 'sign-in', 'gmd')
  await expect(pane.heading('Pick an account')).toBeVisible()
  await look('pick an account')
  await guide.leave()
}

async function lookAtLoggingOut(pages: Pages, look: Look): Promise<void> {
  const { guide, pane } = pages
  await walkLogOutTo(pages, 'log-out')
  await guide.next.click()
  await pane.opens()
  await pane.personMenu.locator('summary').click()
  await look('menu of the person icon')
  await pane.button('Log Out').click()
  await expect(guide.at('choose-account')).toBeVisible()
  await look('which account to sign out of')
  await passLogOutStep(pages, 'choose-account')
  await look('portal after the log-out')
}
