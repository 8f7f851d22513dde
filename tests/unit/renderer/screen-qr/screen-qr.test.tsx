/** @file What the window shows of a QR code that was found on the screen. */
import { expect, test } from 'vitest'
import type { VisibleScreenQr } from '../../../../preload/contract/screen-qr'
import { screenQrKinds } from '../../../../preload/contract/screen-qr'
import { FoundCode } from '../../../../renderer/screen-qr/FoundCode'
import { ScreenQrButton } from '../../../../renderer/screen-qr/ScreenQrButton'
import { en } from '../../../../renderer/texts/en'
import { codesOn, draw, has, heard } from '../credentials/draw'
import { fakeBridge } from '../../../support/fake-bridge'

const totp: VisibleScreenQr = {
  at: 0,
  kind: 'totp',
  qr: 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ',
  parts: [
    { part: 'key', value: 'GEZDGNBVGY3TQOJQ' },
    { part: 'account', value: 'tan.mei.ling@practice.example' },
  ],
}
const found = (visible: VisibleScreenQr, codes = true): string =>
  draw(<FoundCode visible={visible} clearsAt={null} onAdd={() => undefined} />, codesOn(codes))

test.each(screenQrKinds)('%s has a name and says what to do', (kind) => {
  const markup = found({ ...totp, kind, parts: [] })
  expect(heard(markup)).toContain(en.screenQr.kinds[kind].name)
  expect(en.screenQr.kinds[kind].advice).toMatch(/\.$/u)
})

test.each(screenQrKinds)('%s: what it is and what to do stand above the code, which is ready to be scanned', (kind) => {
  const markup = found({ ...totp, kind })
  expect(markup.indexOf('data-testid="screen-qr-kind"')).toBeLessThan(markup.indexOf('data-testid="screen-qr-code"'))
})

test('a key is grouped, and each part has a copy of its own', () => {
  const markup = found(totp)
  expect(heard(markup)).toContain('GEZD GNBV GY3T QOJQ')
  expect([has(markup, 'copy-screen-qr-key'), has(markup, 'copy-screen-qr-account')]).toEqual([true, true])
})

test('codes are offered to be kept only where that is on, and only those that go by the clock', () => {
  expect(has(found(totp), 'screen-qr-add')).toBe(true)
  expect(has(found(totp, false), 'screen-qr-add')).toBe(false)
  expect(has(found({ ...totp, kind: 'hotp' }), 'screen-qr-add')).toBe(false)
})

test('the button stands for itself: nothing is looked at until it is pressed', () => {
  const fake = fakeBridge()
  const markup = draw(<ScreenQrButton />, {}, fake)
  expect(heard(markup)).toBe('Enlarge the QR code on the screen')
  expect(fake.asked.map(({ call }) => call).filter((call) => call.startsWith('screenQr'))).toEqual([])
})
