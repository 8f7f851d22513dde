import { expect, test } from 'vitest'
import { readByHand, readKey, readQr } from '../../../../main/practice/phone/read-qr'

const phone = 'http://127.0.0.1:4711/phone'
const url = `${phone}/activatev2/863602595/SASPUBKRCAZ1FD043`
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('an activation of this tenant is read, with upper or lower case percent-encoding, leading zero kept', () => {
  const expected = { kind: 'push', code: '012345678', digits: '863602595', token: 'SASPUBKRCAZ1FD043' }
  const encoded = encodeURIComponent(url)
  expect(readQr(`phonefactor://activate_account?code=012345678&url=${encoded}`, phone)).toEqual(expected)
  expect(
    readQr(
      ` phonefactor://activate_account?code=012345678&url=${encoded.toLowerCase().replace('saspubkrcaz1fd043', 'SASPUBKRCAZ1FD043')}\n`,
      phone,
    ),
  ).toEqual(expected)
  expect(readByHand('012 345-678', url, phone)).toEqual(expected)
})

test.each([
  'http://127.0.0.1:4712/phone/activatev2/1/a',
  'http://127.0.0.1:47110/phone/activatev2/1/a',
  'https://127.0.0.1:4711/phone/activatev2/1/a',
  'http://127.0.0.1:4711@evil.example/phone/activatev2/1/a',
  'http://127.0.0.1:4711/phoney/activatev2/1/a',
])('%s is another service’s', (foreign) => {
  expect(() => readByHand('012345678', foreign, phone)).toThrow('This code is a real one')
})

test.each([
  `${phone}/activatev2/1/a/b`,
  `${phone}/activatev2/x/a`,
  `${phone}/activatev2/1/`,
  `${url}?x=1`,
  'hello',
  '',
])('%j is not an activation address', (malformed) => {
  expect(() => readByHand('012345678', malformed, phone)).toThrow('The Url is the address beside the QR code.')
})

test.each([
  ['otpauth://totp/SG%20Govt%20M365%3Aa%40practice.example', 'SG Govt M365', 'a@practice.example'],
  ['otpauth://totp/SG%20Govt%20M365:a@practice.example', 'SG Govt M365', 'a@practice.example'],
  ['otpauth://totp/a@practice.example', 'Microsoft', 'a@practice.example'],
])('%s: the label names the profile, `issuer` only when the label does not', (start, name, account) => {
  expect(readQr(`${start}?secret=${secret}&issuer=Microsoft`, phone)).toMatchObject({
    kind: 'totp',
    name,
    account,
    secret,
  })
})

test('algorithm, digits and period are honoured', () => {
  const read = readQr(`otpauth://totp/A%3Ab?secret=${secret}&algorithm=SHA256&digits=8&period=60`, phone)
  expect(read).toMatchObject({ algorithm: 'sha256', digits: 8, period: 60 })
})

test('a key is cleaned of spaces, dashes, padding and lower case', () => {
  expect(readKey('gezd gnbv-gy3t qojq==', 'SG Govt M365:a@practice.example')).toMatchObject({
    secret: 'GEZDGNBVGY3TQOJQ',
    name: 'SG Govt M365',
    account: 'a@practice.example',
  })
})
