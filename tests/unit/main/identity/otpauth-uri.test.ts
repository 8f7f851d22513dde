import { describe, expect, test } from 'vitest'
import { formatOtpauthUri, parseOtpauthUri, type OtpauthUri } from '../../../../main/identity/otpauth-uri'
import { totpCode } from '../../../../main/identity/totp'
import { failureOf } from './failure-of'

const secret = 'JBSWY3DPEHPK3PXP'
const totp = {
  type: 'totp',
  labelIssuer: '',
  account: '',
  issuer: '',
  secret,
  algorithm: 'sha1',
  digits: 6,
  period: 30,
} as const
const hotp = {
  type: 'hotp',
  labelIssuer: '',
  account: '',
  issuer: '',
  secret,
  algorithm: 'sha1',
  digits: 6,
  counter: 0,
} as const

describe('the label', () => {
  test.each([
    ['WOG:tan@practice.example', 'WOG', 'tan@practice.example', 'a plain colon'],
    ['WOG%3Atan%40practice.example', 'WOG', 'tan@practice.example', 'an encoded colon'],
    ['WOG%3atan', 'WOG', 'tan', 'an encoded colon in lower case'],
    ['SG%20Govt%20M365:tan', 'SG Govt M365', 'tan', 'encoded spaces'],
    ['Mongo Atlas:Acc !@#444', 'Mongo Atlas', 'Acc !@#444', 'bare spaces and a bare #'],
    ['WOG:%20%20tan', 'WOG', 'tan', 'spaces after the colon'],
    ['%20WOG%20:tan%20', 'WOG', 'tan', 'spaces around both'],
    ['tan', '', 'tan', 'no issuer'],
    [':tan', '', 'tan', 'an empty issuer'],
    ['WOG:', 'WOG', '', 'an empty account'],
    ['', '', '', 'nothing at all'],
    ['WOG:tan:2', 'WOG', 'tan:2', 'a second colon'],
    ['WOG%253Atan', '', 'WOG%3Atan', 'a colon encoded twice, which is no colon'],
    ['WOG:mei+ling@practice.example', 'WOG', 'mei+ling@practice.example', 'a bare +'],
    ['WOG:mei%2Bling@practice.example', 'WOG', 'mei+ling@practice.example', 'an encoded +'],
    ['WOG%3Aa%23b', 'WOG', 'a#b', 'an encoded #'],
    ['a/b', '', 'a/b', 'a slash'],
    ['%E6%A9%A1%E7%9A%AE%E9%B8%AD', '', '橡皮鸭', 'Chinese, encoded'],
    ['鸭子:伍迪', '鸭子', '伍迪', 'Chinese, bare'],
    ['%E0%AE%A4%E0%AE%AE%E0%AE%BF%E0%AE%B4%E0%AF%8D:x', 'தமிழ்', 'x', 'Tamil'],
  ])('%j is issuer %j and account %j (%s)', (label, labelIssuer, account) => {
    expect(parseOtpauthUri(`otpauth://totp/${label}?secret=${secret}`)).toEqual({ ...totp, labelIssuer, account })
  })
})

describe('the issuer', () => {
  test('of the label and of the parameter may differ, as Microsoft’s do; both are kept', () => {
    const uri = parseOtpauthUri(
      `otpauth://totp/SG%20Govt%20M365%3Atan@practice.example?secret=${secret}&issuer=Microsoft`,
    )
    expect(uri).toMatchObject({ labelIssuer: 'SG Govt M365', account: 'tan@practice.example', issuer: 'Microsoft' })
  })

  test('parameter may be empty', () => {
    expect(parseOtpauthUri(`otpauth://totp/WOG:tan?secret=${secret}&issuer=`)).toMatchObject({
      labelIssuer: 'WOG',
      issuer: '',
    })
  })

  test('parameter keeps its + and may have a colon, a space, an = and Chinese', () => {
    const uri = parseOtpauthUri(`otpauth://totp/tan?issuer=A+B:C D=%E9%B8%AD%26&secret=${secret}`)
    expect(uri.issuer).toBe('A+B:C D=鸭&')
  })
})

