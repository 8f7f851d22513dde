/** @file What is kept is offered where a page asks for it: the right account's password, the right profile's code. */
import { walkLogInOn, walkLogInTo, sayWho } from '../pages/log-in'
import { walkOn, walkTo, type Pages } from '../pages/set-up'
import type { Credentials } from '../pages/credentials'
import { clipboardOf } from '../support/clipboard'
import { expect, test } from '../support/keyring-test'
import type { RunningTenant } from '../support/practice-tenant'
import { codeOf, currentCodes, linkTo, secret, upn } from '../support/profiles'

const name = 'SG Govt M365'

test.use({ settings: { codesOnWorkstation: true } })

/**
 * Does the set-up by codes, keeping them on this workstation when the page shows them; answers the secret.
 *
 * The page is given the code of half a minute ago, so that the one of now can still be used for logging in.
 */
async function setUpAndKeep(pages: Pages, credentials: Credentials, tenant: RunningTenant): Promise<string> {
  const way = 'Use verification code'
  await walkTo(pages, 'scan', way)
  await credentials.open()
  await credentials.beginToAdd('totp')
  await credentials.adding.fromPage.click()
  await credentials.keepCodes()
  await credentials.comparing.later.click()
  await pages.home.goTo('home')
  await credentials.page.getByTestId('journey-continue').click()
  await walkOn(pages, 'scan', 'reach', way)
  const key = String((await tenant.events('enrolment_started')).at(-1)?.key)
  await expect.poll(() => Math.floor(Date.now() / 1000) % 30, 'a code of before that still counts').toBeLessThan(25)
  await pages.pane.typeCode(codeOf(key, -30))
  await expect(pages.guide.at('done')).toBeVisible()
  await walkOn(pages, 'done', null, way)
  return key
}

test('on a GMD the kept code of SG Govt M365 is offered, alone, and the page accepts it', async ({
  app,
  pages,
  pane,
  guide,
  credentials,
  tenant,
}) => {
  const key = await setUpAndKeep(pages, credentials, tenant)
  await credentials.open()
  // Neither another profile of the same account nor the same profile of another account.
  await credentials.saveCodes(linkTo(secret, 'TECHPASS PROD', tenant.unregistered.upn), 'TECHPASS PROD')
  await pages.home.goTo('home')
  await pages.home.device('gmd').check()
  await walkLogInTo(pages, 'verification-code', 'gmd')

  const { codes, showCode, copyCode, code } = credentials.inGuide
  await expect(codes).toHaveCount(1)
  await expect(codes).toContainText('Codes of “SG Govt M365” are kept on this workstation.')
  await expect(code).toBeHidden()
  await showCode.click()
  await expect.poll(async () => currentCodes(key).includes(await credentials.digits(code))).toBe(true)
  await copyCode.click()
  await expect.poll(async () => currentCodes(key).includes(await clipboardOf(app))).toBe(true)
  await pane.typeManagedCode(await clipboardOf(app))
  await expect(guide.at('number')).toBeVisible()
})

test('codes of another account are not offered, nor any when codes are off', async ({ pages, credentials }) => {
  await credentials.open()
  await credentials.saveCodes(linkTo(secret), name)
  await pages.home.goTo('home')
  await walkLogInTo(pages, 'verification-code', 'gmd')
  const lent = await lentAt(pages)
  expect(lent).not.toBe(upn)
  await expect(credentials.inGuide.codes).toHaveCount(0)

  await credentials.open()
  await credentials.saveCodes(linkTo(secret, name, lent), name)
  await pages.home.goTo('home')
  await credentials.page.getByTestId('journey-continue').click()
  await expect(credentials.inGuide.codes).toBeVisible()
  await credentials.choose('codesOnWorkstation', 'false')
  await pages.home.goTo('home')
  await credentials.page.getByTestId('journey-continue').click()
  await expect(pages.guide.at('verification-code')).toBeVisible()
  await expect(credentials.inGuide.codes).toHaveCount(0)
})

test('where the page asks for the password, the kept one is copied, and the page accepts it', async ({
  app,
  pages,
  pane,
  guide,
  credentials,
}) => {
  await walkLogInTo(pages, 'sign-in')
  const lent = await guide.practiceOfficer()
  await expect(credentials.inGuide.password).toHaveCount(0)
  await credentials.open()
  await credentials.savePassword(lent.upn, lent.password)
  await pages.home.goTo('home')
  await credentials.page.getByTestId('journey-continue').click()
  await expect(credentials.inGuide.password).toContainText('The password of this account is kept on this workstation.')

  await sayWho(pages)
  await expect(pane.passwordField).toBeVisible()
  await credentials.inGuide.copyPassword.click()
  await expect(credentials.inGuide.password).toContainText(/On the clipboard for \d+ more seconds/)
  await pane.typePassword(await clipboardOf(app))
  await expect(guide.at('number')).toBeVisible()
  await walkLogInOn(pages, 'number', 'logged-in')
})

test('a password of another account is not offered', async ({ pages, guide, credentials }) => {
  await credentials.open()
  await credentials.savePassword('nobody.here@practice.example', 'of nobody')
  await pages.home.goTo('home')
  await walkLogInTo(pages, 'sign-in')
  await expect(guide.shown('practice-password')).toBeVisible()
  await expect(credentials.inGuide.password).toHaveCount(0)
})

/** Whose code the guide shows. */
async function lentAt({ guide }: Pages): Promise<string> {
  const card = guide.page.getByTestId('verification-code-card')
  await expect(card).toBeVisible()
  return /[\w.-]+@practice\.example/.exec((await card.innerText()).replace(/\u200b|\u00ad/gu, ''))?.[0] ?? ''
}
