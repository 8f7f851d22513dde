/** @file What stands behind the window; loaded after the window has been opened. */
import { app, type BrowserWindow } from 'electron'
import type { Handlers, Publishers } from '../preload/contract'
import type { AppInfo } from '../preload/contract/app'
import type { JourneyView } from '../preload/contract/journey'
import type { CredentialsService } from './credentials/credentials-service'
import { guardedCredentials } from './credentials/guarded-credentials'
import { openEnvironments, type OpenEnvironments } from './environments/open-environments'
import { PracticePhone } from './environments/practice/practice-phone'
import { handlersFor } from './ipc/handlers'
import { JourneyRunner } from './journeys/run-journey'
import { SignInCheckService } from './journeys/sign-in-check'
import { Policy } from './policy/policy'
import { systemSources } from './policy/system-sources'
import { neededHosts } from './readiness/needed-hosts'
import { netHead } from './readiness/net-head'
import { Readiness } from './readiness/readiness'
import { openScreenQr } from './screen-qr/open-screen-qr'
import type { ScreenQr } from './screen-qr/screen-qr'
import { OfficerSettings } from './settings/officer-settings'
import { Settings } from './settings/settings'
import { systemClipboard } from './support/clipboard'
import { failuresInto } from './support/failures'
import type { Log } from './support/log'
import type { Switches } from './support/switches'
import { applyAppearance } from './windows/appearance'
import { companionLayout } from './windows/companion-layout'
import { setMenu } from './windows/menu'
import { liveOptionsBy } from './environments/live/live-options'
import { panePlaceIn } from './windows/pane-place'
import { PracticePane } from './windows/practice-pane'
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
  const { window, switches, log, publish } = options
  const parts = await openParts(options)
  const { stored, settings, policy, pane, phone, journeys, credentials } = parts
  const info = infoFrom(parts, log)
  const check = signInCheck(options, parts)
  const screenQr = screenQrBy(options, parts)
  followSettings(settings, {
    publish: publish.settings,
    credentials: credentials.credentials,
    onEnvironment: () => {
      screenQr.lock(null)
      void journeys.cancel()
      publish.app.changed(info())
      publish.check.changed(check.state())
    },
  })
  setMenu()
  await openJourney(journeys, switches, { settings: stored, log })
  stored.whenNoticed(() => {
    publish.app.changed(info())
  })
  const readiness = readinessBy(policy, options)
  const handlers = handlersFor({
    info,
    dismissNotice: (notice) => {
      stored.dismiss(notice)
    },
    failures: failuresInto(log),
    settings,
    credentials: credentials.credentials,
    journeys,
    check,
    pane,
    panePlace: panePlaceIn(window, pane),
    phone,
    scan: scanOf(pane),
    clipboard: systemClipboard,
    readiness,
    screenQr,
  })
  const end = async (): Promise<void> => {
    readiness.stop()
    policy.close()
    // The keychain first: one that waits for a prompt must not hold up the end.
    await Promise.all([credentials.end(), screenQr.end(), parts.end(), stored.settled()])
  }
  return { handlers, end }
}

type Parts = Awaited<ReturnType<typeof openParts>>

/** What knows of nothing else but what stands before it here. */
async function openParts({ window, switches, dataFolder, log, publish, ...programs }: ServicesOptions) {
  const stored = new Settings(dataFolder, log)
  if (switches.language !== undefined && switches.language !== 'en') stored.notice('language_not_available')
  const policy = await Policy.open(systemSources({ platform: process.platform, policyFile: switches.policyFile }), log)
  const settings = new OfficerSettings(stored, policy)
  const pane = new PracticePane({ window, log, onChange: publish.pane.changed, onLeave: publish.pane.left })
  const phone = new PracticePhone(publish.phone.changed, log)
  const credentials = guardedCredentials({
    window,
    log,
    publish: publish.credentials,
    keychainProgram: programs.keychainProgram,
    stored,
    settings: () => settings.get(),
    allowed: {
      passwords: () => policy.get('savePasswords'),
      exports: () => policy.get('exportProfiles'),
      protection: () => policy.get('contentProtection'),
    },
    scan: scanUnseenOf(pane),
    // Codes and requests are judged by the clock; after sleep it has jumped.
    onReturn: () => void phone.refresh(),
  })
  const { environment, end: endEnvironments } = openEnvironments({
    switches,
    dataFolder,
    log,
    practiceProgram: programs.practiceProgram,
    settings: stored,
    pane,
    phone,
    live: liveOptionsBy(policy, log),
    chosen: () => settings.get().environment,
  })
  const journeys = journeysBeside(window, { stored, settings, environment, log, publish: publish.journey.changed })
  const end = async (): Promise<void> => {
    journeys.end()
    await endEnvironments()
  }
  return { stored, policy, settings, pane, phone, credentials, journeys, end }
}

