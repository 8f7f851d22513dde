/** @file The way through the set-up as an officer goes it, for tests that are about what comes after. */
import { expect } from '@playwright/test'
import { setUpVerificationSteps, type SetUpVerificationStep } from '../../preload/contract/names'
import type { RunningApp } from '../support/launch-app'
import { Guide } from './guide'
import { Home } from './home'
import { Pane, type Way } from './pane'
import { Phone } from './phone'

/** All that an officer sees. */
export interface Pages {
  readonly home: Home
  readonly guide: Guide
  readonly pane: Pane
  readonly phone: Phone
}

/** The page objects of a running app. */
export function pagesOf(app: RunningApp): Pages {
  return {
    home: new Home(app.window),
    guide: new Guide(app.window),
    pane: new Pane(() => app.electron.windows().filter((page) => page !== app.window)),
    phone: new Phone(app.window),
  }
}

type Deed = (pages: Pages, way: Way) => Promise<void>

/** What ends each step. */
const deeds: Readonly<Record<SetUpVerificationStep, Deed>> = {
  'choose-device': ({ guide }) => guide.chooseDevice('non-se-gsib'),
  'open-page': async ({ guide, pane }) => {
    await guide.openPage()
    await pane.opens()
  },
  'sign-in': async ({ guide, pane }) => {
    await pane.signIn(await guide.practiceOfficer())
    await pane.giveMoreInformation()
  },
  'choose-method': ({ pane }, way) => pane.chooseMobileApp(way),
  'set-up': ({ pane }) => pane.setUp(),
  scan: ({ phone }) => phone.scan(),
  activation: ({ pane }) => pane.confirmActivation(),
  reach: async ({ guide, pane, phone }, way) => {
    if (way === 'Use verification code') await pane.typeCode(await phone.code())
    else await phone.approve(await guide.matchNumber.innerText())
  },
  done: ({ pane }) => pane.done(),
  profile: ({ guide }) => guide.next.click(),
}

/** Does what ends a step, and waits until the guide has moved on. */
export async function passStep(
  pages: Pages,
  step: SetUpVerificationStep,
  way: Way = 'Receive notifications for verification',
): Promise<void> {
  await deeds[step](pages, way)
  const following = setUpVerificationSteps[setUpVerificationSteps.indexOf(step) + 1]
  if (following === undefined) await expect(pages.home.finished).toBeVisible()
  else await expect(pages.guide.at(following)).toBeVisible()
}

/** The steps from one up to and without another; `null` for all that are left. */
export function stepsBetween(
  from: SetUpVerificationStep,
  to: SetUpVerificationStep | null,
): readonly SetUpVerificationStep[] {
  const end = to === null ? undefined : setUpVerificationSteps.indexOf(to)
  return setUpVerificationSteps.slice(setUpVerificationSteps.indexOf(from), end)
}

/** Goes on from a step that the guide shows to a later one, or to the end. */
export async function walkOn(
  pages: Pages,
  from: SetUpVerificationStep,
  to: SetUpVerificationStep | null,
  way?: Way,
): Promise<void> {
  for (const step of stepsBetween(from, to)) await passStep(pages, step, way)
}

/** Starts the set-up on Home and goes to a step. A device that is remembered is not asked for again. */
export async function walkTo(pages: Pages, to: SetUpVerificationStep, way?: Way): Promise<void> {
  const from = (await pages.home.device('non-se-gsib').isChecked()) ? 'open-page' : 'choose-device'
  await pages.home.start.click()
  await expect(pages.guide.at(from)).toBeVisible()
  await walkOn(pages, from, to, way)
}
