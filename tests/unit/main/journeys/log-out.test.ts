import { describe, expect, test } from 'vitest'
import type { Observation } from '../../../../main/environments/observation'
import type { LogOutEvent } from '../../../../main/journeys/log-out/events'
import { evidenceIn } from '../../../../main/journeys/log-out/evidence'
import { canRedo, initialState, next, type LogOutState } from '../../../../main/journeys/log-out/machine'
import { toView } from '../../../../main/journeys/log-out/view'

const [own, admin, projects] = ['aisha', 'aisha.admin', 'aisha.projects'].map((name) => `${name}@practice.example`) as [
  string,
  string,
  string,
]
const surroundings = { evidence: 'observed', account: null, follows: () => null, canSignIn: () => true } as const
const after = (events: readonly LogOutEvent[], from: LogOutState = initialState): LogOutState =>
  events.reduce(next, from)
const seen = (...observations: readonly Observation[]): readonly LogOutEvent[] => observations.flatMap(evidenceIn)
const shown = (state: LogOutState) => toView(state, surroundings).shown
const page = (name: string, fields: object = {}): Observation => ({ kind: 'page_shown', page: name, ...fields })
const accounts = [own, admin, projects].map((upn) => ({ upn, signedIn: upn !== projects }))

const broughtAlong = seen(...[own, admin, projects].map((upn) => ({ kind: 'techpass_signed_in', upn }) as const))
const loggedIn = seen({ kind: 'portal_logged_in', upn: own }, page('docs-logged-in', { upn: own }))
const asked = seen({ kind: 'portal_logged_out', upn: own }, page('techpass-sign-out', { accounts }))
const signedOut = seen({ kind: 'techpass_signed_out', upn: own, remaining: [admin] }, page('docs'))

describe('the way through', () => {
  const way: readonly (readonly [readonly LogOutEvent[], object])[] = [
    [[], { step: 'log-out', upn: null, signedIn: [] }],
    [broughtAlong, { step: 'log-out', upn: null, signedIn: [own, admin, projects] }],
    [loggedIn, { step: 'log-out', upn: own, signedIn: [own, admin, projects] }],
    [asked, { step: 'choose-account', signedIn: [own, admin] }],
    [signedOut, { step: 'logged-out', loggedOut: own, stillSignedIn: [admin] }],
  ]
  test('each fact leads to the step that the contract names, and says who is signed in', () => {
    let state = initialState
    for (const [events, expected] of way) {
      state = after(events, state)
      expect(shown(state)).toEqual(expected)
      expect(state.error).toBeNull()
    }
  })

  test('the same history told twice ends where it ended once', () => {
    const history = [...loggedIn, ...asked, ...signedOut]
    const once = after(history)
    expect(after(history, once)).toEqual(once)
  })

  test('it is the same on every device, so none is asked for', () => {
    expect(after([{ type: 'device_chosen', device: 'gmd' }])).toBe(initialState)
    expect(toView(after(loggedIn), surroundings)).toMatchObject({
      device: null,
      steps: ['log-out', 'choose-account', 'logged-out'],
    })
  })
})

describe('whose session ends', () => {
  test('another account can be chosen than the one of the portal', () => {
    const chosen = seen({ kind: 'techpass_signed_out', upn: admin, remaining: [own, projects] }, page('docs'))
    expect(shown(after([...loggedIn, ...asked, ...chosen]))).toEqual({
      step: 'logged-out',
      loggedOut: admin,
      stillSignedIn: [own, projects],
    })
  })

  test('the page of TechPass counts as the portal does', () => {
    const state = after([...loggedIn, ...asked, ...seen(page('techpass-signed-out'))])
    expect(state.step).toBe('logged-out')
  })

  test('who leaves without choosing has ended the session of the portal only', () => {
    expect(shown(after([...loggedIn, ...asked, ...seen(page('docs'))]))).toEqual({
      step: 'logged-out',
      loggedOut: null,
      stillSignedIn: [own, admin],
    })
  })

  test('the portal without a log-out says nothing', () => {
    expect(after([...loggedIn, ...seen(page('docs'))]).step).toBe('log-out')
  })

  test('being asked again and logging in again lead back', () => {
    const done = after([...loggedIn, ...asked, ...signedOut])
    expect(shown(after(seen(page('techpass-sign-out', { accounts })), done)).step).toBe('choose-account')
    expect(shown(after(loggedIn, done))).toMatchObject({ step: 'log-out', upn: own })
  })

  test('a portal that greets somebody else after the log-out does not lead back', () => {
    const done = after([...loggedIn, ...asked, ...signedOut])
    expect(after(seen(page('docs-logged-in', { upn: admin })), done).step).toBe('logged-out')
  })
})

describe('the officer', () => {
  test('saying done before it was seen is answered, not believed', () => {
    const early = after([{ type: 'declared_done' }], after(loggedIn))
    expect(early).toMatchObject({ finished: false, error: { code: 'not_seen_yet', occurrence: 1 } })
    expect(after([...asked, ...signedOut, { type: 'declared_done' }], early).finished).toBe(true)
  })

  test('can look back, undoing nothing, and start again', () => {
    const back = after([...loggedIn, ...asked, { type: 'looked_back' }])
    expect(toView(back, surroundings)).toMatchObject({ step: 'choose-account', shown: { step: 'log-out' } })
    expect(canRedo(back)).toBe(true)
    expect(after([{ type: 'looked_back' }], back)).toEqual(back)
    expect(after([{ type: 'started_over' }], back)).toEqual(initialState)
  })
})

describe('what can go wrong', () => {
  test.each([
    ['techpass-error', 'techpass_refused'],
    ['error', 'page_failed'],
  ])('the page %s is explained as %s and moves nothing', (name, code) => {
    const state = after(seen(page(name)), after([...loggedIn, ...asked]))
    expect(state).toMatchObject({ step: 'choose-account', error: { code } })
  })

  test('what belongs to signing in says nothing here', () => {
    expect(seen(page('password'), { kind: 'request_started', request: 'r', number: '07', expiresAt: 1 })).toEqual([])
  })

  test('services that go away and come back are told of', () => {
    expect(after([{ type: 'services_failed' }], after(loggedIn)).error?.code).toBe('practice_unavailable')
    expect(after([{ type: 'services_returned' }], after(loggedIn)).error?.code).toBe('practice_restarted')
  })
})
