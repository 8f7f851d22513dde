/** @file What answers each call of the contract: a table, no logic. */
import type { AppInfo } from '../../preload/contract/app'
import type { Handlers } from '../../preload/contract'
import type { PracticePhone } from '../environments/practice/practice-phone'
import type { JourneyRunner } from '../journeys/run-journey'
import type { SignInCheckService } from '../journeys/sign-in-check'
import type { Clipboard } from '../support/clipboard'
import type { Failures } from '../support/failures'
import type { Appearance } from '../windows/appearance'
import type { PanePlace } from '../windows/pane-place'
import type { PracticePane } from '../windows/practice-pane'
import type { ScanPane } from '../windows/scan-pane'

/** What the handlers work with. */
export interface Services {
  readonly info: () => AppInfo
  readonly dismissNotice: (notice: AppInfo['notices'][number]) => void
  readonly failures: Failures
  readonly appearance: Appearance
  readonly journeys: JourneyRunner
  readonly check: SignInCheckService
  readonly pane: PracticePane
  readonly panePlace: PanePlace
  readonly phone: PracticePhone
  readonly scan: ScanPane
  readonly clipboard: Clipboard
}

/** The table. A call that is missing here does not compile. */
export function handlersFor(services: Services): Handlers {
  const { info, dismissNotice, failures, appearance, journeys, check, pane, panePlace, clipboard } = services
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
    journey: {
      current: () => journeys.view(),
      start: ({ journey, device }) => journeys.start(journey, device ?? null),
      chooseDevice: ({ device }) => journeys.chooseDevice(device),
      openPage: () => journeys.openPage(),
      done: () => journeys.done(),
      back: () => journeys.back(),
      forward: () => journeys.forward(),
      redo: () => journeys.redo(),
      cancel: () => journeys.cancel(),
      copy: ({ what }) => clipboard.write(journeys.textOf(what)),
    },
    pane: {
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
    },
    phone: phoneHandlers(services),
    settings: {
      get: () => appearance.get(),
      set: (changes) => appearance.set(changes),
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
