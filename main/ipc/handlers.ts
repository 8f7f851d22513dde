/** @file What answers each call of the contract: a table, no logic. */
import type { AppInfo } from '../../preload/contract/app'
import type { Handlers } from '../../preload/contract'
import type { CredentialsService } from '../credentials/credentials-service'
import type { JourneyLog } from '../event-log/journey-log'
import type { SaveJourneyLog } from '../event-log/save-journey-log'
import type { DiagnosticsService } from '../diagnostics/diagnostics-service'
import type { PracticePhone } from '../environments/practice/practice-phone'
import type { JourneyRunner } from '../journeys/run-journey'
import type { SignInCheckService } from '../journeys/sign-in-check'
import type { Helpdesk } from '../policy/helpdesk'
import type { Readiness } from '../readiness/readiness'
import type { ScreenQr } from '../screen-qr/screen-qr'
import type { OfficerSettings } from '../settings/officer-settings'
import type { Clipboard } from '../support/clipboard'
import type { Failures } from '../support/failures'
import type { PanePlace } from '../windows/pane-place'
import type { PracticePane } from '../windows/practice-pane'
import type { ScanPane } from '../windows/scan-pane'

/** What the handlers work with. */
export interface Services {
  readonly info: () => AppInfo
  readonly dismissNotice: (notice: AppInfo['notices'][number]) => void
  readonly failures: Failures
  readonly settings: OfficerSettings
  /** Fails with `not_agreed` when it takes the officer to change these, and nobody agrees. */
  readonly agreed: (changes: Parameters<OfficerSettings['set']>[0]) => Promise<void>
  readonly credentials: CredentialsService
  /** Loaded with the first question. */
  readonly diagnostics: () => Promise<Pick<DiagnosticsService, 'run' | 'save'>>
  readonly journeys: JourneyRunner
  readonly check: SignInCheckService
  readonly pane: PracticePane
  readonly panePlace: PanePlace
  readonly phone: PracticePhone
  readonly scan: ScanPane
  readonly clipboard: Clipboard
  readonly readiness: Readiness
  readonly helpdesk: Helpdesk
  readonly journeyLog: JourneyLog
  readonly saveJourneyLog: SaveJourneyLog
  readonly screenQr: ScreenQr
}

/** The table. A call that is missing here does not compile. */
export function handlersFor(services: Services): Handlers {
  const { info, dismissNotice, failures, check, readiness, helpdesk } = services
  return {
    app: {
      info,
      dismissNotice: ({ notice }) => {
        dismissNotice(notice)
        return info()
      },
      reportFailure: ({ message }) => ({ incident: failures.report(message) }),
    },
    check: {
      state: () => check.state(),
      start: () => check.start(),
      cancel: () => check.cancel(),
    },
    credentials: credentialsHandlers(services),
    eventLog: eventLogHandlers(services),
    diagnostics: {
      run: async () => (await services.diagnostics()).run(),
      save: async () => (await services.diagnostics()).save(),
    },
    explainer: explainerHandlers,
    helpdesk: {
      state: () => helpdesk.state(),
      open: ({ which }) => helpdesk.open(which),
    },
    journey: journeyHandlers(services),
    pane: paneHandlers(services),
    phone: phoneHandlers(services),
    readiness: {
      state: () => readiness.state(),
      start: () => readiness.start(),
      stop: () => readiness.stop(),
    },
    screenQr: screenQrHandlers(services),
    settings: settingsHandlers(services),
  }
}

/** The explainer is loaded with the first question: its table is large, and few officers need it. */
const explainerHandlers: Handlers['explainer'] = {
  explain: async ({ text }) => (await import('../identity/entra/explainer/explain')).explain(text),
  list: async () => (await import('../identity/entra/explainer/browse')).explanationChoices(),
  details: async ({ text }) => ({
    text: (await import('../identity/entra/explainer/helpdesk-details')).helpdeskDetails(text),
  }),
}

function journeyHandlers({ journeys, clipboard }: Services): Handlers['journey'] {
  return {
    current: () => journeys.view(),
    start: ({ journey, device }) => journeys.start(journey, device ?? null),
    chooseDevice: ({ device }) => journeys.chooseDevice(device),
    openPage: () => journeys.openPage(),
    done: () => journeys.done(),
    seen: ({ expected }) => journeys.seen(expected),
    back: () => journeys.back(),
    forward: () => journeys.forward(),
    redo: () => journeys.redo(),
    cancel: () => journeys.cancel(),
    copy: ({ what }) => clipboard.write(journeys.textOf(what)),
  }
}

function eventLogHandlers({ journeyLog, saveJourneyLog }: Services): Handlers['eventLog'] {
  return {
    summary: () => journeyLog.summary(),
    save: ({ format }) => saveJourneyLog(format),
    remove: async () => {
      await journeyLog.clear()
      return journeyLog.summary()
    },
  }
}

function paneHandlers({ pane, panePlace }: Services): Handlers['pane'] {
  return {
    state: () => pane.state,
    place: ({ bounds }) => {
      panePlace(bounds)
    },
    reload: () => {
      pane.reload()
    },
    focus: () => {
      pane.focus()
    },
  }
}

function phoneHandlers({ phone, scan }: Services): Handlers['phone'] {
  return {
    state: () => phone.state,
    scan: async () => phone.add({ qr: await scan() }),
    addByCode: ({ code, url }) => phone.add({ code, url }),
    addByKey: ({ key, account }) => phone.add({ key, account }),
    approve: ({ request, number }) => phone.reply(request, { action: 'approve', number }),
    deny: ({ request }) => phone.reply(request, { action: 'deny' }),
    report: ({ request }) => phone.reply(request, { action: 'report' }),
  }
}

function credentialsHandlers({ credentials }: Services): Handlers['credentials'] {
  return {
    state: () => credentials.state(),
    checkKeychain: () => credentials.checkKeychain(),
    savePassword: ({ upn, password, replace }) => credentials.savePassword(upn, password, replace),
    readPage: () => credentials.readPage(),
    readText: ({ text }) => credentials.readText(text),
    noteTyped: ({ isTyped }) => {
      credentials.noteTyped(isTyped)
    },
    addProfile: ({ candidate, upn, label, replace }) => credentials.addProfile(candidate, upn, label, replace),
    dropCandidate: () => {
      credentials.dropCandidate()
    },
    confirmProfile: ({ id, code }) => credentials.confirmProfile(id, code),
    showCode: ({ id }) => credentials.showCode(id),
    showExport: ({ id }) => credentials.showExport(id),
    hide: () => {
      credentials.hide()
    },
    copy: ({ id }) => credentials.copy(id),
    forget: ({ id }) => credentials.forget(id),
    forgetEverything: () => credentials.forgetEverything(),
  }
}

function screenQrHandlers({ screenQr }: Services): Handlers['screenQr'] {
  return {
    state: () => screenQr.state(),
    find: () => screenQr.find(),
    show: ({ at }) => {
      screenQr.show(at)
    },
    copy: ({ part }) => screenQr.copy(part),
    addToCredentials: () => screenQr.addToCredentials(),
    close: () => {
      screenQr.close()
    },
  }
}

function settingsHandlers({ settings, agreed }: Services): Handlers['settings'] {
  return {
    get: () => settings.get(),
    values: () => settings.values(),
    locked: () => settings.locked(),
    set: async (changes) => {
      await agreed(changes)
      return settings.set(changes)
    },
  }
}
