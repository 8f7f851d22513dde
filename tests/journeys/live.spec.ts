/** @file Live, to "checked": the guide beside Debian's Chromium, which the system opens; the tenant stands for the services. */
import { writeFileSync } from 'node:fs'
import { expect, test as base } from '../fixtures'
import type { AnyStep, Guide } from '../pages/guide'
import { Pane } from '../pages/pane'
import { withoutKeychain } from '../support/launch-app'
import { qrFromScreenshot } from '../support/qr-from-screenshot'
import { SystemBrowser } from '../support/system-browser'

/** The organisation's policy, as live needs it to be tried out beside a tenant. */
const policyFor = ({ account, docs, techpass }: Readonly<Record<'account' | 'docs' | 'techpass', string>>) => ({
  environment: 'live',
  setUpPageUrl: `${account}/proofup.aspx`,
  portalUrl: docs,
  techpassIssuer: techpass,
  techpassClientId: 'techpass-companion',
  wogIssuer: techpass,
  wogClientId: 'techpass-companion',
})

const test = base.extend<{ readonly systemBrowser: SystemBrowser; readonly inBrowser: Pane }>({
  systemBrowser: async ({ display }, use, testInfo) => {
    const browser = await SystemBrowser.start(testInfo.outputPath('browser'), display)
    await use(browser)
    if (testInfo.status !== testInfo.expectedStatus) await browser.photograph(testInfo.outputPath('browser-page'))
    await browser.stop()
  },
  inBrowser: async ({ systemBrowser }, use) => {
    await use(new Pane(() => systemBrowser.pages.filter((page) => page.url().startsWith('http://127.0.0.1:'))))
  },
  environment: async ({ systemBrowser }, use) => {
    await use({ ...withoutKeychain, ...systemBrowser.environment })
  },
  app: async ({ open, tenant }, use, testInfo) => {
    const policy = testInfo.outputPath('policy.json')
    writeFileSync(policy, JSON.stringify(policyFor(tenant.ready.services)), { mode: 0o644 })
    await use(await open([`--policy-file=${policy}`]))
  },
})

/** Says to the guide that what it expects is there, and waits until it is at the step that follows. */
async function seen(guide: Guide, following: AnyStep): Promise<void> {
  await expect(guide.next).toHaveText('I see this')
  await guide.next.click()
  await expect(guide.at(following)).toBeVisible()
}

/** Opens the page that the journey begins with, in the system's browser. */
async function openInBrowser(guide: Guide, inBrowser: Pane): Promise<void> {
  await expect(guide.next).toHaveText('Open the page')
  await guide.next.click()
  await inBrowser.opens()
  await expect(guide.next).toHaveText('I see this')
}

/** The app's own sign-in, through the browser, to an answer that could be checked. Who is signed in already is not asked. */
async function checkThatItWorks(guide: Guide, signIn: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  await guide.page.getByTestId('check-start').click()
  await signIn()
  await expect(guide.page.locator('[data-testid="check"][data-status="worked"]')).toBeVisible()
}

test('the set-up on a GSIB device, told at each step and checked at the end', async ({
  home,
  guide,
  inBrowser,
  tenant,
}) => {
  const officer = tenant.unregistered
  const phone = await tenant.anotherPhone()
  await expect(guide.page.getByTestId('environment')).toHaveText('Live')
  await home.device('non-se-gsib').check()
  await home.start.click()
  await openInBrowser(guide, inBrowser)
  await seen(guide, 'sign-in')
  await inBrowser.typeAddress(officer.upn)
  await expect(inBrowser.passwordField).toBeVisible()
  await seen(guide, 'sign-in')
  await inBrowser.typePassword(officer.password)
  await expect(inBrowser.heading('More information required')).toBeVisible()
  await seen(guide, 'sign-in')
  await inBrowser.giveMoreInformation()
  await seen(guide, 'choose-method')
  await inBrowser.chooseMobileApp('Receive notifications for verification')
  await guide.next.click()
  await expect(guide.at('set-up')).toBeVisible()
  await inBrowser.setUp()
  await seen(guide, 'scan')
  expect(await phone.scan(await qrFromScreenshot(inBrowser.page))).toBeNull()
  await seen(guide, 'activation')
  await inBrowser.next()
  await expect(inBrowser.page.getByText(/^Mobile app has been configured/)).toBeVisible()
  await seen(guide, 'activation')
  await inBrowser.next()
  await seen(guide, 'reach')
  await phone.approve(await inBrowser.number.innerText())
  await expect(inBrowser.button('Done')).toBeVisible()
  await seen(guide, 'done')
  await inBrowser.done()
  await expect(inBrowser.heading('Profile')).toBeVisible()
  await seen(guide, 'profile')
  await checkThatItWorks(guide, async () => {
    // It is asked in a page of its own.
    await expect.poll(() => inBrowser.openPage?.url()).toContain(new URL(tenant.ready.services.techpass).pathname)
    await inBrowser.typeAddress(officer.upn)
  })
  await guide.next.click()
  await expect(home.finished).toBeVisible()
})

for (const device of ['non-se-gsib', 'gmd'] as const) {
  test(`the log-in on ${device}, told at each step and checked at the end`, async ({
    home,
    guide,
    systemBrowser,
    inBrowser,
    tenant,
  }) => {
    const officer = tenant.officer('priya.nair')
    const phone = await tenant.anotherPhone()
    await tenant.control('/registrations', { upn: officer.upn, device: phone.device })
    const { enter } = (await tenant.control('/browsers', { device, to: 'docs' })) as { readonly enter: string }
    await systemBrowser.visit(enter)

    await home.device(device).check()
    await home.startOf('log-in').click()
    await openInBrowser(guide, inBrowser)
    await inBrowser.logInLink.click()
    await expect(inBrowser.button('Log in with TechPass')).toBeVisible()
    await seen(guide, 'log-in-with-techpass')
    await inBrowser.logInWithTechPass()
    await expect(inBrowser.addressField).toBeVisible()
    await seen(guide, 'sign-in')
    await inBrowser.typeAddress(officer.upn)
    if (device === 'gmd') {
      await expect(inBrowser.managedCodeField).toBeVisible()
      await seen(guide, 'verification-code')
      await inBrowser.typeManagedCode(await phone.code('SG Govt M365'))
    } else {
      await expect(inBrowser.passwordField).toBeVisible()
      await seen(guide, 'sign-in')
      await inBrowser.typePassword(officer.password)
    }
    await expect(inBrowser.number).toBeVisible()
    await seen(guide, 'number')
    await phone.approve(await inBrowser.number.innerText())
    await expect(inBrowser.heading('Stay signed in?').or(inBrowser.personMenu)).toBeVisible()
    if (await inBrowser.personMenu.isVisible()) await guide.page.getByTestId('expected-1').click()
    else {
      await guide.next.click()
      await inBrowser.button('No').click()
      await expect(inBrowser.personMenu).toBeVisible()
      await guide.next.click()
    }
    await expect(guide.at('logged-in')).toBeVisible()
    await checkThatItWorks(guide)
    await guide.next.click()
    await expect(home.finished).toBeVisible()
  })
}
