/** @file What a test of another repository is given. Each fixture is made only for the tests that name it. */
import { test as base, type TestInfo } from '@playwright/test'
import type { Guide } from '../pages/guide'
import type { Home } from '../pages/home'
import type { Pane } from '../pages/pane'
import type { Phone } from '../pages/phone'
import { pagesOf, type Pages } from '../pages/set-up'
import { launchApp, withoutKeychain, type RunningApp } from '../support/launch-app'
import { startVirtualDisplay } from '../support/virtual-display'
import { chromiumToLaunch } from './browser'
import { OfficersPhone } from './officers-phone'
import { startTenant, type PracticeTenant, type TenantOptions } from './practice-tenant'
import { ensureElectron, inProject } from './project'

/** How the app is started. */
export interface AppOptions {
  /** A packaged app that lets itself be tested (`npm run package:testable`); without it the app of this clone. */
  readonly executablePath?: string
  /** More switches of the app, such as `--device=gmd`. */
  readonly switches?: readonly string[]
}

/** What `test.use` may set. */
export interface CompanionOptions {
  readonly tenantOptions: TenantOptions
  readonly appOptions: AppOptions
}

/** The fixtures of a test. */
export interface CompanionFixtures {
  /** A practice tenant of the test's own. Needs no app, no display and no browser. */
  readonly tenant: PracticeTenant
  /** The officer's phone: in the app's window where the test has the app, else a simulated one. */
  readonly phone: OfficersPhone
  /** The app, open with `tenant` and a data folder of its own. When the test fails, what it showed and said is kept. */
  readonly app: RunningApp
  /** Home and the navigation. */
  readonly home: Home
  /** The guide: what it says is to be done now, and what it shows large. */
  readonly guide: Guide
  /** The practice page beside the guide. */
  readonly pane: Pane
  /** The practice phone in the window, with everything that can be pressed there. */
  readonly phoneInWindow: Phone
  /** All that an officer sees. */
  readonly pages: Pages
}

/** The fixtures of a worker. */
export interface CompanionWorkerFixtures {
  /** The X display that the app's windows open on; none where there is no X, or with `headless: false`. */
  readonly display: string | undefined
}

/** Playwright's `test` with the fixtures. `page` opens in Playwright's Chromium, or else in the system's. */
export const test = base.extend<CompanionFixtures & CompanionOptions, CompanionWorkerFixtures>({
  tenantOptions: [{}, { option: true }],
  appOptions: [{}, { option: true }],

  launchOptions: [
    async ({ browserName, launchOptions }, use, { project }) => {
      // The fixture `channel` is made of these options, so that it cannot be asked.
      const isSaid = project.use.channel !== undefined || launchOptions.executablePath !== undefined
      await use(isSaid || browserName !== 'chromium' ? launchOptions : { ...launchOptions, ...chromiumToLaunch() })
    },
    { scope: 'worker' },
  ],
  display: [
    async ({ headless }, use) => {
      const display = process.platform === 'linux' && headless ? await startVirtualDisplay() : undefined
      await use(display?.name)
      await display?.stop()
    },
    { scope: 'worker' },
  ],

  tenant: async ({ tenantOptions }, use) => {
    const tenant = await startTenant(tenantOptions)
    await use(tenant)
    await tenant.stop()
  },
  phone: async ({ tenant }, use) => {
    await use(new OfficersPhone(tenant))
  },
  app: async ({ appOptions, display, phone, tenant }, use, testInfo) => {
    const app = await openApp(appOptions, tenant, testInfo.outputPath('companion-data'), display)
    phone.lieIn(pagesOf(app).phone)
    try {
      await use(app)
      if (testInfo.status !== testInfo.expectedStatus) await keepEvidence(app, testInfo)
    } finally {
      await app.close()
    }
  },

  pages: async ({ app }, use) => use(pagesOf(app)),
  home: async ({ pages }, use) => use(pages.home),
  guide: async ({ pages }, use) => use(pages.guide),
  pane: async ({ pages }, use) => use(pages.pane),
  phoneInWindow: async ({ pages }, use) => use(pages.phone),
})

async function openApp(
  { executablePath, switches = [] }: AppOptions,
  tenant: PracticeTenant,
  dataFolder: string,
  display: string | undefined,
): Promise<RunningApp> {
  const program =
    executablePath === undefined ? { executablePath: await ensureElectron(), folder: inProject() } : { executablePath }
  const all = [`--practice-tenant=${tenant.address}`, ...switches]
  return launchApp(dataFolder, all, display ?? process.env.DISPLAY, withoutKeychain, program)
}

/** What a failed test leaves behind: every window and page as it looked, and what the app said. */
async function keepEvidence(app: RunningApp, testInfo: TestInfo): Promise<void> {
  for (const [index, page] of app.electron.windows().entries()) {
    const path = testInfo.outputPath(`app-${String(index + 1)}.png`)
    const isTaken = await page.screenshot({ path, timeout: 5000 }).then(
      () => true,
      () => false,
    )
    if (isTaken) await testInfo.attach(`app ${String(index + 1)}`, { path, contentType: 'image/png' })
  }
  await testInfo.attach('app log', { body: app.log, contentType: 'text/plain' })
  await testInfo.attach('app stderr', { body: app.said, contentType: 'text/plain' })
}
