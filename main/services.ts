/** @file What stands behind the window; loaded after the window has been opened. */
import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { Handlers, Publishers } from '../preload/contract'
import type { AppInfo } from '../preload/contract/app'
import { PracticeEnvironment } from './environments/practice/practice'
import { PracticePhone } from './environments/practice/practice-phone'
import { tenantFrom } from './environments/practice/tenant-source'
import { handlersFor } from './ipc/handlers'
import { JourneyRunner } from './journeys/run-journey'
import { SignInCheckService } from './journeys/sign-in-check'
import type { StoredSettings } from './settings/schema'
import { Settings } from './settings/settings'
import { systemClipboard } from './support/clipboard'
import { failuresInto } from './support/failures'
import type { Log } from './support/log'
import type { Switches } from './support/switches'
import { appearanceFrom } from './windows/appearance'
import { setMenu } from './windows/menu'
import { panePlaceIn } from './windows/pane-place'
import { PracticePane } from './windows/practice-pane'
import { scanOf } from './windows/scan-pane'

/** What the services are started with. */
export interface ServicesOptions {
  readonly window: BrowserWindow
  readonly switches: Switches
  readonly dataFolder: string
  readonly log: Log
  readonly publish: Publishers
  readonly practiceProgram: string
}

/** The services, as far as others need them. */
export interface RunningServices {
  readonly handlers: Handlers
  /** Ends what runs beside the app; resolves when it has. Never fails. */
  readonly end: () => Promise<void>
}

/** Starts the services and takes up the journey that was left, or the one that the command line names. */
export async function startServices(options: ServicesOptions): Promise<RunningServices> {
  const { window, switches, dataFolder, log, publish } = options
  const settings = new Settings(dataFolder, log)
  if (switches.language !== undefined && switches.language !== 'en') settings.notice('language_not_available')
  const appearance = appearanceFrom(settings, publish.settings.changed)
  const pane = new PracticePane({
    window,
    log,
    onChange: publish.pane.changed,
    onLeave: publish.pane.left,
  })
  const phone = new PracticePhone(publish.phone.changed, log)
  // Codes and requests are judged by the clock; after sleep it has jumped.
  powerMonitor.on('resume', () => void phone.refresh())
  const { journeys, end } = practiceJourneys(options, { settings, pane, phone })
  const check = new SignInCheckService({
    log,
    publish: publish.check.changed,
    recall: () => settings.values.check,
    remember: ({ at, amr }) => {
      settings.change({ check: { at, amr: [...amr] } })
    },
    place: () => journeys.signIn(),
  })
  setMenu()
  await openJourney(journeys, switches, { settings, log })
  const info = infoFrom(settings, log)
  settings.whenNoticed(() => {
    publish.app.changed(info())
  })
  const handlers = handlersFor({
    info,
    dismissNotice: (notice) => {
      settings.dismiss(notice)
    },
    failures: failuresInto(log),
    appearance,
    journeys,
    check,
    pane,
    panePlace: panePlaceIn(window, pane),
    phone,
    scan: scanOf(pane),
    clipboard: systemClipboard,
  })
  return { handlers, end: () => Promise.all([end(), settings.settled()]).then(() => undefined) }
}

/** What the app says of itself. */
function infoFrom(settings: Settings, log: Log): () => AppInfo {
  return () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    environment: 'practice',
    notices: settings.notices,
    logFile: log.file,
    rememberedDevice: settings.values.device,
  })
}

interface PracticeParts {
  readonly settings: Settings
  readonly pane: PracticePane
  readonly phone: PracticePhone
}

/** The journeys, run in practice. */
function practiceJourneys(
  { switches, dataFolder, log, publish, practiceProgram }: ServicesOptions,
  { settings, pane, phone }: PracticeParts,
): { readonly journeys: JourneyRunner; readonly end: () => Promise<void> } {
  const source = tenantFrom(switches, { program: practiceProgram, dataFolder, log })
  const recall = (): StoredSettings['practice'] => settings.values.practice
  const remember = (practice: StoredSettings['practice']): void => {
    settings.change({ practice })
  }
  const journeys = new JourneyRunner({
    settings,
    log,
    publish: publish.journey.changed,
    environment: (witness) => new PracticeEnvironment({ source, pane, phone, witness, log, recall, remember }),
  })
  return {
    journeys,
    end: async () => {
      journeys.end()
      await source.stop()
    },
  }
}

/** Opens the journey that the command line names, else the one that was left. One that this version lacks leaves the home screen. */
async function openJourney(
  journeys: JourneyRunner,
  { journey, device }: Switches,
  { settings, log }: { readonly settings: Settings; readonly log: Log },
): Promise<void> {
  if (journey === undefined) {
    // Home shows the answer; the journey that was left goes on.
    if (device !== undefined) settings.change({ device })
    journeys.resume()
    return
  }
  try {
    await journeys.start(journey, device ?? null)
  } catch (cause) {
    log.warn('app', 'journey not opened', { journey, cause })
  }
}
