import { expect, test } from 'vitest'
import type { SetUpVerificationView } from '../../../../preload/contract/set-up-verification'
import { en } from '../../../../renderer/texts/en'
import { drawGuide } from '../../../support/draw-guide'
import { everyView, practiceAccount, setUpView } from '../../../support/set-up-views'

const views = everyView(Date.now())
const draw = (view: SetUpVerificationView): string => drawGuide(view)
const at = (name: string): string => {
  const view = views[name]
  if (view === undefined) throw new Error(`No view ${name}`)
  return draw(view)
}
const has = (markup: string, id: string): boolean => markup.includes(`data-testid="${id}"`)

test('the three devices are offered at the first step', () => {
  for (const device of ['non-se-gsib', 'gmd', 'se-gsib'])
    expect(has(at('choose-device'), `device-${device}`)).toBe(true)
})

test('an SE GSIB stops with what to do instead, and how long that takes', () => {
  expect(at('choose-device-se-gsib')).toMatch(/service request.*3 business days/su)
})

test('a GMD stops with where the set-up is done, and to come back afterwards', () => {
  expect(at('choose-device-gmd')).toMatch(/GSIB device.*come back to this GMD/su)
})

test('signing in shows the made-up account, each part with its own copy', () => {
  const markup = at('sign-in')
  expect(markup).toContain(practiceAccount.password)
  expect(has(markup, 'copy-practice-account')).toBe(true)
  expect(has(markup, 'copy-practice-password')).toBe(true)
  expect(markup).toContain('Made up')
})

test('a locked account says how long to wait, from the wall clock', () => {
  expect(at('sign-in-locked')).toMatch(/You can try again in 4[12] s\./u)
})

test('Code and Url are shown in words beside the QR code, the Code in threes', () => {
  const markup = at('scan-push')
  expect(has(markup, 'enrolment-qr')).toBe(true)
  expect(markup).toMatch(/data-testid="enrolment-code">018 227 904</u)
  expect(has(markup, 'copy-enrolment-code')).toBe(true)
  expect(has(markup, 'copy-enrolment-url')).toBe(true)
  expect(has(markup, 'enrolment-key')).toBe(false)
})

test('what the QR code holds has a copy of its own, whichever way it adds the account', () => {
  for (const name of ['scan-push', 'scan-totp']) {
    expect(at(name)).toMatch(/data-testid="copy-enrolment-qr".*?Copy<span[^>]*> Contents of the QR code</su)
  }
})

test('a key is shown in fours with the account it belongs to', () => {
  const markup = at('scan-totp')
  expect(markup).toMatch(/data-testid="enrolment-key">GEZD GNBV GY3T/u)
  expect(has(markup, 'enrolment-account')).toBe(true)
  expect(has(markup, 'copy-enrolment-key')).toBe(true)
  expect(has(markup, 'enrolment-url')).toBe(false)
})

test('the words to look for follow what the page shows', () => {
  expect(at('scan-push')).toContain('“Code:”')
  expect(at('scan-totp')).not.toContain('“Code:”')
})

test('the number keeps its leading zero and has an honest countdown', () => {
  const markup = at('reach-number')
  expect(markup).toMatch(/data-testid="match-number">08</u)
  expect(markup).toMatch(/data-testid="match-countdown">5[67] s left</u)
})

test('a number that has run out is gone', () => {
  const challenge = { matchNumber: '08', expiresAt: Date.now() - 1 }
  expect(draw(setUpView({ step: 'reach', screen: 'number', challenge }))).not.toContain('08')
})

test('an earlier step says so, leads back to the one under way and can be done again', () => {
  const markup = at('looking-back')
  expect(has(markup, 'looking-back')).toBe(true)
  expect(has(markup, 'step-redo')).toBe(true)
  expect(markup).toContain(en.guide.next.forward)
})

test('a failure with a way out here has a button for it', () => {
  expect(has(at('practice-restarted'), 'error-open')).toBe(true)
})

test('an officer who is registered is told that no QR code is to be expected, and what can be done', () => {
  const markup = at('choose-method-already')
  expect(has(markup, 'already-registered')).toBe(true)
  expect(markup).toContain('There is no QR code')
  expect(markup).toMatch(/Agency Facility Management/u)
})
