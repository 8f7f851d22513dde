/** @file How each journey is played to its end, and on which devices it stops at the device question. */
import { logOutSteps, setUpVerificationSteps, type Device, type JourneyName } from '../../preload/contract/names'
import { expect } from '../fixtures'
import type { AnyStep } from '../pages/guide'
import { logInStepsOn, passLogInStep } from '../pages/log-in'
import { passLogOutStep } from '../pages/log-out'
import { passStep, type Pages } from '../pages/set-up'

/** One step: its name, and what is done there. */
export interface RouteStep {
  readonly step: AnyStep
  /** What comes before the step can be ended and makes a picture of its own. */
  readonly first?: (pages: Pages) => Promise<void>
  readonly pass: (pages: Pages) => Promise<void>
}

/** A journey on a device. `stopped`: the device cannot do it, as the guide then says. */
export interface Route {
  readonly outcome: 'finished' | 'stopped'
  readonly steps: readonly RouteStep[]
}

/** The step that a device which cannot do the journey gets no further than. */
function stop(device: Device): Route {
  const pass = async ({ guide }: Pages): Promise<void> => {
    await guide.chooseDevice(device)
    await expect(guide.page.getByTestId('device-stop')).toBeVisible()
  }
  return { outcome: 'stopped', steps: [{ step: 'choose-device', pass }] }
}

/** Where the guide opens the page first, what it then says is another picture. */
async function openPage({ guide, pane }: Pages): Promise<void> {
  if (pane.openPage === undefined) await guide.next.click()
  await pane.opens()
  await expect(pane.page.getByRole('heading').first()).toBeVisible()
}

const opening: readonly AnyStep[] = ['open-portal', 'log-out']

function routeStep(step: AnyStep, pass: RouteStep['pass']): RouteStep {
  return opening.includes(step) ? { step, first: openPage, pass } : { step, pass }
}

/** The way through a journey on a device. */
export function routeOf(journey: JourneyName, device: Device): Route {
  switch (journey) {
    case 'set-up-verification':
      if (device !== 'non-se-gsib') return stop(device)
      return {
        outcome: 'finished',
        steps: setUpVerificationSteps.map((step) => routeStep(step, (pages) => passStep(pages, step))),
      }
    case 'log-in':
      if (device === 'se-gsib') return stop(device)
      return {
        outcome: 'finished',
        steps: logInStepsOn(device).map((step) => routeStep(step, (pages) => passLogInStep(pages, step, device))),
      }
    case 'log-out':
      return {
        outcome: 'finished',
        steps: logOutSteps.map((step) => routeStep(step, (pages) => passLogOutStep(pages, step))),
      }
  }
}