describe('the parameters', () => {
  test('that are absent have the defaults of RFC 6238', () => {
    expect(parseOtpauthUri(`otpauth://totp/?secret=${secret}`)).toEqual(totp)
  })

  test('are all honoured: algorithm, digits and period give other codes', () => {
    const uri = parseOtpauthUri(`otpauth://totp/a?secret=${secret}&algorithm=SHA256&digits=8&period=60`)
    expect(uri).toMatchObject({ algorithm: 'sha256', digits: 8, period: 60 })
    expect(uri.type === 'totp' && totpCode(uri, 0)).toHaveLength(8)
  })

  test.each([
    ['SHA1', 'sha1'],
    ['sha-256', 'sha256'],
    ['SHA512', 'sha512'],
    ['', 'sha1'],
  ])('name the algorithm in any common spelling: %j is %s', (spelling, algorithm) => {
    expect(parseOtpauthUri(`otpauth://totp/a?secret=${secret}&algorithm=${spelling}`)).toMatchObject({ algorithm })
  })

  test.each([
    ['60', 60],
    ['1', 1],
    ['86400', 86_400],
    ['86401', 86_400],
    ['90000', 86_400],
  ])('cap the period at a day: %s is %i', (period, seconds) => {
    expect(parseOtpauthUri(`otpauth://totp/a?secret=${secret}&period=${period}`)).toMatchObject({ period: seconds })
  })

  test('of a hotp have its counter', () => {
    expect(parseOtpauthUri(`otpauth://hotp/a?secret=${secret}&counter=15`)).toEqual({
      ...hotp,
      account: 'a',
      counter: 15,
    })
  })

  test('that the type does not know are ignored and not kept', () => {
    const extra = 'image=https%3A%2F%2Fpractice.example%2Flogo.png&color=ff0000&counter=9&__proto__=x&flag'
    const uri = parseOtpauthUri(`otpauth://totp/a?${extra}&secret=${secret}`)
    expect(uri).toEqual({ ...totp, account: 'a' })
    expect(formatOtpauthUri(uri)).toBe(`otpauth://totp/a?secret=${secret}`)
  })

  test('may have a long one that is ignored, up to 4,096 characters in all', () => {
    const start = `otpauth://totp/a?secret=${secret}&image=`
    expect(parseOtpauthUri(start.padEnd(4096, 'x'))).toMatchObject({ secret })
    expect(failureOf(() => parseOtpauthUri(start.padEnd(4097, 'x'))).code).toBe('qr_not_recognised')
  })

  test('and scheme and type are read in either case', () => {
    expect(parseOtpauthUri(`OTPAUTH://TOTP/A?SECRET=${secret}&DIGITS=8`)).toMatchObject({ account: 'A', digits: 8 })
  })

  test('may have stray & signs between them', () => {
    expect(parseOtpauthUri(`otpauth://totp/a?&secret=${secret}&&digits=7&`)).toMatchObject({ digits: 7 })
  })
})

describe('the secret', () => {
  test.each(['jbswy3dpehpk3pxp', 'JBSW%20Y3DP%20EHPK%203PXP', 'JBSW Y3DP EHPK 3PXP', 'JBSWY3DP-EHPK3PXP'])(
    'is taken in any spelling and answered canonically: %s',
    (spelling) => {
      expect(parseOtpauthUri(`otpauth://totp/a?secret=${spelling}`)).toMatchObject({ secret })
    },
  )

  test.each(['HXDMVJECJJWSRBY=', 'HXDMVJECJJWSRBY%3D', 'HXDMVJECJJWSRBY%3d', 'HXDMVJECJJWSRBY'])(
    'may have padding, encoded or bare: %s',
    (spelling) => {
      expect(parseOtpauthUri(`otpauth://totp/a?secret=${spelling}`)).toMatchObject({ secret: 'HXDMVJECJJWSRBY' })
    },
  )

  test('may be as short as one byte', () => {
    expect(parseOtpauthUri('otpauth://totp/a?secret=AA')).toMatchObject({ secret: 'AA' })
  })

  test.each([
    ['otpauth://totp/a?secret=&digits=6', 'empty'],
    ['otpauth://totp/a?secret=%20', 'a space'],
    ['otpauth://totp/a?secret', 'no value'],
    ['otpauth://totp/a?issuer=WOG', 'absent'],
    ['otpauth://totp/a?', 'an empty query'],
    ['otpauth://totp/a', 'no query'],
    ['otpauth://totp/a?secret=JBSWY3DPEHPK3PX1', 'a digit outside base32'],
    ['otpauth://totp/a?secret=JBSW+Y3DP', 'a +'],
    [`otpauth://totp/a?secret=${secret}#x`, 'a fragment'],
    [`otpauth://totp/a?secret=${'A'.repeat(1032)}`, 'over 640 bytes'],
  ])('that is unusable fails with key_malformed: %s (%s)', (text) => {
    expect(failureOf(() => parseOtpauthUri(text)).code).toBe('key_malformed')
  })
})

