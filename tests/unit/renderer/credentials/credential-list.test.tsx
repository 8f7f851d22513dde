import { describe, expect, test } from 'vitest'
import type { CredentialSummary, VisibleSecret } from '../../../../preload/contract/credentials'
import { CredentialList } from '../../../../renderer/credentials/CredentialList'
import { en } from '../../../../renderer/texts/en'
import { fakeBridge } from '../../../support/fake-bridge'
import { buttonNames, countOf, draw, has, heard, otherUpn, passwordOf, profileOf, stateOf, upn } from './draw'

const t = en.credentials

interface Look {
  readonly codesAreOn?: boolean
  readonly visible?: VisibleSecret | null
}

const list = (credentials: readonly CredentialSummary[], { codesAreOn = true, visible = null }: Look = {}): string =>
  draw(<CredentialList state={stateOf({ credentials, visible })} codesAreOn={codesAreOn} />)

describe('how many there are', () => {
  test('none: it says so, and that the app can be used without', () => {
    const markup = list([])
    expect(has(markup, 'credentials-none')).toBe(true)
    expect(heard(markup)).toContain(t.none.title)
    expect(markup).not.toContain('<ul')
  })

  test('one', () => {
    const markup = list([passwordOf()])
    expect([countOf(markup, 'credential'), has(markup, 'credentials-none')]).toEqual([1, false])
    expect(heard(markup)).toContain(t.kinds.password)
    expect(heard(markup)).toContain(upn)
  })

  test('many are in the order of adding', () => {
    const labels = ['SG Govt M365', 'TECHPASS PROD', 'Another']
    const markup = list(labels.map((label, index) => profileOf({ id: `${index}`.repeat(36), label })))
    expect([...markup.matchAll(/credential-name">([^<]*)/gu)].map(([, name]) => name)).toEqual(labels)
  })

  test('a thousand: the first paint draws what fills a screen, and asks main for nothing', () => {
    const thousand = Array.from({ length: 1000 }, (_, index) =>
      profileOf({ id: String(index).padStart(36, '0'), upn: `officer${index}@practice.example` }),
    )
    const fake = fakeBridge()
    const markup = draw(<CredentialList state={stateOf({ credentials: thousand })} codesAreOn />, {}, fake)
    expect(countOf(markup, 'credential')).toBe(30)
    // What the door asks as it opens, and no more.
    const asked = fake.asked.map(({ call }) => call).filter((call) => call.startsWith('credentials.'))
    expect(asked).toEqual(['credentials.state'])
  })
})

describe('what can be done', () => {
  test('with a password: it can be copied and forgotten, and never shown', () => {
    for (const codesAreOn of [true, false])
      expect(buttonNames(list([passwordOf()], { codesAreOn }))).toEqual([
        `${t.copy.password} password of ${upn}`,
        `${t.forgetting.open} password of ${upn}`,
      ])
  })

  test('with a confirmed profile: copied, shown, taken to a new phone, forgotten', () => {
    const what = `codes of “SG Govt M365” for ${upn}`
    expect(buttonNames(list([profileOf()]))).toEqual([
      `${t.copy.totp} ${what}`,
      `${t.showCode} ${what}`,
      `${t.exporting.open} ${what}`,
      `${t.forgetting.open} ${what}`,
    ])
  })

  test('with a profile that is not confirmed: confirmed too, and marked in words', () => {
    const markup = list([profileOf({ confirmedAt: null })])
    expect(has(markup, 'credential-confirm')).toBe(true)
    expect(heard(markup)).toContain(t.notConfirmed)
    expect(heard(list([profileOf()]))).not.toContain(t.notConfirmed)
    // A password is not confirmed by anybody, and nothing is missing.
    expect(heard(list([passwordOf()]))).not.toContain(t.notConfirmed)
  })

  test('with codes off a profile can only be forgotten, and why is said once', () => {
    const both = [profileOf(), profileOf({ id: 'c'.repeat(36), label: 'TECHPASS PROD' })]
    const markup = list(both, { codesAreOn: false })
    expect(buttonNames(markup)).toHaveLength(2)
    expect(countOf(markup, 'credential-forget')).toBe(2)
    expect(countOf(markup, 'codes-kept-off')).toBe(1)
    expect(heard(markup)).toContain(t.codesOff.kept)
  })

  test('that codes are off is no news where none are kept, or where they are on', () => {
    expect(has(list([passwordOf()], { codesAreOn: false }), 'codes-kept-off')).toBe(false)
    expect(has(list([profileOf()]), 'codes-kept-off')).toBe(false)
  })

  test('each button has a name of its own, which says whose credential it is about', () => {
    const names = buttonNames(
      list([
        passwordOf(),
        passwordOf({ id: '1'.repeat(36), upn: otherUpn }),
        profileOf({ confirmedAt: null }),
        profileOf({ id: '2'.repeat(36), label: 'TECHPASS PROD', confirmedAt: null }),
        profileOf({ id: '3'.repeat(36), upn: otherUpn, confirmedAt: null }),
      ]),
    )
    expect(names).toHaveLength(2 * 2 + 3 * 5)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/@practice\.example$/u)
  })
})

describe('what is special about it is said in words', () => {
  test('kept in memory only', () => {
    expect(heard(list([passwordOf({ keptIn: 'memory' })]))).toContain(t.memoryOnly)
    expect(heard(list([passwordOf()]))).not.toContain(t.memoryOnly)
  })

  test('the keychain did not say whether it kept it', () => {
    expect(heard(list([profileOf({ kept: 'unsure' })]))).toContain(t.unsure)
    expect(heard(list([profileOf()]))).not.toContain(t.unsure)
  })
})

describe('the code that is shown', () => {
  const { id } = profileOf()
  const code: VisibleSecret = { kind: 'code', id, code: '003094', validUntil: Date.now() + 20_000, period: 30 }
  const two = [profileOf(), profileOf({ id: 'c'.repeat(36), label: 'TECHPASS PROD' })]

  test('is in its own row, grouped, leading zeros and all, with how long it lasts', () => {
    const markup = list(two, { visible: code })
    expect(countOf(markup, 'credential-code')).toBe(1)
    expect(markup).toMatch(/SG Govt M365.*data-testid="credential-code">003 094<.*TECHPASS PROD/su)
    expect(markup).toMatch(/data-testid="credential-seconds">(?:19|20) seconds left/u)
    expect(markup).toContain(`aria-label="${t.code}: codes of “SG Govt M365” for ${upn}"`)
  })

  test('is hidden by the button that showed it, which says that it is open', () => {
    const markup = list(two, { visible: code })
    expect(buttonNames(markup).filter((name) => name.startsWith(t.hideCode))).toHaveLength(1)
    expect(markup.match(/aria-expanded="true"/gu)).toHaveLength(1)
    expect(markup.match(/aria-expanded="false"/gu)).toHaveLength(1)
  })

  test('is not read out by itself, as it changes every half minute', () => {
    expect(list(two, { visible: code })).not.toMatch(/role="(?:status|alert|timer)"|aria-live/u)
  })

  test('a QR code for another phone is not in the list, only in its dialog', () => {
    const markup = list(two, { visible: { kind: 'export', id, qr: 'otpauth://totp/canary' } })
    expect(markup).not.toMatch(/otpauth|<svg[^>]*qr/u)
    expect(has(markup, 'credential-code')).toBe(false)
  })
})
