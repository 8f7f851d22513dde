/** @file A door with nothing behind it: for looking at the window, and testing it, without main. */
import type { Bridge } from '../../preload/contract'
import type { AppInfo } from '../../preload/contract/app'
import type { CheckState } from '../../preload/contract/check'
import type { CredentialsState } from '../../preload/contract/credentials'
import type { Result } from '../../preload/contract/define'
import { explanationsByGroup, type Explanation } from '../../preload/contract/explainer'
import type { HelpdeskState } from '../../preload/contract/helpdesk'
import type { JourneyView } from '../../preload/contract/journey'
import type { PaneState } from '../../preload/contract/pane'
import type { PhoneProfile, PhoneState } from '../../preload/contract/phone'
import type { ReadinessState } from '../../preload/contract/readiness'
import type { ScreenQrState } from '../../preload/contract/screen-qr'
import { settingChoices, type Settings } from '../../preload/contract/settings'

/** What main would keep. */
export interface FakeState {
  info: AppInfo
  check: CheckState
  credentials: CredentialsState
  helpdesk: HelpdeskState
  journey: JourneyView | null
  pane: PaneState
  phone: PhoneState
  readiness: ReadinessState
  screenQr: ScreenQrState
  settings: Settings
}

/** A call that was made. */
export interface Asked {
  readonly call: string
  readonly input: unknown
}

/** The door, and what stands behind it. */
export interface FakeBridge {
  readonly bridge: Bridge
  readonly state: FakeState
  readonly asked: Asked[]
  /** Answers of calls, by `topic.verb`, instead of the built-in ones. */
  readonly answers: Record<string, (input: unknown) => Promise<Result<unknown>>>
  /** Main says something: the state changes and the window is told. */
  publish<
    Topic extends
      'check' | 'credentials' | 'helpdesk' | 'journey' | 'pane' | 'phone' | 'readiness' | 'screenQr' | 'settings',
  >(
    topic: Topic,
    value: FakeState[Topic],
  ): void
  /** F6 in the page. */
  leavePane(): void
}

const each = (of: (setting: { readonly values: readonly unknown[]; readonly first: unknown }) => unknown) =>
  Object.fromEntries(Object.entries(settingChoices).map(([name, setting]) => [name, of(setting)]))

const initial: FakeState = {
  info: {
    version: '0.1.0',
    electron: '45.4.1',
    environment: 'practice',
    notices: [],
    logFile: '/home/officer/.config/techpass-companion/logs/companion.log',
    rememberedDevice: null,
    recommendedMethod: 'push',
  },
  check: { status: 'idle', last: null, error: null },
  credentials: {
    credentials: [],
    accounts: [],
    keychain: 'unknown',
    visible: null,
    hiddenBecause: null,
    clipboardClearsAt: null,
    allowed: { passwords: true, exports: true },
  },
  helpdesk: { name: null, phone: null, page: null, statusPage: null },
  journey: null,
  pane: { status: 'closed', address: '', title: '', loading: false },
  phone: { status: 'off', profiles: [], requests: [] },
  readiness: { status: 'idle', hosts: [], clock: null, isWatching: false },
  screenQr: { status: 'closed', screens: 0, found: [], visible: null, hiddenBecause: null, clipboardClearsAt: null },
  settings: each(({ first }) => first) as unknown as Settings,
}

const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value })

const noProfile: PhoneProfile = {
  id: '1',
  name: 'SG Govt M365',
  upn: 'tan.mei.ling@practice.example',
  code: '003094',
  validUntil: 0,
  period: 30,
}

const isLast = (view: JourneyView | null): boolean => view !== null && view.step === view.steps.at(-1)

