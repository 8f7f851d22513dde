/** @file Plays a journey unattended in the real app with the simulated phone, and keeps a picture of each step. */
import { mkdirSync } from 'node:fs'
import { deviceNames, setUpVerificationSteps, type Device } from '../../preload/contract/names'
import { expect, test } from '../fixtures'
import { pagesOf, passStep, type Pages } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'
import { pictureOf } from './picture'
import { writeReport, type ReportedStep } from './report'

const out = process.env.WALKTHROUGH_OUT ?? ''
const journey = process.env.WALKTHROUGH_JOURNEY ?? 'set-up-verification'
const device = deviceNames.find((name) => name === process.env.WALKTHROUGH_DEVICE) ?? 'non-se-gsib'

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
async function play(app: RunningApp, pages: Pages, on: Device): Promise<readonly ReportedStep[]> {
  const steps: ReportedStep[] = []
  for (const step of setUpVerificationSteps) {
    await expect(pages.guide.at(step)).toBeVisible()
    steps.push(await record(app, pages, steps.length + 1))
    if (on !== 'non-se-gsib') {
      await pages.guide.chooseDevice(on)
      await expect(pages.guide.page.getByTestId('device-stop')).toBeVisible()
      return [...steps, await record(app, pages, steps.length + 1)]
    }
    await passStep(pages, step)
  }
  return steps
}

test(`${journey} on ${device}`, async ({ open }) => {
  mkdirSync(out, { recursive: true })
  const started = Date.now()
  const app = await open([`--journey=${journey}`])
  const steps = await play(app, pagesOf(app), device)
  const outcome = device === 'non-se-gsib' ? 'finished' : 'stopped'
  writeReport(out, { journey, device, outcome, seconds: Math.round((Date.now() - started) / 1000), steps })
})
