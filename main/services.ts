/** @file What stands behind the window; loaded after the window has been opened. */
import { app, type BrowserWindow } from 'electron'
import type { Handlers, Publishers } from '../preload/contract'
import type { AppInfo } from '../preload/contract/app'
import type { CredentialsService } from './credentials/credentials-service'
import { openCredentials, type OpenCredentials } from './credentials/open-credentials'
import { ChosenEnvironment, type Environments } from './environments/chosen-environment'
import { LiveEnvironment } from './environments/live/live'
import { PracticeEnvironment } from './environments/practice/practice'
import { PracticePhone } from './environments/practice/practice-phone'
import { tenantFrom } from './environments/practice/tenant-source'
import { mayOpen, placeUrl } from './identity/entra/places'
import { handlersFor } from './ipc/handlers'
import { JourneyRunner } from './journeys/run-journey'
import { SignInCheckService } from './journeys/sign-in-check'
import { OfficerSettings } from './settings/officer-settings'
import type { StoredSettings } from './settings/schema'
import { Settings } from './settings/settings'
import { systemClipboard } from './support/clipboard'
import { failuresInto } from './support/failures'
import type { Log } from './support/log'
import type { Switches } from './support/switches'
import { applyAppearance } from './windows/appearance'
import { protectContent } from './windows/content-protection'
import { watchLeaving } from './windows/leave-watch'
import { setMenu } from './windows/menu'
import { panePlaceIn } from './windows/pane-place'
import { PracticePane } from './windows/practice-pane'
import { openOutside } from './windows/open-outside'
import { scanOf, scanUnseenOf } from './windows/scan-pane'

/** What the services are started with. */
export interface ServicesOptions {
  readonly window: BrowserWindow
  readonly switches: Switches
  readonly dataFolder: string
  readonly log: Log
  readonly publish: Publishers
  readonly practiceProgram: string
  readonly keychainProgram: string
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
  const info = infoFrom(settings, log)
  const pane = new PracticePane({
    window,
    log,
    onChange: publish.pane.changed,
    onLeave: publish.pane.left,
  })
  const phone = new PracticePhone(publish.phone.changed, log)
  const { credentials, end: endCredentials } = guardedCredentials(options, { settings, pane, phone })
  const officerSettings = new OfficerSettings(settings)
  const { journeys, end } = journeysIn(options, { settings, pane, phone })
  followSettings(officerSettings, {
    publish: publish.settings.changed,
    credentials,
    onEnvironment: () => {
      void journeys.cancel()
      publish.app.changed(info())
    },
  })
  const check = signInCheck(options, { settings, journeys })
  setMenu()
  await openJourney(journeys, switches, { settings, log })
  settings.whenNoticed(() => {
    publish.app.changed(info())
  })
  const handlers = handlersFor({
    info,
    dismissNotice: (notice) => {
      settings.dismiss(notice)
    },
    failures: failuresInto(log),
    settings: officerSettings,
    credentials,
    journeys,
    check,
    pane,
    panePlace: panePlaceIn(window, pane),
    phone,
    scan: scanOf(pane),
    clipboard: systemClipboard,
  })
  return {
    handlers,
    // The keychain first: one that waits for a prompt must not hold up the end.
    end: () => Promise.all([endCredentials(), end(), settings.settled()]).then(() => undefined),
  }
}

interface SettingsFollowers {
  readonly publish: Publishers['settings']['changed']
  readonly credentials: CredentialsService
  /** Another environment has been chosen. */
  readonly onEnvironment: () => void
}

/** Applies the settings now and after each change. */
function followSettings(settings: OfficerSettings, { publish, credentials, onEnvironment }: SettingsFollowers): void {
  let { environment } = settings.get()
  settings.follow((now) => {
    applyAppearance(now)
    credentials.followRules()
    publish(now)
    if (now.environment === environment) return
    environment = now.environment
    // SECURITY: nothing of one environment is under way, or on the screen, in the other.
    credentials.lock(null)
    onEnvironment()
  })
}

/** The app's own sign-in, beside the journey. */
function signInCheck(
  { log, publish }: ServicesOptions,
  { settings, journeys }: { readonly settings: Settings; readonly journeys: JourneyRunner },
): SignInCheckService {
  return new SignInCheckService({
    log,
    publish: publish.check.changed,
    recall: () => settings.values.check,
    remember: ({ at, amr }) => {
      settings.change({ check: { at, amr: [...amr] } })
    },
    place: () => journeys.signIn(),
  })
}

/** The credentials, which leave the screen when the officer leaves the workstation. */
function guardedCredentials(
  { window, log, publish, keychainProgram }: ServicesOptions,
  { settings, pane, phone }: PracticeParts,
): OpenCredentials {
  const protect = protectContent(window)
  const watch = watchLeaving({
    idleMinutes: () => settings.values.idleLockMinutes,
    onLeave: (because) => {
      opened.credentials.lock(because)
    },
    onReturn: () => {
      opened.credentials.wake()
      // Codes and requests are judged by the clock; after sleep it has jumped.
      void phone.refresh()
    },
  })
  const opened = openCredentials({
    settings,
    clipboard: systemClipboard,
    log,
    keychainProgram,
    scan: scanUnseenOf(pane),
    publish: publish.credentials.changed,
    onVisible: (visible) => {
      protect(visible)
      watch.watchIdle(visible)
    },
  })
  return opened
}

/** What the app says of itself. */
function infoFrom(settings: Settings, log: Log): () => AppInfo {
  return () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    environment: settings.values.environment,
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

/** Beside the real pages, as far as they are on the list. */
function liveEnvironment(log: Log): LiveEnvironment {
  return new LiveEnvironment({
    openOutside: openOutside({ mayOpen: (url) => mayOpen(url, { extraHosts: [], issuers: [] }), log }),
    pageUrl: (page) => placeUrl(page === 'set-up' ? 'set-up-short' : 'docs-portal'),
    service: () => null,
  })
}

/** The journeys, run in the environment that is chosen. */
function journeysIn(
  { switches, dataFolder, log, publish, practiceProgram }: ServicesOptions,
  { settings, pane, phone }: PracticeParts,
): { readonly journeys: JourneyRunner; readonly end: () => Promise<void> } {
  const source = tenantFrom(switches, { program: practiceProgram, dataFolder, log })
  const recall = (): StoredSettings['practice'] => settings.values.practice
  const remember = (practice: StoredSettings['practice']): void => {
    settings.change({ practice })
  }
  const environments: Environments = {
    practice: (witness) => new PracticeEnvironment({ source, pane, phone, witness, log, recall, remember }),
    live: () => liveEnvironment(log),
  }
  const chosen = (): StoredSettings['environment'] => settings.values.environment
  const journeys = new JourneyRunner({
    settings,
    log,
    publish: publish.journey.changed,
    environment: (witness) => new ChosenEnvironment(environments, chosen, witness),
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
