import { describe, expect, test } from 'vitest'
import type { VisibleSecret } from '../../../../preload/contract/credentials'
import { AddCredential } from '../../../../renderer/credentials/AddCredential'
import { AddPassword } from '../../../../renderer/credentials/AddPassword'
import { AddProfile } from '../../../../renderer/credentials/AddProfile'
import { CodesOff } from '../../../../renderer/credentials/CodesOff'
import { ConfirmProfile } from '../../../../renderer/credentials/ConfirmProfile'
import { ExportProfile } from '../../../../renderer/credentials/ExportProfile'
import { ForgetCredential } from '../../../../renderer/credentials/ForgetCredential'
import { ForgetEverything } from '../../../../renderer/credentials/ForgetEverything'
import { en } from '../../../../renderer/texts/en'
import { drawKnown, infoIn } from '../draw-known'
import {
  buttonNames,
  codesOn,
  draw,
  drawLocked,
  has,
  heard,
  otherUpn,
  passwordOf,
  profileOf,
  stateOf,
  upn,
} from './draw'

const t = en.credentials
const nothing = () => undefined
const drawAdd = (published: Parameters<typeof drawLocked>[1], locked: Parameters<typeof drawLocked>[2] = []) =>
  drawLocked(<AddCredential onAdded={nothing} onClose={nothing} onLeft={nothing} />, published, locked)
const profile = profileOf()
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const qr: VisibleSecret = { kind: 'export', id: profile.id, qr: `otpauth://totp/x?secret=${key}` }
const code: VisibleSecret = { kind: 'code', id: profile.id, code: '003094', validUntil: Date.now() + 9_000, period: 30 }
const openPage = {
  pane: { status: 'open', address: 'http://127.0.0.1:1/', title: 'Practice', loading: false },
} as const

describe('taking a profile to a new phone', () => {
  const dialog = (visible: VisibleSecret | null): string =>
    draw(<ExportProfile credential={profile} visible={visible} onClose={nothing} />)

  test('is asked about first, with what it means and a tick that nobody looks on', () => {
    const markup = dialog(null)
    expect([has(markup, 'export-question'), has(markup, 'export-qr')]).toEqual([true, false])
    expect(heard(markup)).toContain(t.exporting.warning)
    expect(markup).toMatch(/<input(?=[^>]*type="checkbox")(?=[^>]*data-testid="export-alone")(?![^>]*checked)/u)
  })

  test('a code that happens to be shown does not answer the question', () => {
    expect(has(dialog(code), 'export-qr')).toBe(false)
  })

  test('then shows a picture with a name, and the key nowhere in words', () => {
    const markup = dialog(qr)
    expect(has(markup, 'export-qr')).toBe(true)
    expect(markup).toContain(`aria-label="${t.exporting.picture(t.named('totp', profile.label, upn))}"`)
    expect(markup).not.toContain(key)
    expect(buttonNames(markup)).toEqual([t.exporting.close])
  })
})

describe('confirming a profile', () => {
  const dialog = (visible: VisibleSecret | null): string =>
    draw(<ConfirmProfile credential={profile} visible={visible} onClose={nothing} />)

  test('shows the code to compare, takes the phone’s, or the officer’s word', () => {
    const markup = dialog(code)
    expect(markup).toMatch(/data-testid="credential-code">003 094</u)
    expect(markup).toMatch(/inputMode="numeric"[^>]*data-testid="confirm-code"/iu)
    expect(buttonNames(markup)).toEqual([t.confirm.submit, t.confirm.accepted, t.confirm.later])
  })

  test('goes on without a code on the screen, and shows no QR code in its place', () => {
    for (const visible of [null, qr]) {
      const markup = dialog(visible)
      expect([has(markup, 'credential-code'), has(markup, 'confirm-code')]).toEqual([false, true])
      expect(markup).not.toContain(key)
    }
  })
})

describe('forgetting', () => {
  test('a password names whose it is', () => {
    const markup = draw(<ForgetCredential credential={passwordOf({ upn: otherUpn })} onClose={nothing} />)
    expect(heard(markup)).toContain(`Forget the password of ${otherUpn}?`)
    expect(heard(markup)).not.toContain(t.forgetting.codesText)
    expect(buttonNames(markup)).toEqual([t.forgetting.cancel, t.forgetting.confirm])
  })

  test('a profile warns that the phone must still have it', () => {
    expect(heard(draw(<ForgetCredential credential={profile} onClose={nothing} />))).toContain(t.forgetting.codesText)
  })

  test.each([
    [0, '0 entries'],
    [1, '1 entry'],
    [2, '2 entries'],
  ])('everything says how many are removed: %i', (count, words) => {
    const markup = draw(<ForgetEverything count={count} onClose={nothing} />)
    expect(heard(markup)).toContain(`${words} and the remembered emails are removed`)
  })
})

