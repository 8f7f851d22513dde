/** @file The app behind the door, from its real parts, with a secret wherever there can be one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publishersTo } from '../../../main/ipc/publish'
import { handlersFor } from '../../../main/ipc/handlers'
import { CredentialStore } from '../../../main/credentials/credential-store'
import { CredentialsService } from '../../../main/credentials/credentials-service'
import { PracticePhone } from '../../../main/environments/practice/practice-phone'
import { exportText } from '../../../main/event-log/export-text'
import { JourneyLog } from '../../../main/event-log/journey-log'
import { JourneyRunner } from '../../../main/journeys/run-journey'
import { SignInCheckService } from '../../../main/journeys/sign-in-check'
import { helpdeskBy } from '../../../main/policy/helpdesk'
import { Readiness } from '../../../main/readiness/readiness'
import { ScreenQr } from '../../../main/screen-qr/screen-qr'
import { OfficerSettings } from '../../../main/settings/officer-settings'
import { Settings } from '../../../main/settings/settings'
import { failuresInto } from '../../../main/support/failures'
import { watchLeaving } from '../../../main/windows/leave-watch'
import { PracticePane } from '../../../main/windows/practice-pane'
import type { Handlers } from '../../../preload/contract'
import type { AppInfo } from '../../../preload/contract/app'
import { FakeClipboard } from '../main/credentials/fake-clipboard'
import { FakeKeychain } from '../main/credentials/fake-keychain'
import { canaries } from './canaries'
import { canaryDiagnostics } from './canary-diagnostics'
import { CanaryEnvironment, checkSignIn, head, phoneClient, silent, upn, window } from './canary-parts'

/** What was said to the window. */
export interface Said {
  readonly channel: string
  readonly payload: unknown
}

/** The app, and what a test needs of it. */
export interface CanaryApp {
  readonly handlers: Handlers
  readonly environment: CanaryEnvironment
  readonly journeys: JourneyRunner
  readonly credentials: CredentialsService
  readonly settings: Settings
  readonly said: Said[]
  /** The ids of what the keychain keeps, and of what has been read and is not kept yet. */
  readonly ids: { readonly password: string; readonly profile: string; readonly candidate: string }
  /** Nothing of it goes on by itself. */
  readonly close: () => void
}

const link = (key: string, name: string): string => `otpauth://totp/${name}:${upn}?secret=${key}&issuer=Microsoft`