describe('a URI is not recognised', () => {
  const ok = `secret=${secret}`
  test.each([
    ['', 'nothing'],
    [`otpauth:totp/a?${ok}`, 'no slashes'],
    [`otpauth://totp?${ok}`, 'no label'],
    [`otpauth://steam/a?${ok}`, 'another type'],
    [`otpauth://totp:80/a?${ok}`, 'a port'],
    [`otpauth://me@totp/a?${ok}`, 'user information'],
    [` otpauth://totp/a?${ok}`, 'a space in front'],
    [`otpauth://totp/a?${ok}&digits=5`, 'five digits'],
    [`otpauth://totp/a?${ok}&digits=9`, 'nine digits'],
    [`otpauth://totp/a?${ok}&digits=six`, 'digits in words'],
    [`otpauth://totp/a?${ok}&digits=6.0`, 'digits with a fraction'],
    [`otpauth://totp/a?${ok}&digits=`, 'empty digits'],
    [`otpauth://totp/a?${ok}&digits=８`, 'full-width digits'],
    [`otpauth://totp/a?${ok}&algorithm=MD5`, 'MD5'],
    [`otpauth://totp/a?${ok}&algorithm=SHA3-256`, 'SHA-3'],
    [`otpauth://totp/a?${ok}&period=0`, 'no period'],
    [`otpauth://totp/a?${ok}&period=-30`, 'a negative period'],
    [`otpauth://totp/a?${ok}&period=30s`, 'a period with its unit'],
    [`otpauth://totp/a?${ok}&period=99999999999999999999`, 'a period beyond all numbers'],
    [`otpauth://hotp/a?${ok}`, 'a hotp without counter'],
    [`otpauth://hotp/a?${ok}&counter=-1`, 'a negative counter'],
    [`otpauth://hotp/a?${ok}&counter=9007199254740992`, 'a counter beyond 2⁵³'],
    [`otpauth://totp/100%?${ok}`, 'a bare % in the label'],
    [`otpauth://totp/%E9%B8?${ok}`, 'broken UTF-8'],
    [`otpauth://totp/a?${ok}&issuer=%ZZ`, 'broken percent-encoding in a parameter'],
    [`otpauth://totp/a?${ok}&%ZZ=1`, 'broken percent-encoding in a name'],
    [`otpauth://totp/a?${ok}&${ok}`, 'the secret twice'],
    [`otpauth://totp/a?${ok}&SECRET=AA`, 'the secret twice in two spellings'],
    [`otpauth://totp/a?${ok}&s%65cret=AA`, 'the secret twice, once encoded'],
    [`otpauth://totp/a?${ok}&image=1&image=2`, 'an unknown parameter twice'],
    [`otpauth://totp/a\u0000?${ok}`, 'a bare control character'],
    [`otpauth://totp/a%00?${ok}`, 'an encoded NUL'],
    [`otpauth://totp/a%0Ab?${ok}`, 'an encoded line break'],
    [`otpauth://totp/a?${ok}&issuer=%7F`, 'an encoded DEL'],
    [`otpauth://totp/a?${ok}&image=%1B`, 'a control character in an ignored parameter'],
    [`otpauth://totp/%E2%80%AEgro.live?${ok}`, 'text that reads backwards'],
    [`otpauth://totp/a%E2%80%A8b?${ok}`, 'a line separator'],
    [`otpauth://totp/\ud800?${ok}`, 'half a surrogate pair'],
  ])('%j (%s)', (text) => {
    expect(failureOf(() => parseOtpauthUri(text)).code).toBe('qr_not_recognised')
  })
})

test('a failure quotes neither the URI nor the secret, nor carries the library’s error', () => {
  for (const uri of [`otpauth://totp/a?secret=${secret}&digits=5`, `otpauth://totp/a?secret=${secret}1`]) {
    const failure = failureOf(() => parseOtpauthUri(uri))
    expect(failure.message).not.toContain('JBSW')
    expect(failure.cause).toBeUndefined()
  }
})

describe('format', () => {
  const cases: readonly OtpauthUri[] = [
    totp,
    { ...totp, labelIssuer: 'SG Govt M365', account: 'tan.mei+ling@practice.example', issuer: 'Microsoft' },
    { ...totp, algorithm: 'sha512', digits: 8, period: 86_400 },
    { ...totp, algorithm: 'sha256', digits: 7, period: 1 },
    { ...totp, labelIssuer: '鸭子', account: '伍迪 #1 100% a&b=c?/', issuer: '鸭+子:&=#' },
    { ...totp, account: 'a:b' },
    { ...totp, account: ':b' },
    { ...totp, labelIssuer: 'WOG' },
    { ...totp, secret: 'AA' },
    hotp,
    { ...hotp, counter: Number.MAX_SAFE_INTEGER, issuer: 'WOG', digits: 8 },
  ]
  test.each(cases)('is read back as the same value: %o', (uri) => {
    expect(parseOtpauthUri(formatOtpauthUri(uri))).toEqual(uri)
  })

  test('writes what phones’ authenticators expect', () => {
    expect(
      formatOtpauthUri({
        ...totp,
        labelIssuer: 'SG Govt M365',
        account: 'a+b@practice.example',
        issuer: 'Microsoft',
        digits: 8,
      }),
    ).toBe(`otpauth://totp/SG%20Govt%20M365:a%2Bb%40practice.example?secret=${secret}&issuer=Microsoft&digits=8`)
  })

  test('refuses an issuer in the label with a colon, which would be read back as another', () => {
    expect(failureOf(() => formatOtpauthUri({ ...totp, labelIssuer: 'A:B' })).code).toBe('bad_request')
  })

  test('refuses a secret that it could not read back', () => {
    expect(failureOf(() => formatOtpauthUri({ ...totp, secret: 'not base32!' })).code).toBe('key_malformed')
  })
})
