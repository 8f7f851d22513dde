import { describe, expect, test } from 'vitest'
import { microsoftPushServices } from '../../../../main/identity/entra/push-activation'
import { readScannedText } from '../../../../main/identity/scanned-text'

const read = (text: string) => readScannedText(text, microsoftPushServices)
const url = 'https://mobileappcommunicator.auth.microsoft.com/activatev2/863602595/SASPUBKRCAZ1FD043'
const encodedUrl = 'https%3a%2f%2fmobileappcommunicator.auth.microsoft.com%2factivatev2%2f863602595%2fSASPUBKRCAZ1FD043'
const classic = `phonefactor://activate_account?code=518227904&url=${encodedUrl}`
const wrapper = 'https://login.microsoftonline.com/authenticatorApp/activateAccount'

describe('push activation (field notes A3)', () => {
  test('in the classic form', () => {
    expect(read(classic)).toEqual({ kind: 'push-activation', activation: { code: '518227904', url } })
  })

  test('in the newer form, keeping the leading zero', () => {
    expect(read(`${wrapper}?accountType=mfa&source=qrCode&code=012345678&url=${encodedUrl}`)).toEqual({
      kind: 'push-activation',
      activation: { code: '012345678', url },
    })
  })

  test('of AD FS, with the parameters in another order and one more', () => {
    const adfs = 'https://adnotifications.windowsazure.com/activatev2/1/A'
    expect(read(`PHONEFACTOR://activate_account?url=${adfs}&x=1&code=000000`)).toEqual({
      kind: 'push-activation',
      activation: { code: '000000', url: adfs },
    })
  })

  test('of a practice tenant counts where that tenant is the service, and only there', () => {
    const practice = 'http://127.0.0.1:53211/phone'
    const text = `phonefactor://activate_account?code=518227904&url=${practice}/activatev2/1/TOKEN`
    expect(readScannedText(text, [practice])).toMatchObject({ kind: 'push-activation' })
    expect(read(text)).toEqual({ kind: 'unusable', code: 'qr_foreign' })
    expect(readScannedText(classic, [practice])).toEqual({ kind: 'unusable', code: 'qr_foreign' })
  })

  const code = 'code=518227904'
  test.each([
    [`${wrapper}?accountType=msa&code=M.C501&uaid=1`, 'qr_foreign', 'a personal account'],
    [classic.replace('mobileapp', 'mobi1eapp'), 'qr_foreign', 'a look-alike host'],
    [classic.replace('.com%2f', '.com.evil.example%2f'), 'qr_foreign', 'a longer host'],
    [classic.replace('.com%2f', '.com.%2f'), 'qr_foreign', 'a host with a final dot'],
    [classic.replace('.com%2f', '.com%3a443%2f'), 'qr_foreign', 'a port, even the usual one'],
    [classic.replace('%2f%2fmobile', '%2f%2fme%40mobile'), 'qr_foreign', 'user information'],
    [classic.replace('.com%2f', '.com%40evil.example%2f'), 'qr_foreign', 'a host that is only user information'],
    [classic.replace('https', 'http'), 'qr_foreign', 'http'],
    [classic.replace('%2f863', '%5c863'), 'url_malformed', 'a backslash'],
    [classic.replace('activatev2', 'x%2f..%2factivatev2'), 'url_malformed', 'a path with dots'],
    [`${classic}%3fa`, 'url_malformed', 'a query in the URL'],
    [classic.replace('863602595', 'abc'), 'url_malformed', 'letters for digits in the path'],
    [`phonefactor://activate_account?${code}`, 'url_malformed', 'no URL'],
    [`phonefactor://activate_account?${code}&url=file:///etc/passwd`, 'url_malformed', 'a URL that is no web address'],
    [classic.replace('518227904', '51822'), 'code_malformed', 'a code of five digits'],
    [classic.replace('518227904', '5182279040000'), 'code_malformed', 'a code of thirteen digits'],
    [classic.replace('518227904', '51822790a'), 'code_malformed', 'a letter in the code'],
    [classic.replace('518227904', ''), 'code_malformed', 'no code'],
    [`${classic}&${code}`, 'qr_not_recognised', 'the code twice'],
    [`${classic}&CODE=000000`, 'qr_not_recognised', 'the code twice in two spellings'],
    [`${classic}%0a`, 'qr_not_recognised', 'an encoded control character'],
    [`${classic}%`, 'qr_not_recognised', 'broken percent-encoding'],
    [`${classic}&x=`.padEnd(4097, 'x'), 'qr_not_recognised', 'over 4,096 characters'],
    [`phonefactor://delete_account?${code}`, 'qr_not_recognised', 'another action'],
  ])('that is unsound is named: %s → %s (%s)', (text, expected) => {
    expect(read(text)).toEqual({ kind: 'unusable', code: expected })
  })
})