/** Opens it, with a saved password, a kept profile, a candidate, a phone in hand, a page and a sign-in that worked. */
export async function openCanaryApp(): Promise<CanaryApp> {
  const said: Said[] = []
  const target = {
    isDestroyed: () => false,
    send: (channel: string, payload: unknown) => said.push({ channel, payload: structuredClone(payload) }),
  }
  const publish = publishersTo(() => target as never)
  const settings = new Settings('/nowhere', silent)
  settings.change({ codesOnWorkstation: true, practice: { browser: 'browser-1', device: 'device-1' } })
  const clipboard = new FakeClipboard()
  const scan = (): Promise<string> => Promise.resolve(link(canaries.candidateKey, 'Scanned'))
  const credentials = credentialsIn({ settings, clipboard, scan, publish })
  watchLeaving({
    idleMinutes: () => settings.values.idleLockMinutes,
    onLeave: (because) => {
      credentials.lock(because)
      publish.credentials.left(because)
    },
    onReturn: () => {
      credentials.wake()
    },
  })
  const dataFolder = mkdtempSync(join(tmpdir(), 'canary-app-'))
  const journeyLog = new JourneyLog({
    dataFolder,
    version: '0.1.0',
    environment: () => settings.values.environment,
    log: silent,
  })
  const helpdesk = helpdeskBy(
    {
      get: (name) => (name === 'helpdeskUrl' ? 'https://helpdesk.agency.example/' : null) as never,
      follow: (listener) => {
        listener()
      },
    },
    () => Promise.resolve(),
    publish.helpdesk.changed,
  )
  let environment: CanaryEnvironment | undefined
  const journeys = new JourneyRunner({
    settings,
    log: silent,
    publish: (view, run) => {
      publish.journey.changed(view)
      journeyLog.follow(view, run)
    },
    environment: (witness) => (environment = new CanaryEnvironment(witness)),
  })
  const check = new SignInCheckService({
    log: silent,
    publish: publish.check.changed,
    recall: () => settings.values.check,
    remember: ({ at, amr }) => {
      settings.change({ check: { at, amr: [...amr] } })
    },
    place: () => journeys.signIn(),
    load: () => Promise.resolve(checkSignIn),
  })
  const pane = new PracticePane({ window, log: silent, onChange: publish.pane.changed, onLeave: publish.pane.left })
  const phone = new PracticePhone(publish.phone.changed, silent)
  const readiness = new Readiness({
    hosts: () => [
      {
        host: 'login.microsoftonline.com',
        why: 'sign-in',
        url: 'https://login.microsoftonline.com/',
        answersJson: false,
      },
    ],
    head,
    publish: publish.readiness.changed,
    log: silent,
  })
  const info = (): AppInfo => ({
    version: '0.1.0',
    electron: '45.4.1',
    environment: settings.values.environment,
    notices: settings.notices,
    logFile: silent.file,
    rememberedDevice: settings.values.device,
    recommendedMethod: 'push',
  })
  settings.whenNoticed(() => {
    publish.app.changed(info())
  })
  const officerSettings = new OfficerSettings(settings)
  officerSettings.follow((now) => {
    publish.settings.changed(now)
    publish.settings.locked(officerSettings.locked())
  })
  const handlers = handlersFor({
    info,
    dismissNotice: (notice) => {
      settings.dismiss(notice)
    },
    failures: failuresInto(silent),
    settings: officerSettings,
    credentials,
    agreed: () => Promise.resolve(),
    diagnostics: () => Promise.resolve(canaryDiagnostics()),
    journeys,
    check,
    pane,
    panePlace: (bounds) => {
      pane.place(bounds)
    },
    phone,
    scan,
    clipboard,
    readiness,
    helpdesk,
    journeyLog,
    saveJourneyLog: async (format) => ({ outcome: 'exported', path: exportText(await journeyLog.entries(), format) }),
    screenQr: new ScreenQr({
      isAllowed: () => true,
      isUsed: () => true,
      look: () => Promise.resolve({ screens: 1, texts: [link(canaries.profileKey, 'Screen')] }),
      pushServices: [],
      consider: (text) => credentials.readHeld(text),
      clipboard,
      clipboardSeconds: () => settings.values.clipboardSeconds,
      publish: publish.screenQr.changed,
      onVisible: () => undefined,
      log: silent,
    }),
  })
  if (environment === undefined) throw new Error('The journeys asked for no environment')
  await phone.connect(phoneClient, (ms) => ms)
  pane.open('http://127.0.0.1:4000/enter/x')
  const ids = await keepCanaries(credentials)
  return {
    handlers,
    environment,
    journeys,
    credentials,
    settings,
    said,
    ids,
    close: () => {
      phone.disconnect()
      readiness.stop()
      void journeyLog.end().then(() => {
        rmSync(dataFolder, { recursive: true, force: true })
      })
      journeys.end()
      void credentials.end()
    },
  }
}

interface Around {
  readonly settings: Settings
  readonly clipboard: FakeClipboard
  readonly scan: () => Promise<string>
  readonly publish: ReturnType<typeof publishersTo>
}

function credentialsIn({ settings, clipboard, scan, publish }: Around): CredentialsService {
  const store = new CredentialStore({
    list: {
      read: () => settings.values.credentials,
      write: (next) => settings.keep('credentials', next),
    },
    keychain: new FakeKeychain(),
    log: silent,
    environment: () => settings.values.environment,
  })
  return new CredentialsService({
    store,
    clipboard,
    log: silent,
    rules: {
      passwords: () => true,
      codes: () => settings.values.codesOnWorkstation,
      exports: () => true,
      clipboardSeconds: () => settings.values.clipboardSeconds,
    },
    scan,
    consent: () => Promise.resolve(),
    publish: publish.credentials.changed,
    onVisible: () => undefined,
  })
}

async function keepCanaries(credentials: CredentialsService): Promise<CanaryApp['ids']> {
  const { id: password } = await credentials.savePassword(upn, canaries.savedPassword, false)
  const { candidate: first } = credentials.readText(link(canaries.profileKey, 'Kept'))
  const { id: profile } = await credentials.addProfile(first, upn, 'SG Govt M365', false)
  const { candidate } = credentials.readText(link(canaries.candidateKey, 'Read'))
  return { password, profile, candidate }
}
