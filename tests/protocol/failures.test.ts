/** @file The log-in goes wrong in many ways: the guide explains it, there is a way out, and nothing is lost. */
import { expect } from 'vitest'
import { noFaults } from '../../main/practice/state/faults'
import { failureScenarios, faultsWithoutScenario, type FailureScenario } from '../support/failure-scenarios'
import { HeadlessApp } from '../support/headless-app'
import { doNext, goOnTo, goOnToTheEnd } from '../support/journey-steps'
import type { RunningTenant } from '../support/start-tenant'
import { test as base } from '../support/tenant-test'

const test = base.extend<{ app: HeadlessApp }>({
  app: async ({ tenant }, use) => {
    const app = new HeadlessApp(tenant)
    await use(app)
    app.journeys.end()
  },
})

/** What the scenario does to the app and the tenant, up to what the guide says of it. */
async function strike(app: HeadlessApp, tenant: RunningTenant, scenario: FailureScenario): Promise<void> {
  const { fault, value, times, expected } = scenario
  await tenant.control.faults({ [fault]: times === null ? value : { value, times } })
  // Where the connection breaks, or the phone is offline, the officer sees it fail: what counts is what the guide says.
  await doNext(app, tenant).catch(() => undefined)
  await app.shows({ step: expected.step, error: expected.error === null ? null : { code: expected.error } })
  const { used } = await tenant.control.faults()
  expect(used).toHaveProperty(fault)
  await tenant.control.faults({ [fault]: noFaults[fault] })
}

async function takeWayOut(app: HeadlessApp, { device, wayOut }: FailureScenario): Promise<void> {
  if (wayOut === 'start-again') await app.journeys.start('log-in', device)
  if (wayOut !== 'go-on') await app.openPage()
}

/** The settings that no failure may touch: all but how far the journey is, and in which browser. */
function lasting({ settings }: HeadlessApp): object {
  return { ...settings, progress: null, practice: { ...settings.practice, browser: null } }
}

test.for(failureScenarios.map((scenario) => [nameOf(scenario), scenario] as const))(
  '%s',
  async ([, scenario], { app, tenant }) => {
    await app.journeys.start('log-in', scenario.device)
    await app.openPage()
    await goOnTo(app, tenant, scenario.place)
    const before = lasting(app)
    await strike(app, tenant, scenario)
    await takeWayOut(app, scenario)
    await goOnToTheEnd(app, tenant)
    await app.shows({ step: 'logged-in', error: null })
    expect(lasting(app)).toEqual(before)
    expect(await tenant.control.eventsOf('portal_logged_in')).toHaveLength(1)
    expect(await app.journeys.done()).toBeNull()
  },
)

function nameOf({ device, place, fault, value, expected }: FailureScenario): string {
  return `${device}, ${place}: ${fault} (${String(value)}) leads to ${expected.step}, ${expected.error ?? 'no error'}`
}

test('there are at least sixty scenarios, each named once', () => {
  expect(failureScenarios.length).toBeGreaterThanOrEqual(60)
  expect(new Set(failureScenarios.map(nameOf)).size).toBe(failureScenarios.length)
})

// Not tried yet: those of the set-up, those that make nothing go wrong, a missing element and a reported account (`fraud`).
test('every fault has a scenario, except these', () => {
  expect(faultsWithoutScenario).toEqual([
    'activationFails',
    'expireQr',
    'fraud',
    'missingElement',
    'nextNumber',
    'nextActivationCode',
  ])
})