/** A door whose main only remembers. */
export function fakeBridge(changes: Partial<FakeState> = {}): FakeBridge {
  const state: FakeState = { ...initial, ...changes }
  const asked: Asked[] = []
  const answers: FakeBridge['answers'] = {}
  const listeners = new Map<string, Set<(payload: never) => void>>()

  const on = (name: string) => (listener: (payload: never) => void) => {
    const all = listeners.get(name) ?? new Set()
    listeners.set(name, all.add(listener))
    return () => all.delete(listener)
  }
  const tell = (name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never)
  }
  const call = (name: string, answer: (input: never) => unknown) => (input?: unknown) => {
    asked.push({ call: name, input })
    return answers[name]?.(input) ?? Promise.resolve(ok(answer(input as never)))
  }
  const topic = (name: string, verbs: Record<string, (input: never) => unknown>) =>
    Object.fromEntries(Object.entries(verbs).map(([verb, answer]) => [verb, call(`${name}.${verb}`, answer)]))

  const journey = () => state.journey
  const profile = () => state.phone.profiles[0] ?? noProfile
  const bridge = {
    app: topic('app', {
      info: () => state.info,
      dismissNotice: ({ notice }: { notice: string }) =>
        (state.info = { ...state.info, notices: state.info.notices.filter((each) => each !== notice) }),
      reportFailure: () => ({ incident: 'FAKE-1' }),
    }),
    check: topic('check', {
      state: () => state.check,
      start: () => (state.check = { ...state.check, status: 'running', error: null }),
      cancel: () => (state.check = { ...state.check, status: 'failed', error: 'check_cancelled' }),
    }),
    credentials: topic('credentials', {
      state: () => state.credentials,
      checkKeychain: () => undefined,
      savePassword: () => state.credentials.credentials[0],
      readPage: () => undefined,
      readText: () => undefined,
      addProfile: () => state.credentials.credentials[0],
      dropCandidate: () => undefined,
      confirmProfile: () => state.credentials.credentials[0],
      showCode: () => undefined,
      showExport: () => undefined,
      hide: () => undefined,
      copy: () => undefined,
      forget: () => ({ forgotten: [], left: 0, stoppedBy: null }),
      forgetEverything: () => ({ forgotten: [], left: 0, stoppedBy: null }),
    }),
    eventLog: topic('eventLog', {
      summary: () => ({ entries: 0, daysKept: 90, since: null }),
      save: () => ({ outcome: 'cancelled' }),
      remove: () => ({ entries: 0, daysKept: 90, since: null }),
    }),
    diagnostics: topic('diagnostics', {
      run: () => ({ generatedAt: '2026-11-22T00:00:00.000Z', checks: [] }),
      save: () => ({ file: null }),
    }),
    explainer: topic('explainer', {
      explain: (): Explanation => ({ kind: 'unknown' }),
      list: () => Object.entries(explanationsByGroup).map(([group, ids]) => ({ group, ids })),
      details: ({ text }: { text: string }) => ({ text }),
    }),
    helpdesk: topic('helpdesk', { state: () => state.helpdesk, open: () => undefined }),
    journey: topic('journey', {
      current: journey,
      start: journey,
      chooseDevice: journey,
      openPage: journey,
      back: journey,
      forward: journey,
      redo: journey,
      seen: journey,
      done: () => (state.journey = isLast(state.journey) ? null : state.journey),
      cancel: () => (state.journey = null),
      copy: () => undefined,
    }),
    pane: topic('pane', {
      state: () => state.pane,
      place: () => undefined,
      reload: () => undefined,
      focus: () => undefined,
    }),
    phone: topic('phone', {
      state: () => state.phone,
      scan: profile,
      addByCode: profile,
      addByKey: profile,
      approve: () => ({ outcome: 'approved' }),
      deny: () => ({ outcome: 'denied' }),
      report: () => ({ outcome: 'reported' }),
    }),
    readiness: topic('readiness', {
      state: () => state.readiness,
      start: () => state.readiness,
      stop: () => state.readiness,
    }),
    screenQr: topic('screenQr', {
      state: () => state.screenQr,
      find: () => ({ found: state.screenQr.found.length, screens: 1 }),
      show: () => undefined,
      copy: () => undefined,
      addToCredentials: () => undefined,
      close: () => undefined,
    }),
    settings: topic('settings', {
      get: () => state.settings,
      values: () => each(({ values }) => values),
      locked: () => [],
      set: (changed: Partial<Settings>) => (state.settings = { ...state.settings, ...changed }),
    }),
    on: {
      app: { changed: on('app') },
      check: { changed: on('check') },
      credentials: { changed: on('credentials'), left: on('credentials.left') },
      helpdesk: { changed: on('helpdesk') },
      journey: { changed: on('journey') },
      pane: { changed: on('pane'), left: on('pane.left') },
      phone: { changed: on('phone') },
      readiness: { changed: on('readiness') },
      screenQr: { changed: on('screenQr') },
      settings: { changed: on('settings'), locked: on('settings.locked') },
    },
  } as unknown as Bridge

  return {
    bridge,
    state,
    asked,
    answers,
    publish: (name, value) => {
      state[name] = value
      tell(name, value)
    },
    leavePane: () => {
      tell('pane.left', 'next')
    },
  }
}
