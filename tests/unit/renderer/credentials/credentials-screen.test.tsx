import { expect, test } from 'vitest'
import type { CredentialsState, HiddenBecause } from '../../../../preload/contract/credentials'
import { CredentialsScreen } from '../../../../renderer/screens/CredentialsScreen'
import { en } from '../../../../renderer/texts/en'
import { drawKnown, infoIn } from '../draw-known'
import { codesOn, draw, has, heard, passwordOf, profileOf, stateOf, upn } from './draw'

const t = en.credentials
const screen = (changes: Partial<CredentialsState> = {}, codesAreOn = true): string =>
  draw(<CredentialsScreen />, { credentials: stateOf(changes), ...codesOn(codesAreOn) })

test('before main has answered there is its title, and nothing that could be wrong', () => {
  const markup = draw(<CredentialsScreen />)
  expect(markup).toMatch(new RegExp(`<h1[^>]*>${t.title}</h1>`, 'u'))
  expect(markup).not.toContain('<button')
  expect(has(markup, 'credentials-none')).toBe(false)
})

test('with nothing kept, adding stands out and there is nothing to forget', () => {
  const markup = screen()
  expect(markup).toContain('button-primary" data-testid="credential-add"')
  expect([has(markup, 'credentials-none'), has(markup, 'forget-everything')]).toEqual([true, false])
})

test.each([
  ['a credential', { credentials: [passwordOf()] }],
  ['an email alone', { accounts: [upn] }],
])('with %s remembered, everything can be forgotten', (_what, changes) => {
  expect(has(screen(changes), 'forget-everything')).toBe(true)
})

test.each(Object.keys(t.hidden) as HiddenBecause[])('why a secret was taken away (%s) is said', (because) => {
  const markup = screen({ hiddenBecause: because })
  expect(markup).toMatch(/role="status" data-testid="credential-hidden"/u)
  expect(heard(markup)).toContain(t.hidden[because])
})

test('where nothing was taken away nothing is said of it', () => {
  expect(has(screen({ credentials: [profileOf()] }), 'credential-hidden')).toBe(false)
})

test('before anything is copied it says how long that would stay, as the settings have it', () => {
  const settings = { ...codesOn().settings, clipboardSeconds: 60 } as const
  const markup = draw(<CredentialsScreen />, { credentials: stateOf(), settings })
  expect(heard(markup)).toContain(t.clipboardNote(60))
})

test('what lies on the clipboard has its seconds counted', () => {
  expect(heard(screen({ clipboardClearsAt: Date.now() + 12_000 }))).toMatch(
    /On the clipboard for 1[12] more seconds\./u,
  )
})

test('codes are offered only while they are on', () => {
  const credentials = [profileOf()]
  expect(has(screen({ credentials }), 'credential-show')).toBe(true)
  expect(has(screen({ credentials }, false), 'credential-show')).toBe(false)
})

test('codes are taken to another phone only where the organisation allows it', () => {
  const credentials = [profileOf()]
  expect(has(screen({ credentials }), 'credential-export')).toBe(true)
  expect(has(screen({ credentials, allowed: { passwords: true, exports: false } }), 'credential-export')).toBe(false)
})

test('where there is no keychain it does not say that things lie in one', () => {
  expect(heard(screen())).toContain(t.where.keychain)
  const without = heard(screen({ keychain: 'keychain_unavailable' }))
  expect([without.includes(t.where.memory), without.includes(t.where.keychain)]).toEqual([true, false])
})

test('in live it is not called practice, and a real account may be kept', async () => {
  expect(heard(screen())).toContain('This is practice')
  const live = heard(await drawKnown(<CredentialsScreen />, infoIn('live')))
  expect(live).not.toContain('This is practice')
  expect(live).toContain('This is live')
})

test('no dialog is open before the officer asks', () => {
  expect(screen({ credentials: [passwordOf(), profileOf()] })).not.toContain('<dialog')
})
