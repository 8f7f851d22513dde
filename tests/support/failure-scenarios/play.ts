/** @file Plays a failure scenario in the headless app: up to its place, the trouble, the way out, and on to the end. */
import { expect } from 'vitest'
import { noFaults } from '../../../main/practice/state/faults'
import { AppError } from '../../../main/support/app-error'
import type { HeadlessApp } from '../headless-app'
import type { RunningTenant } from '../start-tenant'
import { NoRequest } from '../walks/sign-in-stops'
import { beginWalk, doNext, placeOf, walkTo, walkToTheEnd, type Walk } from '../walks/walk'
import { ways } from '../walks/ways'
import { mishaps } from './mishaps'
import { expectToRead } from './reading'
import type { FailureScenario, Met, WayOut } from './scenario'

interface Stage {
  readonly app: HeadlessApp
  readonly tenant: RunningTenant
  readonly walk: Walk
}

/** What the officer meets while doing this. A failure that is not one of those is thrown on. */
async function meets(doIt: () => Promise<unknown>): Promise<Met | null> {
  try {
    await doIt()
    return null
  } catch (thrown) {
    if (thrown instanceof NoRequest) return 'no-request'
    if (thrown instanceof AppError) return thrown.code
    // Node's fetch says so, and no more, when a connection breaks off.
    if (thrown instanceof TypeError && thrown.message === 'fetch failed') return 'connection'
    throw thrown
  }
}

async function getIntoTrouble({ app, tenant, walk }: Stage, { trouble }: FailureScenario): Promise<Met | null> {
  if ('mishap' in trouble) return meets(() => mishaps[trouble.mishap](app, tenant, walk))
  const { fault, value, times, page } = trouble
  await tenant.control.faults({
    [fault]: { value, ...(times === null ? {} : { times }), ...(page === undefined ? {} : { page }) },
  })
  return meets(() => doNext(walk, app, tenant))
}

async function mend({ tenant }: Stage, { trouble }: FailureScenario): Promise<void> {
  if (!('fault' in trouble)) return
  const { used } = await tenant.control.faults()
  expect(used, 'the fault has struck').toHaveProperty(trouble.fault)
  await tenant.control.faults({ [trouble.fault]: noFaults[trouble.fault] })
}

const pass = (seconds: number) => async (stage: Stage) => stage.tenant.control.advance(seconds)

const waysOut: Readonly<Record<WayOut, (stage: Stage) => Promise<unknown>>> = {
  'go-on': () => Promise.resolve(),
  'open-page': ({ app }) => app.openPage(),
  'reload-page': ({ app }) => app.pane.browser.reload(),
  'start-again': ({ app, walk }) => beginWalk(walk, app),
  finish: () => Promise.resolve(),
  wait: pass(30),
  'wait-in-vain': async ({ app, tenant }) => {
    await tenant.control.advance(61)
    await app.shows({ error: { code: 'request_timed_out' } })
    await app.pane.browser.afterPhone()
  },
  'wait-for-the-lock': pass(61),
}

/** The settings that no failure may touch: all but how far the journey is, and in which browser. */
function lastingSettings({ settings }: HeadlessApp): object {
  return { ...settings, progress: null, practice: { ...settings.practice, browser: null } }
}

/** What is on the phone that no failure may touch. Where the tenant is started anew, its phones are empty. */
function lastingProfiles({ phone }: HeadlessApp, { trouble }: FailureScenario): readonly string[] {
  const isNew = 'mishap' in trouble && trouble.mishap === 'the tenant is started anew'
  return isNew ? [] : phone.state.profiles.map(({ id }) => id)
}

/** Plays it. Fails where the explanation is not the right one, the way out leads nowhere, or something is lost. */
export async function play(app: HeadlessApp, tenant: RunningTenant, scenario: FailureScenario): Promise<void> {
  const { way, place, expected, wayOut, requests } = scenario
  const walk: Walk = ways[way]
  const stage = { app, tenant, walk }
  await walk.prepare?.(tenant)
  await beginWalk(walk, app)
  await walkTo(walk, place, app, tenant)
  const settings = lastingSettings(app)
  const profiles = lastingProfiles(app, scenario)

  expect(await getIntoTrouble(stage, scenario)).toBe(expected.meets ?? null)
  const { step, error, at, shown = {} } = expected
  await app.shows({ step, error: error === null ? null : { code: error }, shown })
  expect(placeOf(walk, app)).toBe(at)
  // A pane whose page does not load says so itself.
  if (expected.meets === 'connection') app.pane.announce('failed')
  expectToRead(app, scenario)
  await mend(stage, scenario)

  await waysOut[wayOut](stage)
  if (wayOut !== 'finish') await walkToTheEnd(walk, app, tenant)
  await app.shows({ step: walk.end, ...(wayOut === 'finish' ? {} : { error: null }) })
  expect(lastingSettings(app)).toEqual(settings)
  expect(lastingProfiles(app, scenario)).toEqual(expect.arrayContaining([...profiles]))
  expect(await tenant.control.eventsOf(walk.endsBy)).toHaveLength(1)
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(requests ?? walk.requests)
  expect(await app.journeys.done()).toBeNull()
}
