/** @file What every journey test is given: a tenant of its own, the real app with a data folder of its own, and the pages. */
import { test as base, type TestInfo } from '@playwright/test'
import type { Guide } from './pages/guide'
import type { Home } from './pages/home'
import type { Pane } from './pages/pane'
import type { Phone } from './pages/phone'
import { pagesOf, type Pages } from './pages/set-up'
import {
  launchApp,
  runApp,
  withoutKeychain,
  type EndedRun,
  type MoreEnvironment,
  type RunningApp,
} from './support/launch-app'
import { startTenantProgram, type RunningTenant } from './support/practice-tenant'
import { startVirtualDisplay } from './support/virtual-display'

/** Opens the app, with this test's data folder unless another is named. */
export type OpenApp = (switches?: readonly string[], dataFolder?: string) => Promise<RunningApp>

export interface Fixtures {
  /** Where the app keeps its state in this test. */
  readonly dataFolder: string
  /** A practice tenant, started as testers start one. */
  readonly tenant: RunningTenant
  /** Opens the app with exactly these switches. It is ended after the test; when that failed, what it showed and said is kept. */
  readonly open: OpenApp
  /** Runs the app from the command line until it ends by itself. */
  readonly run: (switches: readonly string[]) => Promise<EndedRun>
  /** The app, open already: with `tenant`, and the switches that the spec sets. */
  readonly app: RunningApp
  readonly pages: Pages
  readonly home: Home
  readonly guide: Guide
  readonly pane: Pane
  readonly phone: Phone
}

export interface WorkerFixtures {
  /** The X display of this worker; none where there is no X, or when the windows are to be seen. */
  readonly display: string | undefined
}

/** What a spec may set by `test.use`. */
export interface Options {
  /** The switches of `npm run practice`. */
  readonly tenantSwitches: readonly string[]
  /** More switches of the app. */
  readonly switches: readonly string[]
  /** What the app's environment has besides the runner's. */
  readonly environment: MoreEnvironment
}

/** `test` with the fixtures. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  tenantSwitches: [[], { option: true }],
  switches: [[], { option: true }],
  environment: [withoutKeychain, { option: true }],

  dataFolder: async ({}, use, testInfo) => {
    await use(testInfo.outputPath('data'))
  },
  tenant: async ({ tenantSwitches }, use) => {
    const tenant = await startTenantProgram(tenantSwitches)
    await use(tenant)
    await tenant.stop()
  },
  display: [
    async ({}, use) => {
      const isUnseen = process.platform === 'linux' && process.env.JOURNEYS_HEADED === undefined
      const display = isUnseen ? await startVirtualDisplay() : undefined
      await use(display?.name)
      await display?.stop()
    },
    { scope: 'worker' },
  ],
  open: async ({ dataFolder, display, environment }, use, testInfo) => {
    const opened: RunningApp[] = []
    await use(async (switches = [], folder = dataFolder) => {
      const app = await launchApp(folder, switches, display, environment)
      opened.push(app)
      return app
    })
    for (const app of opened) {
      try {
        if (testInfo.status !== testInfo.expectedStatus) await keepEvidence(app, testInfo)
      } finally {
        await app.close()
      }
    }
  },
  run: async ({ display }, use) => {
    await use((switches) => runApp(switches, display))
  },
  app: async ({ open, switches, tenant }, use) => {
    await use(await open([`--practice-tenant=${tenant.address}`, ...switches]))
  },

  pages: async ({ app }, use) => use(pagesOf(app)),
  home: async ({ pages }, use) => use(pages.home),
  guide: async ({ pages }, use) => use(pages.guide),
  pane: async ({ pages }, use) => use(pages.pane),
  phone: async ({ pages }, use) => use(pages.phone),
})

/** For `test.use`: the app with a practice tenant in a process of its own, as officers have it; no `tenant` is started. */
export const withItsOwnTenant: {
  app: (given: { open: OpenApp; switches: readonly string[] }, use: (app: RunningApp) => Promise<void>) => Promise<void>
} = {
  app: async ({ open, switches }, use) => {
    await use(await open(switches))
  },
}

/** What a failed test leaves behind in its folder, beside the app's log: every page as it looked, and what the app said. */
async function keepEvidence(app: RunningApp, testInfo: TestInfo): Promise<void> {
  for (const page of app.electron.windows()) {
    const name = page === app.window ? 'window' : 'page-beside-the-guide'
    const path = testInfo.outputPath(`${name}.png`)
    const isTaken = await page.screenshot({ path, timeout: 5000 }).then(
      () => true,
      () => false,
    )
    if (isTaken) await testInfo.attach(name, { path, contentType: 'image/png' })
  }
  await testInfo.attach('log', { body: app.log, contentType: 'text/plain' })
  await testInfo.attach('stderr', { body: app.said, contentType: 'text/plain' })
}

export { expect } from '@playwright/test'
