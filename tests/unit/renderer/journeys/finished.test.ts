import { describe, expect, test } from 'vitest'
import type { CheckState } from '../../../../preload/contract/check'
import { finishedWith } from '../../../../renderer/journeys/finished'
import { after, liveSurroundings } from '../../../support/live-ways'
import { everyLogInView, logOutView } from '../../../support/log-in-views'

const last = { at: 1_795_000_000_000, amr: ['pwd', 'mfa'] }
const check = (state: Partial<CheckState>): CheckState => ({ status: 'idle', last: null, error: null, ...state })
const inLive = (journey: 'log-in' | 'log-out' | 'set-up-verification') =>
  after(journey, 'non-se-gsib', []).view(liveSurroundings())

describe('in practice', () => {
  test('what the tenant has seen is known, whatever became of a check', () => {
    const view = Object.values(everyLogInView(0)).at(-1)
    if (view === undefined) throw new Error('There is no view')
    for (const state of [undefined, check({}), check({ status: 'failed', error: 'check_unreachable' })])
      expect(finishedWith(view, state)).toEqual({ journey: 'log-in', known: 'observed' })
  })

  test('a log-out without an account is one of the portal alone', () => {
    const loggedOut = (upn: string | null) =>
      finishedWith(logOutView({ step: 'logged-out', loggedOut: upn, stillSignedIn: [] }), undefined)
    expect(loggedOut(null)).toEqual({ journey: 'log-out', known: 'portal-only' })
    expect(loggedOut('tan@agency.practice.example')).toEqual({ journey: 'log-out', known: 'observed' })
  })
})

describe.each(['log-in', 'set-up-verification'] as const)('in live, %s', (journey) => {
  const ended = (state?: CheckState) => finishedWith(inLive(journey), state)

  test('was told, where nothing was checked, or not to its end', () => {
    for (const state of [
      undefined,
      check({}),
      // Of another day.
      check({ last }),
      check({ status: 'running', last }),
      check({ status: 'failed', error: 'check_cancelled', last }),
    ])
      expect(ended(state)).toEqual({ journey, known: 'told' })
  })

  test('was checked, where the sign-in worked', () => {
    expect(ended(check({ status: 'worked', last }))).toEqual({ journey, known: 'checked', signIn: last })
  })

  test('was not shown, where the sign-in did not work, also when one worked before', () => {
    const failed = check({ status: 'failed', error: 'check_denied', last })
    expect(ended(failed)).toEqual({ journey, known: 'not-shown', code: 'check_denied' })
  })
})

test('in live, a log-out is told: there is nothing to check it by', () => {
  expect(finishedWith(inLive('log-out'), check({ status: 'worked', last }))).toEqual({
    journey: 'log-out',
    known: 'told',
  })
})
