/** @file What the guide offers of the kept credentials, where a page asks for one. */
import { describe, expect, test } from 'vitest'
import type { CredentialsState } from '../../../../preload/contract/credentials'
import { KeptCode } from '../../../../renderer/credentials/KeptCode'
import { KeptPassword } from '../../../../renderer/credentials/KeptPassword'
import { en } from '../../../../renderer/texts/en'
import { buttonNames, codesOn, draw, has, otherUpn, passwordOf, profileOf, stateOf, upn } from './draw'

const t = en.credentials.inGuide
const other = profileOf({ id: 'c'.repeat(36), label: 'TECHPASS PROD' })
const sameNameOfOther = profileOf({ id: 'd'.repeat(36), upn: otherUpn })

const keptCode = (
  state: Partial<CredentialsState>,
  { whose = upn, codesAreOn = true }: { readonly whose?: string | null; readonly codesAreOn?: boolean } = {},
): string =>
  draw(<KeptCode profile="SG Govt M365" upn={whose} />, { credentials: stateOf(state), ...codesOn(codesAreOn) })

describe('a kept code', () => {
  test('of the profile and account that the page asks for can be shown and copied', () => {
    const markup = keptCode({ credentials: [other, sameNameOfOther, profileOf()] })
    expect(buttonNames(markup)).toEqual([t.showCode, t.copyCode])
    expect(has(markup, 'credential-code')).toBe(false)
  })

  test('is found whatever the case of the account on the page', () => {
    expect(has(keptCode({ credentials: [profileOf()] }, { whose: upn.toUpperCase() }), 'kept-code')).toBe(true)
  })

  test.each<readonly [string, Partial<CredentialsState>, Parameters<typeof keptCode>[1]]>([
    ['codes are off', { credentials: [profileOf()] }, { codesAreOn: false }],
    ['only another profile is kept', { credentials: [other] }, {}],
    ['only that of somebody else is kept', { credentials: [sameNameOfOther] }, {}],
    ['only the password is kept', { credentials: [passwordOf()] }, {}],
    [
      'it is not known whose it should be, and two have that name',
      { credentials: [profileOf(), sameNameOfOther] },
      { whose: null },
    ],
    ['nothing is kept', {}, {}],
  ])('is not offered when %s', (_why, state, look) => {
    expect(keptCode(state, look)).toBe('')
  })

  test('is offered while it is not known whose it should be, when it is the only one of that name', () => {
    expect(has(keptCode({ credentials: [profileOf(), other] }, { whose: null }), 'kept-code')).toBe(true)
  })

  test('that is shown is grouped, and the button then hides it', () => {
    const { id } = profileOf()
    const visible = { kind: 'code', id, code: '003094', validUntil: Date.now() + 20_000, period: 30 } as const
    const markup = keptCode({ credentials: [profileOf()], visible })
    expect(markup).toMatch(/data-testid="credential-code">003 094</u)
    expect(buttonNames(markup)).toEqual([t.hideCode, t.copyCode])
  })

  test('of another profile is not shown here, though it is on the screen elsewhere', () => {
    const visible = { kind: 'code', id: other.id, code: '518227', validUntil: Date.now() + 20_000, period: 30 } as const
    expect(keptCode({ credentials: [profileOf(), other], visible })).not.toContain('518')
  })

  test('on the clipboard has its seconds counted', () => {
    const markup = keptCode({ credentials: [profileOf()], clipboardClearsAt: Date.now() + 5_000 })
    expect(has(markup, 'clipboard-note')).toBe(true)
    expect(has(keptCode({ credentials: [profileOf()] }), 'clipboard-note')).toBe(false)
  })
})

describe('a kept password', () => {
  const keptPassword = (state: Partial<CredentialsState>, whose = upn): string =>
    draw(<KeptPassword upn={whose} />, { credentials: stateOf(state), ...codesOn(false) })

  test('of the account can be copied, also with codes off', () => {
    expect(buttonNames(keptPassword({ credentials: [passwordOf()] }))).toEqual([t.copyPassword])
    expect(buttonNames(keptPassword({ credentials: [passwordOf()] }, upn.toUpperCase()))).toEqual([t.copyPassword])
  })

  test.each([
    ['of somebody else', [passwordOf({ upn: otherUpn })]],
    ['that is none, but codes', [profileOf()]],
  ])('%s is not offered', (_what, credentials) => {
    expect(keptPassword({ credentials })).toBe('')
  })
})
