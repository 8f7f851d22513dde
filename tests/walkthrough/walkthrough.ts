/** @file Plays a journey unattended in the real app with the simulated phone, and keeps a picture of each step. */
import { mkdirSync } from 'node:fs'
import { expect, test } from '../fixtures'
import { pagesOf, type Pages } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'
import { pictureOf } from './picture'
import { writeReport, type ReportedStep } from './report'
import { deviceNamed, journeyNamed, routeOf, type Route } from './routes'

const out = process.env.WALKTHROUGH_OUT ?? ''
const journey = journeyNamed(process.env.WALKTHROUGH_JOURNEY)
const device = deviceNamed(process.env.WALKTHROUGH_DEVICE)

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
  }
}

/** Every step to the end; on a device that cannot do the journey, the question and what it answers then. */
async function play(app: RunningApp, pages: Pages, route: Route): Promise<readonly ReportedStep[]> {
  const steps: ReportedStep[] = []
  const keep = async (): Promise<void> => {
    steps.push(await record(app, pages, steps.length + 1))
  }
  for (const { step, first, pass } of route.steps) {
    await expect(pages.guide.at(step)).toBeVisible()
    await keep()
    if (first !== undefined) {
      await first(pages)
      await keep()
    }
    await pass(pages)
  }
  if (route.outcome === 'stopped') await keep()
  return steps
}

test(`${journey} on ${device}`, async ({ open }) => {
  mkdirSync(out, { recursive: true })
  const started = Date.now()
  const app = await open([`--journey=${journey}`])
  const route = routeOf(journey, device)
  const steps = await play(app, pagesOf(app), route)
  const seconds = Math.round((Date.now() - started) / 1000)
  writeReport(out, { journey, device, environment: 'practice', outcome: route.outcome, seconds, steps })
})
