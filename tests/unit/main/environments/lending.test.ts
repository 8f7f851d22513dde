import { describe, expect, test } from 'vitest'
import { knownAccounts, loanFor } from '../../../../main/environments/practice/lending'
import type { TenantOfficer } from '../../../../main/environments/practice/tenant-client'

const officer = (upn: string, fields: Partial<TenantOfficer> = {}): TenantOfficer => ({
  upn,
  name: upn,
  password: 'x',
  registered: true,
  locked: false,
  disabled: false,
  atRisk: false,
  mobileAppForbidden: false,
  methods: ['push'],
  techpass: 'assigned',
  blocked: false,
  otherAccounts: [],
  ...fields,
})
const unregistered = officer('new', { registered: false, methods: [] })
const refused = [
  officer('locked', { locked: true }),
  officer('disabled', { disabled: true }),
  officer('at-risk', { atRisk: true }),
  officer('blocked', { blocked: true }),
  officer('other-tenant', { techpass: 'other-tenant' }),
  officer('not-assigned', { techpass: 'not-assigned' }),
]
const lentTo = (page: Parameters<typeof loanFor>[0], officers: readonly TenantOfficer[], onPhone: string[] = []) => {
  const loan = loanFor(page, { officers, onPhone, lent: null, mayReset: 'anybody' })
  return loan && [loan.officer.upn, loan.needsReset]
}

describe('to set up', () => {
  test('is lent who has nothing set up, and goes on being lent', () => {
    const officers = [officer('old'), unregistered, officer('new-too', { registered: false })]
    expect(lentTo('set-up', officers)).toEqual(['new', false])
    expect(loanFor('set-up', { officers, onPhone: [], lent: 'new-too', mayReset: 'anybody' })?.officer.upn).toBe(
      'new-too',
    )
  })

  test('else who can be put back, else nobody', () => {
    expect(lentTo('set-up', [officer('disabled', { disabled: true }), officer('old')])).toEqual(['old', true])
    expect(lentTo('set-up', [officer('disabled', { disabled: true })])).toBeNull()
  })
})

describe('where others use the tenant too', () => {
  const reported = officer('reported', { atRisk: true })
  const reportedNew = officer('reported-new', { atRisk: true, registered: false, methods: [] })
  const lent = (page: Parameters<typeof loanFor>[0], officers: readonly TenantOfficer[], mayReset: readonly string[]) =>
    loanFor(page, { officers, onPhone: [], lent: null, mayReset })?.officer.upn ?? null

  test('only who was lent before may be put back', () => {
    const officers = [officer('at-risk', { atRisk: true }), reported]
    expect(lent('portal', officers, ['reported'])).toBe('reported')
    expect(lent('portal', officers, [])).toBeNull()
    expect(lent('set-up', [officer('new', { atRisk: true, registered: false }), reportedNew], ['reported-new'])).toBe(
      'reported-new',
    )
  })

  test('nobody’s authenticator is removed', () => {
    expect(lent('set-up', [reported, officer('old')], ['reported', 'old'])).toBeNull()
  })
})

describe('to log in', () => {
  test('is lent whose account came to the phone last', () => {
    const officers = [officer('a'), officer('b'), officer('c')]
    expect(lentTo('portal', officers, ['c', 'b', 'gone'])).toEqual(['b', false])
  })

  test('else one who is notified, and nobody whom TechPass refuses', () => {
    expect(
      lentTo('portal', [...refused, unregistered, officer('totp', { methods: ['totp'] }), officer('push')]),
    ).toEqual(['push', false])
    expect(lentTo('portal', [...refused, unregistered], ['blocked', 'new'])).toEqual(['locked', true])
    expect(lentTo('portal', [unregistered])).toBeNull()
  })

  test('the browser knows nobody at first, then the officer and their other accounts', () => {
    const person = officer('a', { otherAccounts: ['b', 'not-seeded'] })
    const officers = [person, officer('b'), officer('c')]
    const loan = { officer: person, needsReset: false }
    expect(knownAccounts('portal', loan, { officers, hasLoggedIn: false })).toEqual([])
    expect(knownAccounts('portal', loan, { officers, hasLoggedIn: true })).toEqual([
      { upn: 'a', signedIn: false },
      { upn: 'b', signedIn: false },
    ])
  })
})

describe('to log out', () => {
  const three = ['a', 'b', 'c'].map((upn) =>
    officer(upn, { otherAccounts: ['a', 'b', 'c'].filter((other) => other !== upn) }),
  )
  const signedIn = (officers: readonly TenantOfficer[]) => {
    const loan = loanFor('portal-logged-in', { officers, onPhone: [], lent: null, mayReset: 'anybody' })
    return loan && knownAccounts('portal-logged-in', loan, { officers, hasLoggedIn: false })
  }

  test('three accounts of one person are signed in', () => {
    expect(signedIn([officer('x'), ...three])).toEqual(['a', 'b', 'c'].map((upn) => ({ upn, signedIn: true })))
  })

  test('else up to three of anybody', () => {
    expect(signedIn([...refused, officer('x'), officer('y')])?.map(({ upn }) => upn)).toEqual(['x', 'y'])
  })
})
