import { describe, expect, test } from 'vitest'
import type { TotpProfile } from '../../../../main/identity/otp-profile'
import { totpCode, verifyTotp } from '../../../../main/identity/totp'
import { bytesOf } from './secrets'

const profile: TotpProfile = { secret: bytesOf('12345678901234567890'), algorithm: 'sha1', digits: 6, period: 30 }

/** Step 37037037, whose code is 050471; 081804 comes before it. */
const now = 1111111111_000
const step = 37037037
const codeOf = (offset: number): string => totpCode(profile, now + offset * 30_000)

describe('the window (RFC 6238 §5.2, §6)', () => {
  test.each([-1, 0, 1])('accepts the code of step %i and answers which step it was', (offset) => {
    expect(verifyTotp(profile, codeOf(offset), now, null)).toEqual({
      outcome: 'accepted',
      step: step + offset,
      drift: offset,
    })
  })

  test.each([-2, 2, -10, 10])('refuses the code of step %i', (offset) => {
    expect(verifyTotp(profile, codeOf(offset), now, null)).toEqual({ outcome: 'wrong' })
  })

  test.each([
    ['first', step * 30_000],
    ['last', step * 30_000 + 29_999],
  ])('is one step to either side on the %s millisecond of a step', (_edge, time) => {
    const outcomes = [-2, -1, 0, 1, 2].map((offset) => verifyTotp(profile, codeOf(offset), time, null).outcome)
    expect(outcomes).toEqual(['wrong', 'accepted', 'accepted', 'accepted', 'wrong'])
  })

  test('is counted in steps of the profile, also when a step is a day', () => {
    const daily: TotpProfile = { ...profile, period: 86_400 }
    const outcomes = [-2, -1, 0, 1, 2].map(
      (days) => verifyTotp(daily, totpCode(daily, now + days * 86_400_000), now, null).outcome,
    )
    expect(outcomes).toEqual(['wrong', 'accepted', 'accepted', 'accepted', 'wrong'])
  })

  test('does not reach before 1970', () => {
    expect(verifyTotp(profile, '755224', 0, null)).toEqual({ outcome: 'accepted', step: 0, drift: 0 })
  })
})

describe('a code is good once (RFC 6238 §5.2, NIST SP 800-63B-4)', () => {
  test('the code of the last used step is already used', () => {
    expect(verifyTotp(profile, codeOf(0), now, step)).toEqual({ outcome: 'already_used' })
  })

  test('so is the code of an earlier step, even if it was never typed', () => {
    expect(verifyTotp(profile, codeOf(-1), now, step)).toEqual({ outcome: 'already_used' })
  })

  test('the next code is accepted', () => {
    expect(verifyTotp(profile, codeOf(1), now, step)).toMatchObject({ outcome: 'accepted', step: step + 1 })
  })

  test('a used code of two steps ago is wrong, as it is out of the window', () => {
    expect(verifyTotp(profile, codeOf(-2), now, step - 2)).toEqual({ outcome: 'wrong' })
  })

  test('a wrong code stays wrong, whatever was used', () => {
    expect(verifyTotp(profile, '000000', now, step)).toEqual({ outcome: 'wrong' })
  })

  test('a clock that went back does not bring used codes to life', () => {
    expect(verifyTotp(profile, codeOf(0), now, step + 1000)).toEqual({ outcome: 'already_used' })
  })

  test('an unused step with the same digits as a used one is accepted', () => {
    // Found by search: steps 153567 and 153569 of the RFC secret share the code 468457.
    const between = 153_568 * 30_000
    expect(verifyTotp(profile, '468457', between, 153_567)).toEqual({ outcome: 'accepted', step: 153_569, drift: 1 })
    expect(verifyTotp(profile, '468457', between, 153_569)).toEqual({ outcome: 'already_used' })
  })
})

describe('a typed code', () => {
  test.each([
    ['050471', 'plain'],
    ['050 471', 'a space'],
    [' 050471\n', 'white space around'],
    ['050-471', 'a dash'],
    ['050–471', 'an en dash'],
    ['050\u00a0471', 'a no-break space'],
    ['050\u3000471', 'an ideographic space'],
    ['０５０４７１', 'full-width digits'],
    ['０５０－４７１', 'full-width digits and dash'],
    ['\u200e050471\u200f', 'invisible marks'],
  ])('is cleaned and keeps its leading zero: %j (%s)', (typed) => {
    expect(verifyTotp(profile, typed, now, null)).toMatchObject({ outcome: 'accepted', step })
  })

  test.each(['', '   ', '50471', '0050471', '05047l', '+50471', '5.0471', '٠٥٠٤٧١', '05047１２'])(
    'is malformed when it is not six digits: %j',
    (typed) => {
      expect(verifyTotp(profile, typed, now, null)).toEqual({ outcome: 'malformed' })
    },
  )

  test('is measured by the digits of the profile', () => {
    const eight: TotpProfile = { ...profile, digits: 8 }
    expect(verifyTotp(eight, '14050471', now, null).outcome).toBe('accepted')
    expect(verifyTotp(eight, '050471', now, null).outcome).toBe('malformed')
  })
})
