/** @file What "Check that it works" says of where it signs in: the page beside the guide, or the officer's browser. */
import { expect, test } from 'vitest'
import type { CheckState } from '../../../../preload/contract/check'
import type { ErrorCode } from '../../../../preload/contract/errors'
import { CheckCard } from '../../../../renderer/journeys/log-in/CheckCard'
import { after, liveSurroundings } from '../../../support/live-ways'
import { everyLogInView } from '../../../support/log-in-views'
import { heard } from '../credentials/draw'
import { drawKnown, infoIn } from '../draw-known'

const idle: CheckState = { status: 'idle', last: null, error: null }
const failed = (error: ErrorCode): CheckState => ({ status: 'failed', last: null, error })

const inPractice = async (check: CheckState) =>
  heard(await drawKnown(<CheckCard />, { check, journey: everyLogInView(0)['logged-in'] ?? null }))
const inLive = async (journey: 'log-in' | 'set-up-verification', check: CheckState) => {
  const view = after(journey, 'non-se-gsib', []).view(liveSurroundings())
  return heard(await drawKnown(<CheckCard />, { check, journey: view, ...infoIn('live') }))
}

test('in practice it signs in to TechPass, beside the guide', async () => {
  expect(await inPractice(idle)).toContain('to TechPass by itself, in the page beside this guide')
})

test('in live it signs in in the browser: to TechPass after the log-in, with the WOG account after the set-up', async () => {
  const [logIn, setUp] = await Promise.all([inLive('log-in', idle), inLive('set-up-verification', idle)])
  expect(logIn).toContain('signs in to TechPass, in your browser')
  expect(setUp).toContain('signs in with your WOG account, in your browser')
  for (const words of [logIn, setUp]) expect(words).not.toContain('beside this guide')
})

test('while it runs in live, the officer is sent to the browser', async () => {
  expect(await inLive('log-in', { ...idle, status: 'running' })).toContain('Look at your browser.')
})

test.each(['check_unreachable', 'check_denied', 'check_refused'] as const)('%s names who was asked', async (code) => {
  expect(await inLive('log-in', failed(code))).toContain('TechPass')
  const setUp = await inLive('set-up-verification', failed(code))
  expect(setUp).toMatch(/the WOG sign-in/iu)
  expect(setUp).not.toContain('TechPass')
})

test('a sign-in to the other service is no time before of this one', async () => {
  const last = { at: 1_795_000_000_000, amr: ['mfa'], journey: 'log-in' } as const
  expect(await inLive('log-in', { ...idle, last })).toContain('The time before')
  expect(await inLive('set-up-verification', { ...idle, last })).not.toContain('The time before')
})
