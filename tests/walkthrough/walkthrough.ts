/** @file Plays a journey unattended in the real app with the simulated phone, and keeps a picture of each step. */
import { mkdirSync } from 'node:fs'
import { expect, test } from '../fixtures'
import { pagesOf, type Pages } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'
import { writeContactSheet } from './contact-sheet'
import { pictureOf } from './picture'
import { writeReport, type Report, type ReportedStep } from './report'
import { routeOf, type Route, type RouteStep } from './routes'
import { chooseTheme, device, faults, journey, out, switches } from './wishes'

/** How long a thing that the fault may keep away is waited for. */
const limitMs = 15_000

/** The step as the guide shows it, with a picture of the whole window. */
async function record(app: RunningApp, pages: Pages, number: number): Promise<ReportedStep> {
  const { guide } = pages
  await expect(guide.title).toBeVisible()
  const step = (await guide.root.getAttribute('data-step')) ?? ''
  const picture = `${String(number).padStart(2, '0')}-${step}.png`
  await pictureOf(app, pages.pane.openPage, `${out}/${picture}`)
  return {
    step,
    title: await guide.title.innerText(),
    action: await guide.page.getByTestId('step-action').innerText(),
    picture,
    at: new Date().toISOString(),
    ...((await guide.error.isVisible()) ? { trouble: await guide.error.innerText() } : {}),
  }
}

/** What came of a walk, and the screens on the way. */
type Walk = Pick<Report, 'outcome' | 'stoppedAt' | 'steps'>

/**
 * Every step to the end; on a device that cannot do the journey, the question and what it answers then. What keeps a walk
 * from going on is its end where something was made to go wrong, and a failure otherwise.
 */
async function play(app: RunningApp, pages: Pages, route: Route): Promise<Walk> {
  const steps: ReportedStep[] = []
  const keep = async (): Promise<void> => {
    steps.push(await record(app, pages, steps.length + 1))
  }
  const walk = async ({ step, first, pass }: RouteStep): Promise<void> => {
    await expect(pages.guide.at(step)).toBeVisible()
    await keep()
    if (first !== undefined) {
      await first(pages)
      await keep()
    }
    await pass(pages)
  }
  for (const each of route.steps) {
    try {
      await walk(each)
    } catch (error) {
      if (faults === undefined) throw error
      await keep()
      return { outcome: 'stopped-by-fault', stoppedAt: each.step, steps }
    }
  }
  if (route.outcome === 'stopped') await keep()
  return { outcome: route.outcome, steps }
}

test(`${journey} on ${device}`, async ({ dataFolder, open, tenant }) => {
  mkdirSync(out, { recursive: true })
  chooseTheme(dataFolder)
  if (faults !== undefined) await tenant.faults(faults)
  const started = Date.now()
  const app = await open([`--practice-tenant=${tenant.address}`, `--journey=${journey}`, ...switches])
  app.electron.context().setDefaultTimeout(limitMs)
  const walk = await play(app, pagesOf(app), routeOf(journey, device))
  const seconds = Math.round((Date.now() - started) / 1000)
  const wrong = faults === undefined ? {} : { faults }
  writeReport(out, { journey, device, environment: 'practice', ...wrong, ...walk, seconds })
  await writeContactSheet(out, `Practice · ${journey} on ${device}: ${walk.outcome}`, walk.steps)
})
