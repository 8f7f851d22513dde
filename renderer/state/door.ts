/** @file The one place that holds `window.bridge`: calls with their refusals made visible, and the values that main publishes. */
import { createContext, use } from 'react'
import type { Bridge } from '../../preload/contract'
import type { AppInfo } from '../../preload/contract/app'
import type { CheckState } from '../../preload/contract/check'
import type { CredentialsState } from '../../preload/contract/credentials'
import type { Refusal, Result } from '../../preload/contract/define'
import type { HelpdeskState } from '../../preload/contract/helpdesk'
import type { JourneyView } from '../../preload/contract/journey'
import type { PaneState } from '../../preload/contract/pane'
import type { PhoneState } from '../../preload/contract/phone'
import type { ReadinessState } from '../../preload/contract/readiness'
import type { ScreenQrState } from '../../preload/contract/screen-qr'
import type { SettingName, Settings, SettingValues } from '../../preload/contract/settings'
import { LiveValue } from './live-value'

/** What main keeps and the window shows. */
export interface LiveValues {
  readonly check: LiveValue<CheckState>
  readonly credentials: LiveValue<CredentialsState>
  readonly helpdesk: LiveValue<HelpdeskState>
  readonly info: LiveValue<AppInfo>
  readonly journey: LiveValue<JourneyView | null>
  readonly pane: LiveValue<PaneState>
  readonly phone: LiveValue<PhoneState>
  /** Known once "Before you start" was shown. */
  readonly readiness: LiveValue<ReadinessState>
  /** Known once it was asked for. */
  readonly screenQr: LiveValue<ScreenQrState>
  readonly settings: LiveValue<Settings>
  readonly settingValues: LiveValue<SettingValues>
  /** What the organisation has set. */
  readonly lockedSettings: LiveValue<readonly SettingName[]>
  /** The latest refusal that no control shows beside itself; `null` once dismissed. */
  readonly refusal: LiveValue<Refusal | null>
}

/** How the window talks to main. */
export interface Door {
  readonly bridge: Bridge
  readonly live: LiveValues
  /** Awaits an answer. Never rejects; a refusal is shown above the screen. */
  readonly ask: <Value>(asked: Promise<Result<Value>>) => Promise<Result<Value>>
  /** Awaits an answer. Never rejects; the caller shows the refusal where it belongs. */
  readonly try: <Value>(asked: Promise<Result<Value>>) => Promise<Result<Value>>
  /** As `ask`, and the answer becomes the live value unless main has published a newer one meanwhile. */
  readonly change: <Value>(live: LiveValue<Value>, asked: Promise<Result<Value>>) => Promise<Result<Value>>
}

async function settle<Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await asked
  } catch {
    return { ok: false, error: { code: 'unexpected' } }
  }
}

function followAll(bridge: Bridge, live: LiveValues): void {
  bridge.on.app.changed(live.info.set)
  bridge.on.check.changed(live.check.set)
  bridge.on.credentials.changed(live.credentials.set)
  bridge.on.helpdesk.changed(live.helpdesk.set)
  bridge.on.journey.changed(live.journey.set)
  bridge.on.pane.changed(live.pane.set)
  bridge.on.phone.changed(live.phone.set)
  bridge.on.readiness.changed(live.readiness.set)
  bridge.on.screenQr.changed(live.screenQr.set)
  bridge.on.settings.changed(live.settings.set)
  bridge.on.settings.locked(live.lockedSettings.set)
}

/** Opens the door: subscribes first, then asks for everything that a screen needs. */
export function openDoor(bridge: Bridge): Door {
  const live: LiveValues = {
    check: new LiveValue(),
    credentials: new LiveValue(),
    helpdesk: new LiveValue(),
    info: new LiveValue(),
    journey: new LiveValue(),
    pane: new LiveValue(),
    phone: new LiveValue(),
    readiness: new LiveValue(),
    screenQr: new LiveValue(),
    settings: new LiveValue(),
    settingValues: new LiveValue(),
    lockedSettings: new LiveValue(),
    refusal: new LiveValue(),
  }
  const ask: Door['ask'] = async (asked) => {
    const answer = await settle(asked)
    if (!answer.ok) live.refusal.set(answer.error)
    return answer
  }
  const change: Door['change'] = async (value, asked) => {
    const before = value.version
    const answer = await ask(asked)
    if (answer.ok && value.version === before) value.set(answer.value)
    return answer
  }
  const door: Door = { bridge, live, ask, try: settle, change }
  followAll(bridge, live)
  // The answer to the device question may be one of the changes.
  bridge.on.settings.changed(() => void change(live.info, bridge.app.info()))
  bridge.on.journey.changed((view) => {
    // Main remembers the device of a journey that has ended, for the next one.
    if (view === null) void change(live.info, bridge.app.info())
  })
  void change(live.settings, bridge.settings.get())
  void change(live.info, bridge.app.info())
  void change(live.pane, bridge.pane.state())
  void change(live.phone, bridge.phone.state())
  void change(live.check, bridge.check.state())
  void change(live.credentials, bridge.credentials.state())
  void change(live.helpdesk, bridge.helpdesk.state())
  void change(live.settingValues, bridge.settings.values())
  void change(live.lockedSettings, bridge.settings.locked())
  void change(live.journey, bridge.journey.current()).then((answer) => {
    // Home is still of use when main cannot say whether a journey is under way.
    if (!answer.ok && live.journey.get() === undefined) live.journey.set(null)
  })
  return door
}

/** Gives the door to the components that may use it (never those in components/). */
export const DoorContext = createContext<Door | null>(null)

/** The door. */
export function useDoor(): Door {
  const door = use(DoorContext)
  if (door === null) throw new Error('A component that needs the door is rendered outside DoorContext')
  return door
}
