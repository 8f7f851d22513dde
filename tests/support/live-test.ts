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

interface LiveFixtures {
  readonly systemBrowser: SystemBrowser
  /** Its last page. */
  readonly inBrowser: Pane
  /** What the organisation sets besides; a spec may say it by `test.use`. */
  readonly morePolicy: Readonly<Record<string, unknown>>
  /** The switches that the app in live is opened with, also once more. */
  readonly liveSwitches: readonly string[]
}

/** `test` with the system's browser, and its last page as an officer sees it. */
export const test = base.extend<LiveFixtures>({
  morePolicy: [{}, { option: true }],
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
  liveSwitches: async ({ tenant, switches, morePolicy }, use, testInfo) => {
    const policy = testInfo.outputPath('policy.json')
    const settings = { ...policyFor(tenant.ready.services), ...morePolicy }
    writeFileSync(policy, JSON.stringify(settings), { mode: 0o644 })
    await use([`--policy-file=${policy}`, ...switches])
  },
  app: async ({ open, liveSwitches }, use) => {
    await use(await open(liveSwitches))
  },
})
