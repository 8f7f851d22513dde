import { expect, test } from 'vitest'
import { journeyNames, logInSteps, logOutSteps, setUpVerificationSteps } from '../../../../preload/contract/names'
import { firstSettings, storedSettings } from '../../../../main/settings/schema'

test('a file of a version before log-in, log-out and the check is taken as it is', () => {
  const before = {
    theme: 'dark',
    textSize: 20,
    device: 'non-se-gsib',
    progress: { journey: 'set-up-verification', device: 'non-se-gsib', step: 'scan' },
    practice: { browser: 'browser-1', device: 'device-1' },
  }
  expect(storedSettings.parse(before)).toEqual({ ...firstSettings, ...before })
})

test.each([
  ['set-up-verification', setUpVerificationSteps],
  ['log-in', logInSteps],
  ['log-out', logOutSteps],
] as const)('%s can be kept at each of its steps', (journey, steps) => {
  expect(journeyNames).toContain(journey)
  for (const step of steps) {
    const progress = { journey, device: null, step }
    expect(storedSettings.parse({ progress }).progress).toEqual(progress)
  }
})

test('a step or journey that nobody knows is refused', () => {
  expect(storedSettings.safeParse({ progress: { journey: 'log-in', device: null, step: 'fly' } }).success).toBe(false)
  expect(storedSettings.safeParse({ progress: { journey: 'fly', device: null, step: 'scan' } }).success).toBe(false)
})

test('of a sign-in that worked nothing is kept beside when and how', () => {
  const check = { at: 7, amr: ['pwd', 'mfa'], idToken: 'never kept' }
  expect(storedSettings.parse({ check })).toEqual({ ...firstSettings, check: { at: 7, amr: ['pwd', 'mfa'] } })
})
