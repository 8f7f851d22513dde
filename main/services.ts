/** @file What stands behind the window; loaded after the window has been opened. */
import { app, type BrowserWindow } from 'electron'
import type { Handlers, Publishers } from '../preload/contract'
import type { AppInfo } from '../preload/contract/app'
import type { CredentialsService } from './credentials/credentials-service'
import { guardedCredentials } from './credentials/guarded-credentials'
import type { DiagnosticsService } from './diagnostics/diagnostics-service'
import { electronSupport } from './diagnostics/electron-support'
import { openEnvironments } from './environments/open-environments'
import { JourneyLog } from './event-log/journey-log'
import { saveJourneyLogBy } from './event-log/save-journey-log'
import { PracticePhone } from './environments/practice/practice-phone'
import { handlersFor } from './ipc/handlers'
import { journeysBeside } from './journeys/journeys-beside'
import type { JourneyRunner } from './journeys/run-journey'
import { SignInCheckService } from './journeys/sign-in-check'
import { signInFetch } from './journeys/sign-in-fetch'
import { helpdeskBy } from './policy/helpdesk'
import { openPolicy } from './policy/open-policy'
import type { Policy } from './policy/policy'
import { neededHosts } from './readiness/needed-hosts'
import { netHead } from './readiness/net-head'
import { Readiness } from './readiness/readiness'
import { openScreenQr } from './screen-qr/open-screen-qr'
import type { ScreenQr } from './screen-qr/screen-qr'
import { OfficerSettings } from './settings/officer-settings'
import { Settings } from './settings/settings'
import { systemClipboard } from './support/clipboard'
import { failuresInto } from './support/failures'
import type { Log, OpenedLog } from './support/log'
import { flavour } from './support/packaged'
import type { Switches } from './support/switches'
import { applyAppearance } from './windows/appearance'
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
  readonly log: OpenedLog
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
  const { stored, settings, policy, pane, journeys, credentials } = parts
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
  await openJourney(journeys, switches, { stored, settings, log })
  stored.whenNoticed(() => {
    publish.app.changed(info())
  })
  const readiness = readinessBy(policy, options)
  const handlers = handlersFor({
    ...parts,
    info,
    dismissNotice: (notice) => {
      stored.dismiss(notice)
    },
    failures: failuresInto(log),
    credentials: credentials.credentials,
    agreed: credentials.agreed,
    diagnostics: diagnosticsBy(options, parts),
    check,
    panePlace: panePlaceIn(window, pane),
    scan: scanOf(pane),
    clipboard: systemClipboard,
    readiness,
    saveJourneyLog: saveJourneyLogBy(window, parts.journeyLog),
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
async function openParts(options: ServicesOptions) {
  const { window, switches, dataFolder, log, publish, ...programs } = options
  const stored = new Settings(dataFolder, log)
  const policy = await openPolicy(window, switches, log)
  const live = liveOptionsBy(policy, log)
  const settings = new OfficerSettings(stored, policy)
  // Policy over the switch, as over the officer's own choice.
  if (switches.language !== undefined && switches.language !== settings.get().language)
    stored.notice('language_not_available')
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
      follow: policy.follow.bind(policy),
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
    live,
    chosen: () => settings.get().environment,
  })
  const journeyLog = journeyLogIn(options, settings)
  const told = publish.journey.changed
  const journeys = journeysBeside(window, { stored, settings, environment, log, journeyLog, publish: told })
  const end = async (): Promise<void> => {
    const logged = journeyLog.end()
    journeys.end()
    await Promise.all([endEnvironments(), logged])
  }
  const helpdesk = helpdeskBy(policy, live.openOutside, publish.helpdesk.changed)
  return { stored, policy, helpdesk, settings, pane, phone, credentials, journeys, journeyLog, end }
}

/** What happened in journeys; what has been kept for long enough is deleted now. */
function journeyLogIn({ dataFolder, log }: ServicesOptions, settings: OfficerSettings): JourneyLog {
  const environment = () => settings.get().environment
  const journeyLog = new JourneyLog({ dataFolder, log, version: app.getVersion(), environment })
  journeyLog.prune()
  return journeyLog
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
function signInCheck({ log, publish }: ServicesOptions, parts: Parts): SignInCheckService {
  const { stored, settings, journeys, journeyLog } = parts
  return new SignInCheckService({
    log,
    publish: publish.check.changed,
    // What worked in practice says nothing of the real services.
    recall: () => {
      const { check } = stored.values
      if (check === null || (check.environment ?? 'practice') !== settings.get().environment) return null
      const { at, amr, journey } = check
      return { at, amr, journey }
    },
    remember: ({ at, amr }) => {
      const journey = journeys.view()?.journey
      const beside = journey === undefined ? {} : { journey }
      stored.change({ check: { at, amr: [...amr], environment: settings.get().environment, ...beside } })
      journeyLog.checked()
    },
    place: () => journeys.signIn(),
    fetch: signInFetch,
  })
}

/** "Check this workstation": loaded with the first question, as few officers need it. */
function diagnosticsBy(
  { window, dataFolder, log, practiceProgram, keychainProgram }: ServicesOptions,
  { policy, settings }: Parts,
): () => Promise<DiagnosticsService> {
  let opened: Promise<DiagnosticsService> | null = null
  return () =>
    (opened ??= import('./diagnostics/open-diagnostics').then(({ openDiagnostics }) =>
      openDiagnostics({
        window,
        dataFolder,
        logFile: log.file,
        policy,
        environment: () => settings.get().environment,
        practiceProgram,
        keychainProgram,
      }),
    ))
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
  const isTestable = flavour() === 'testable'
  return () => {
    const { environment, device } = settings.get()
    return {
      version: app.getVersion(),
      electron: process.versions.electron,
      electronSupport: electronSupport(process.versions.electron, new Date()),
      isTestable,
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
  { journey, device: named }: Switches,
  { stored, settings, log }: Pick<Parts, 'stored' | 'settings'> & { readonly log: Log },
): Promise<void> {
  // Policy over the switch, as over the officer's own choice.
  const device = settings.locked().includes('device') ? undefined : named
  if (journey === undefined) {
    // Home shows the answer; the journey that was left goes on.
    if (device !== undefined) stored.change({ device })
    journeys.resume()
    return
  }
  try {
    await journeys.start(journey, device ?? null)
  } catch (cause) {
    log.warn('app', 'journey not opened', { journey, cause })
  }
}