describe('otpauth', () => {
  test('totp and hotp are told apart', () => {
    expect(read('otpauth://totp/WOG:tan?secret=JBSWY3DPEHPK3PXP')).toMatchObject({ kind: 'totp', uri: { period: 30 } })
    expect(read('otpauth://hotp/tan?secret=JBSWY3DPEHPK3PXP&counter=1')).toMatchObject({
      kind: 'hotp',
      uri: { counter: 1 },
    })
  })

  test.each([
    ['otpauth://totp/tan?secret=', 'key_malformed'],
    ['otpauth://totp/tan?secret=JBSWY3DPEHPK3PXP&digits=9', 'qr_not_recognised'],
    ['otpauth://steam/tan?secret=JBSWY3DPEHPK3PXP', 'qr_not_recognised'],
  ])('that is unsound is named: %s → %s', (text, code) => {
    expect(read(text)).toEqual({ kind: 'unusable', code })
  })
})

describe('a wrong kind of text is named (behaviour 9)', () => {
  test.each([
    ['', 'qr_empty'],
    [' \n\t', 'qr_empty'],
    ['a', 'qr_too_short'],
    ['12345', 'qr_too_short'],
    ['otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8', 'qr_otpauth_migration'],
    [
      'FIDO:/13086400838107303667332719012595115747821895775708323189557153075146383351399743589971313508078026948312026786722471666005727649643501784024544726574771401798171307406596245',
      'qr_fido',
    ],
    ['fido:/123456', 'qr_fido'],
    ['https://docs.developer.tech.gov.sg/', 'qr_web_link'],
    ['HTTP://PRACTICE.EXAMPLE', 'qr_web_link'],
    ['www.tech.gov.sg', 'qr_web_link'],
    ['https://login.microsoftonline.com.evil.example/authenticatorApp/activateAccount?code=518227904', 'qr_web_link'],
    ['https://me@login.microsoftonline.com/authenticatorApp/activateAccount?code=518227904', 'qr_web_link'],
    ['https://login.microsoftonline.com:443/authenticatorApp/activateAccount?code=518227904', 'qr_web_link'],
    ['012345678', 'qr_serial'],
    ['518 227 904', 'qr_serial'],
    ['356938-035643-809', 'qr_serial'],
    ['S/N: 5CG1234ABC', 'qr_serial'],
    ['Serial No. PF-2ABCDE', 'qr_serial'],
    ['SN:R58N123', 'qr_serial'],
    ['WIFI:S:office;T:WPA;P:secret;;', 'qr_not_recognised'],
    ['JBSWY3DPEHPK3PXP', 'qr_not_recognised'],
    ['hello, world', 'qr_not_recognised'],
    ['1234\u00005678', 'qr_not_recognised'],
    ['9'.repeat(4097), 'qr_not_recognised'],
  ])('%j → %s', (text, code) => {
    expect(read(text)).toEqual({ kind: 'unusable', code })
  })

  test('white space around the right kind does no harm', () => {
    expect(read(`  ${classic}\r\n`)).toMatchObject({ kind: 'push-activation' })
  })
})
