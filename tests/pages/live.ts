/** @file The way through the journeys in live, as an officer goes it: done in the browser, told to the guide. */
import { expect } from '@playwright/test'
import type { OtherPhone, RunningTenant, SeededOfficer } from '../support/practice-tenant'
import { qrFromScreenshot } from '../support/qr-from-screenshot'
import type { SystemBrowser } from '../support/system-browser'
import type { AnyStep, Guide } from './guide'
import type { Home } from './home'
import type { LogInDevice } from './log-in'
import type { Pane } from './pane'

/** All that an officer sees in live, and holds in the hand. */
export interface LivePages {
  readonly home: Home
  readonly guide: Guide
  readonly inBrowser: Pane
  readonly tenant: RunningTenant
  /** Called whenever the guide and the browser show the same. */
  readonly onScreen?: () => Promise<void>
}

/** Says to the guide that what it expects is there, and waits until it is at the step that follows. */
async function seen({ guide, onScreen }: LivePages, following: AnyStep): Promise<void> {
  await expect(guide.next).toHaveText('I see this')
  await onScreen?.()
  await guide.next.click()
  await expect(guide.at(following)).toBeVisible()
}

/** Opens the page that the journey begins with, in the system's browser. */
async function openInBrowser({ guide, inBrowser, onScreen }: LivePages): Promise<void> {
  await expect(guide.next).toHaveText('Open the page')
  await onScreen?.()
  await guide.next.click()
  await inBrowser.opens()
  await expect(guide.next).toHaveText('I see this')
}

/** The app's own sign-in, through the browser, to an answer that could be checked; then the end. */
async function checkAndFinish(pages: LivePages, signIn: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const { guide, home, onScreen } = pages
  await guide.page.getByTestId('check-start').click()
  await signIn()
  await expect(guide.page.locator('[data-testid="check"][data-status="worked"]')).toBeVisible()
  await onScreen?.()
  await guide.next.click()
  await expect(home.finished).toContainText(/Checked at \d{2}:\d{2}: /u)
}

/** Signs in for the first time, up to the page that registers. */
async function signInToRegister(pages: LivePages, officer: SeededOfficer): Promise<void> {
  const { inBrowser } = pages
  await seen(pages, 'sign-in')
  await inBrowser.typeAddress(officer.upn)
  await expect(inBrowser.passwordField).toBeVisible()
  await seen(pages, 'sign-in')
  await inBrowser.typePassword(officer.password)
  await expect(inBrowser.heading('More information required')).toBeVisible()
  await seen(pages, 'sign-in')
  await inBrowser.giveMoreInformation()
  await seen(pages, 'choose-method')
}

/** Sets up by notifications, from Home to the end, and has the app sign in. */
export async function setUpInLive(pages: LivePages): Promise<void> {
  const { home, guide, inBrowser, tenant, onScreen } = pages
  const officer = tenant.unregistered
  const phone = await tenant.anotherPhone()
  await home.device('non-se-gsib').check()
  await home.start.click()
  await openInBrowser(pages)
  await signInToRegister(pages, officer)
  await inBrowser.chooseMobileApp('Receive notifications for verification')
  await onScreen?.()
  await guide.next.click()
  await expect(guide.at('set-up')).toBeVisible()
  await inBrowser.setUp()
  await seen(pages, 'scan')
  expect(await phone.scan(await qrFromScreenshot(inBrowser.page))).toBeNull()
  await seen(pages, 'activation')
  await inBrowser.next()
  await expect(inBrowser.page.getByText(/^Mobile app has been configured/)).toBeVisible()
  await seen(pages, 'activation')
  await inBrowser.next()
  await seen(pages, 'reach')
  await phone.approve(await inBrowser.number.innerText())
  await expect(inBrowser.button('Done')).toBeVisible()
  await seen(pages, 'done')
  await inBrowser.done()
  await expect(inBrowser.heading('Profile')).toBeVisible()
  await seen(pages, 'profile')
  await checkAndFinish(pages, async () => {
    // It is asked in a page of its own.
    await expect.poll(() => inBrowser.openPage?.url()).toContain(new URL(tenant.ready.services.techpass).pathname)
    await inBrowser.typeAddress(officer.upn)
  })
}

/** Proves who it is the first way: a code on a GMD, else the password. */
async function firstFactor(
  pages: LivePages,
  device: LogInDevice,
  officer: SeededOfficer,
  phone: OtherPhone,
): Promise<void> {
  const { inBrowser } = pages
  if (device === 'gmd') {
    await expect(inBrowser.managedCodeField).toBeVisible()
    await seen(pages, 'verification-code')
    await inBrowser.typeManagedCode(await phone.code('SG Govt M365'))
    return
  }
  await expect(inBrowser.passwordField).toBeVisible()
  await seen(pages, 'sign-in')
  await inBrowser.typePassword(officer.password)
}

/** Logs in, from Home to the end, and has the app sign in. */
export async function logInInLive(pages: LivePages, device: LogInDevice, browser: SystemBrowser): Promise<void> {
  const { home, guide, inBrowser, tenant, onScreen } = pages
  const officer = tenant.officer('priya.nair')
  const phone = await tenant.anotherPhone()
  await tenant.control('/registrations', { upn: officer.upn, device: phone.device })
  // The browser is one of a managed device, or of none.
  const { enter } = (await tenant.control('/browsers', { device, to: 'docs' })) as { readonly enter: string }
  await browser.visit(enter)

  await home.device(device).check()
  await home.startOf('log-in').click()
  await openInBrowser(pages)
  await inBrowser.logInLink.click()
  await expect(inBrowser.button('Log in with TechPass')).toBeVisible()
  await seen(pages, 'log-in-with-techpass')
  await inBrowser.logInWithTechPass()
  await expect(inBrowser.addressField).toBeVisible()
  await seen(pages, 'sign-in')
  await inBrowser.typeAddress(officer.upn)
  await firstFactor(pages, device, officer, phone)
  await expect(inBrowser.number).toBeVisible()
  await seen(pages, 'number')
  await phone.approve(await inBrowser.number.innerText())
  // A browser that came by a link of the control service is not asked whether to stay signed in.
  await expect(inBrowser.personMenu).toBeVisible()
  await onScreen?.()
  await guide.page.getByTestId('expected-1').click()
  await expect(guide.at('logged-in')).toBeVisible()
  await checkAndFinish(pages)
}