interface JourneyParts {
  readonly stored: Settings
  readonly settings: OfficerSettings
  readonly environment: OpenEnvironments['environment']
  readonly log: Log
  readonly publish: Publishers['journey']['changed']
}

/** The journeys, with the window laid out as they need it. */
function journeysBeside(
  window: BrowserWindow,
  { stored, settings, environment, log, publish }: JourneyParts,
): JourneyRunner {
  const layout = companionLayout(window)
  const layOut = (view: JourneyView | null): void => {
    // Where only the officer sees the pages, they are in the browser, and this window stands beside it.
    layout.follow((view?.expected ?? null) !== null, settings.get().stayInFront)
  }
  const journeys = new JourneyRunner({
    settings: stored,
    log,
    publish: (view) => {
      layOut(view)
      publish(view)
    },
    environment,
  })
  settings.follow(() => {
    layOut(journeys.view())
  })
  return journeys
}

interface SettingsFollowers {
  readonly publish: Publishers['settings']
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
    publish.changed(now)
    publish.locked(settings.locked())
    if (now.environment === environment) return
    environment = now.environment
    // SECURITY: nothing of one environment is under way, or on the screen, in the other.
    credentials.lock(null)
    onEnvironment()
  })
}

/** The app's own sign-in, beside the journey. */
function signInCheck({ log, publish }: ServicesOptions, { stored, settings, journeys }: Parts): SignInCheckService {
  return new SignInCheckService({
    log,
    publish: publish.check.changed,
    // What worked in practice says nothing of the real services.
    recall: () => {
      const { check } = stored.values
      return check !== null && (check.environment ?? 'practice') === settings.get().environment
        ? { at: check.at, amr: check.amr }
        : null
    },
    remember: ({ at, amr }) => {
      stored.change({ check: { at, amr: [...amr], environment: settings.get().environment } })
    },
    place: () => journeys.signIn(),
  })
}

/** "Before you start": the hosts that live needs, asked only when the officer does. */
function readinessBy(policy: Policy, { log, publish }: ServicesOptions): Readiness {
  let head: ReturnType<typeof netHead> | null = null
  return new Readiness({
    hosts: () => neededHosts({ techpassIssuer: policy.get('techpassIssuer'), wogIssuer: policy.get('wogIssuer') }),
    head: (url, signal) => (head ??= netHead())(url, signal),
    publish: publish.readiness.changed,
    log,
  })
}

/** "QR on the screen, enlarged". */
function screenQrBy({ window, log, publish }: ServicesOptions, { policy, settings, credentials }: Parts): ScreenQr {
  const screenQr = openScreenQr({
    window,
    log,
    publish: publish.screenQr.changed,
    isAllowed: () => policy.get('screenQr'),
    clipboardSeconds: () => settings.get().clipboardSeconds,
    credentials,
  })
  policy.follow(() => {
    screenQr.followRules()
  })
  return screenQr
}

/** What the app says of itself. */
function infoFrom({ stored, settings, policy }: Parts, log: Log): () => AppInfo {
  return () => {
    const { environment, device } = settings.get()
    return {
      version: app.getVersion(),
      electron: process.versions.electron,
      environment,
      notices: stored.notices,
      logFile: log.file,
      rememberedDevice: device,
      recommendedMethod: policy.get('recommendedMethod'),
    }
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