describe('adding', () => {
  test('asks what, each kind with what it means', () => {
    const markup = draw(<AddCredential onAdded={nothing} onClose={nothing} onLeft={nothing} />)
    expect([has(markup, 'add-kind-password'), has(markup, 'add-kind-totp')]).toEqual([true, true])
    expect(heard(markup)).toContain(t.adding.details.password)
    expect(heard(markup)).toContain(t.adding.details.totp)
  })

  test('a password is typed as dots, into a field that the browser neither fills in nor keeps', () => {
    const markup = draw(<AddPassword onAdded={nothing} />)
    expect(markup).toMatch(
      /<input(?=[^>]*type="password")(?=[^>]*autoComplete="off")(?=[^>]*data-testid="add-password")(?![^>]*value=)/iu,
    )
  })

  test('the remembered emails are offered, and only those', () => {
    const markup = draw(<AddPassword onAdded={nothing} />, { credentials: stateOf({ accounts: [upn, otherUpn] }) })
    expect([...markup.matchAll(/<option value="([^"]*)"/gu)].map(([, value]) => value)).toEqual([upn, otherUpn])
    expect(markup).toMatch(/<input(?=[^>]*data-testid="add-account")(?=[^>]*list="([^"]+)").*<datalist id="\1"/su)
  })

  test('a profile can be read from the page only while there is one', () => {
    const button = /<button(?=[^>]*disabled="")(?=[^>]*data-testid="add-from-page")/u
    expect(draw(<AddProfile onAdded={nothing} />)).toMatch(button)
    const markup = draw(<AddProfile onAdded={nothing} />, openPage)
    expect(has(markup, 'add-from-page')).toBe(true)
    expect(markup).not.toMatch(button)
  })

  test('a kind that the organisation has switched off cannot be chosen, and says so before anything is typed', async () => {
    const credentials = stateOf({ allowed: { passwords: false, exports: true } })
    const markup = await drawAdd({ credentials, ...codesOn() })
    expect(markup).toMatch(/<input(?=[^>]*disabled="")(?=[^>]*data-testid="add-kind-password")(?![^>]*checked)/u)
    expect(markup).toMatch(/<input(?=[^>]*checked="")(?=[^>]*data-testid="add-kind-totp")(?![^>]*disabled)/u)
    expect(heard(markup)).toContain(t.adding.off.password)
    expect(heard(markup)).not.toContain(t.adding.off.totp)
  })

  test('where the organisation has switched both off there is no way on', async () => {
    const credentials = stateOf({ allowed: { passwords: false, exports: true } })
    const markup = await drawAdd({ credentials, ...codesOn(false) }, ['codesOnWorkstation'])
    expect(markup).toMatch(/<button(?=[^>]*disabled="")(?=[^>]*data-testid="add-next")/u)
    expect(heard(markup)).toContain(t.adding.off.totp)
  })

  test('codes that the organisation has switched off are not offered to be turned on', async () => {
    const markup = await drawLocked(<CodesOff />, codesOn(false), ['codesOnWorkstation'])
    expect(heard(markup)).toContain(t.codesOff.set)
    expect(has(markup, 'codes-turn-on')).toBe(false)
  })

  test('in live the QR code is looked for on the screen, as no page is beside the guide', async () => {
    const markup = await drawKnown(<AddProfile onAdded={nothing} />, infoIn('live'))
    expect([has(markup, 'add-from-page'), has(markup, 'screen-qr'), has(markup, 'add-text')]).toEqual([
      false,
      true,
      true,
    ])
    // A dialog of its own has a form too, and a form in a form is none.
    expect(markup.indexOf('data-testid="screen-qr"')).toBeLessThan(markup.indexOf('<form'))
  })

  test('in live an account is not said to be one of practice', async () => {
    expect(heard(await drawKnown(<AddPassword onAdded={nothing} />, infoIn('live')))).not.toMatch(/practice/iu)
  })

  test('where codes are off it says honestly why, and how to turn them on', () => {
    const markup = draw(<CodesOff />, codesOn(false))
    expect(heard(markup)).toContain(t.codesOff.text)
    expect(has(markup, 'codes-turn-on')).toBe(true)
  })
})
