/** @file Each failure scenario as a test of its own, in an app and at a tenant that nothing has happened to. */
import { nameOf, type FailureScenario } from './failure-scenarios/scenario'
import { play } from './failure-scenarios/play'
import { HeadlessApp } from './headless-app'
import { test as base } from './tenant-test'

const test = base.extend<{ app: HeadlessApp }>({
  app: async ({ tenant }, use) => {
    const app = new HeadlessApp(tenant)
    await use(app)
    app.journeys.end()
  },
})

/** Holds that each of them is explained rightly, that there is a way out, and that nothing is lost. */
export function testScenarios(scenarios: readonly FailureScenario[]): void {
  test.for(scenarios.map((scenario) => [nameOf(scenario), scenario] as const))(
    '%s',
    async ([, scenario], { app, tenant }) => {
      await play(app, tenant, scenario)
    },
  )
}
