/** @file The app in live beside Debian's Chromium, with a tenant in the place of the services. */
import { writeFileSync } from 'node:fs'
import { test as base } from '../fixtures'
import { Pane } from '../pages/pane'
import { withoutKeychain } from './launch-app'
import { SystemBrowser } from './system-browser'

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

/** `test` with the system's browser, and its last page as an officer sees it. */
export const test = base.extend<{ readonly systemBrowser: SystemBrowser; readonly inBrowser: Pane }>({
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
  app: async ({ open, tenant, switches }, use, testInfo) => {
    const policy = testInfo.outputPath('policy.json')
    writeFileSync(policy, JSON.stringify(policyFor(tenant.ready.services)), { mode: 0o644 })
    await use(await open([`--policy-file=${policy}`, ...switches]))
  },
})
