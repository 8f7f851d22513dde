/** @file A part of the window drawn without main, with what main would have told it. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CredentialsState, CredentialSummary } from '../../../../preload/contract/credentials'
import type { SettingName } from '../../../../preload/contract/settings'
import { DoorContext, openDoor, type Door } from '../../../../renderer/state/door'
import { fakeBridge, type FakeBridge, type FakeState } from '../../../support/fake-bridge'

/** An officer of practice. */
export const upn = 'tan.mei.ling@practice.example'
/** Another one. */
export const otherUpn = 'farhan.rahim@practice.example'

/** A kept password, changed as the test wants it. */
export function passwordOf(changes: Partial<CredentialSummary> = {}): CredentialSummary {
  return {
    id: 'a'.repeat(36),
    environment: 'practice',
    kind: 'password',
    upn,
    label: '',
    addedAt: 1000,
    confirmedAt: null,
    kept: 'certain',
    keptIn: 'keychain',
    ...changes,
  }
}

/** A kept profile for codes, changed as the test wants it. */
export function profileOf(changes: Partial<CredentialSummary> = {}): CredentialSummary {
  return passwordOf({ id: 'b'.repeat(36), kind: 'totp', label: 'SG Govt M365', confirmedAt: 2000, ...changes })
}

/** What main tells of credentials, changed as the test wants it. */
export function stateOf(changes: Partial<CredentialsState> = {}): CredentialsState {
  return {
    credentials: [],
    accounts: [],
    keychain: 'ready',
    visible: null,
    hiddenBecause: null,
    clipboardClearsAt: null,
    allowed: { passwords: true, exports: true },
    ...changes,
  }
}

/** The settings with codes on or off. */
export const codesOn = (on = true): Pick<FakeState, 'settings'> => ({
  settings: { ...fakeBridge().state.settings, codesOnWorkstation: on },
})

/** The markup of an element; `published` is what main has told the window. */
export function draw(
  element: ReactElement,
  published: Partial<FakeState> = {},
  fake: FakeBridge = fakeBridge(),
): string {
  return drawAt(openDoor(fake.bridge), element, published, fake)
}

function drawAt(door: Door, element: ReactElement, published: Partial<FakeState>, fake: FakeBridge): string {
  for (const topic of ['credentials', 'pane', 'settings'] as const) {
    const value = published[topic]
    if (value !== undefined) fake.publish(topic, value)
  }
  return renderToStaticMarkup(<DoorContext value={door}>{element}</DoorContext>)
}

/** The same, where the organisation has set some settings. */
export async function drawLocked(
  element: ReactElement,
  published: Partial<FakeState>,
  locked: readonly SettingName[],
): Promise<string> {
  const fake = fakeBridge()
  fake.answers['settings.locked'] = () => Promise.resolve({ ok: true, value: locked })
  // The window asks for them as it opens; the next turn has the answer.
  const door = openDoor(fake.bridge)
  await new Promise(setImmediate)
  return drawAt(door, element, published, fake)
}

/** Whether something with this test id is drawn. */
export const has = (markup: string, id: string): boolean => markup.includes(`data-testid="${id}"`)

/** How often something with this test id is drawn. */
export const countOf = (markup: string, id: string): number => markup.split(`data-testid="${id}"`).length - 1

/** What a reader hears: the text without its tags. */
export const heard = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')

/** The names of all buttons, as a screen reader says them. */
export const buttonNames = (markup: string): readonly string[] =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gsu)].map(([, inside = '']) => heard(inside).trim())
