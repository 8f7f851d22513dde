/** @file The journeys, with the window laid out as they need it. */
import type { BrowserWindow } from 'electron'
import type { Publishers } from '../../preload/contract'
import type { JourneyView } from '../../preload/contract/journey'
import type { OpenEnvironments } from '../environments/open-environments'
import type { JourneyLog } from '../event-log/journey-log'
import type { OfficerSettings } from '../settings/officer-settings'
import type { Settings } from '../settings/settings'
import type { Log } from '../support/log'
import { companionLayout } from '../windows/companion-layout'
import { JourneyRunner } from './run-journey'

/** What they are run by. */
export interface JourneyParts {
  readonly stored: Settings
  readonly settings: OfficerSettings
  readonly environment: OpenEnvironments['environment']
  readonly log: Log
  readonly journeyLog: JourneyLog
  readonly publish: Publishers['journey']['changed']
}

/** The journeys; `window` follows them, and so does the journey log. */
export function journeysBeside(
  window: BrowserWindow,
  { stored, settings, environment, log, journeyLog, publish }: JourneyParts,
): JourneyRunner {
  const layout = companionLayout(window)
  const layOut = (view: JourneyView | null): void => {
    // Where only the officer sees the pages, they are in the browser, and this window stands beside it.
    layout.follow((view?.expected ?? null) !== null, settings.get().stayInFront)
  }
  const journeys = new JourneyRunner({
    settings: stored,
    deviceSet: () => (settings.locked().includes('device') ? settings.get().device : null),
    log,
    publish: (view, run) => {
      layOut(view)
      publish(view)
      journeyLog.follow(view, run)
    },
    environment,
  })
  settings.follow(() => {
    layOut(journeys.view())
  })
  return journeys
}
