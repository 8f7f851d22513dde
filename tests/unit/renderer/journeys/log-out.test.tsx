import { expect, test } from 'vitest'
import { en } from '../../../../renderer/texts/en'
import { drawGuide } from '../../../support/draw-guide'
import type { FakeState } from '../../../support/fake-bridge'
import { everyLogOutView } from '../../../support/log-in-views'
import { practiceAccount } from '../../../support/set-up-views'

const views = everyLogOutView()
const at = (name: string, published: Partial<FakeState> = {}): string => {
  const view = views[name]
  if (view === undefined) throw new Error(`No view ${name}`)
  return drawGuide(view, published)
}
const pane = { status: 'open', address: 'http://127.0.0.1:1/docs/', title: 'Practice', loading: false } as const

/** The accounts in a list. */
const listed = (markup: string, id: string): readonly string[] =>
  [
    ...(new RegExp(`<ul[^>]*data-testid="${id}">(.*?)</ul>`, 'su').exec(markup)?.[1] ?? '').matchAll(
      /<li>(.*?)<\/li>/gsu,
    ),
  ].map(([, item]) => (item ?? '').replaceAll(/<[^>]*>/gu, ''))

test('before the page is open, the guide offers to open it and says nothing about who is signed in', () => {
  const markup = at('log-out-before')
  expect(markup).toContain('Open the page')
  expect(markup).not.toContain(en.logOut.nobody)
})

test('with the page open, the guide says where “Log Out” is and who is signed in', () => {
  const markup = at('log-out', { pane })
  expect(markup).toContain('“Log Out”')
  expect(markup).not.toContain('Open the page')
  expect(markup).toContain(`<strong>${practiceAccount.upn}</strong>`)
  expect(listed(markup, 'signed-in')).toHaveLength(3)
})

test('with nobody signed in, the guide says so', () => {
  expect(at('log-out-before', { pane })).toContain(en.logOut.nobody)
})

test('the choice lists the accounts that are signed in', () => {
  expect(listed(at('choose-account'), 'signed-in')).toContain(practiceAccount.upn)
})

test('afterwards the guide says whose session ended and who is still signed in', () => {
  const markup = at('logged-out')
  expect(markup).toMatch(/data-testid="logged-out-account">[^<]*<strong>tan\.mei\.ling\.admin@practice\.example/u)
  expect(listed(markup, 'still-signed-in')).toEqual([practiceAccount.upn, 'farhan.rahim@practice.example'])
  expect(markup).toContain(en.logOut.shared)
})

test('with nobody left, the guide says so and lists nobody', () => {
  const markup = at('logged-out-nobody')
  expect(markup).toMatch(/data-testid="still-signed-in">Nobody else is signed in/u)
  expect(markup).not.toContain(en.logOut.shared)
})

test('with no account chosen at TechPass, the guide does not say that one was logged out', () => {
  const markup = at('logged-out-portal-only')
  expect(markup).toContain(en.logOut.portalOnly.title)
  expect(markup).not.toContain('data-testid="logged-out-account"')
  expect(listed(markup, 'still-signed-in')).toHaveLength(3)
})
