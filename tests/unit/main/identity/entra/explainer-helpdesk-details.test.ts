import { describe, expect, test } from 'vitest'
import { helpdeskDetails } from '../../../../../main/identity/entra/explainer/helpdesk-details'

const correlation = 'aaaa0000-bb11-2222-33cc-444444dddddd'
const other = '72f988bf-86f1-41af-91ab-2d7cd011db47'
const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ0YW4ifQ.c2lnbmF0dXJl'

describe('what tells of a person or lets someone in is masked', () => {
  test.each([
    ['tan_mei.ling@agency.gov.sg', 'an address'],
    ['j***g@agency.gov.sg', 'an address with a hidden middle'],
    ['TAN_MEI@AGENCY.GOV.SG', 'an address in capitals'],
    ['tan_mei＠agency.gov.sg', 'an address with a full-width sign'],
    ['tan_mei%40agency.gov.sg', 'an encoded address'],
    ['tan_mei_agency.gov.sg#EXT#@techpass.onmicrosoft.com', 'a guest'],
    ['tan_mei [at] agency.gov.sg', 'an address that is written out'],
    ['SGGOV\\tanmeiling', 'a name of a Windows domain'],
    ['S1234567D', 'an NRIC'],
    ['s 1234567 d', 'an NRIC with spaces'],
    ['S****567D', 'a masked NRIC'],
    ['G7654321K', 'a FIN'],
    ['+65 9123 4567', 'a phone number'],
    ['91234567', 'a phone number without spaces'],
    ['６１２３４５６７', 'a phone number in full-width digits'],
    ['+XX XXXXXX68', 'a masked phone number'],
    ['123456', 'a code'],
    ['123 456', 'a code in groups'],
    ['012-345', 'a code with a dash'],
    ['518 227 904', 'an activation code'],
    ['1\u200b2\u200b3\u200b4\u200b5\u200b6', 'a code with invisible marks'],
    ['10.1.20.33', 'an IP'],
    ['2001:db8:85a3::8a2e:370:7334', 'an IPv6 address'],
    ['fe80::1ff:fe23:4567:890a', 'a link-local address'],
    ['00:1A:2B:3C:4D:5E', 'a hardware address'],
    [token, 'a token'],
    ['Bearer abc.def-123', 'a bearer token'],
    [other, 'a GUID without a label'],
    ['JBSW Y3DP EHPK 3PXP', 'a key in groups'],
    ['jbswy3dpehpk3pxp', 'a key'],
    ['otpauth://totp/WOG:tan?secret=JBSWY3DPEHPK3PXP', 'a QR code’s text'],
  ])('%s (%s)', (secret) => {
    for (const text of [secret, `The page says ${secret} and stops.`, `before\n${secret}\nafter`]) {
      const details = helpdeskDetails(text)
      expect(details).not.toContain(secret.normalize('NFKC'))
      expect(details.replace(/[^a-z0-9]/gi, '')).not.toContain(secret.normalize('NFKC').replace(/[^a-z0-9]/gi, ''))
      expect(details).toMatch(/\[\w+\]/)
    }
  })

  test.each([
    ['Tenant id: ' + other, other],
    ['Device identifier: GSIB-L10442', 'L10442'],
    ['Signed in as: Tan Mei Ling', 'Mei'],
    ['Name: Tan Mei Ling (AGENCY)', 'Ling'],
    ["User account 'live.com#tan.mei' from identity provider", 'tan.mei'],
    ['Password: Correct Horse 9', 'Horse'],
    ['my password is hunter2', 'hunter2'],
    ['Code: ABCD-99', 'ABCD'],
    ['C:\\Users\\tanml\\Desktop', 'tanml'],
    ['https://login.microsoftonline.com/common/login?login_hint=tan&state=xyz', 'login_hint'],
    ['https://x:y@login.microsoftonline.com/', 'x:y'],
    ['Approve sign in request\n38\nOpen your Authenticator app', '38'],
  ])('the value of a field: %s', (text, secret) => {
    expect(text).toContain(secret)
    expect(helpdeskDetails(text)).not.toContain(secret)
  })
})

describe('what the helpdesk needs stays', () => {
  test.each([
    `Correlation Id: ${correlation}`,
    `Trace ID: ${correlation}`,
    `Request Id: ${correlation}`,
    'Timestamp: 2026-01-09T02:02:12Z',
    'Timestamp: 2026-01-09 02:02:12.1234567+08:00',
    '9/1/2026, 10:02:12 AM',
    'AADSTS50105',
    'AADSTS500121: Authentication failed during strong authentication request.',
    'Error Code: 53003',
    'error code 500121',
    'App name: Docs portal',
    'Unexpected SAS response status code',
    'https://login.microsoftonline.com/common/oauth2/authorize',
    'Step 2: Enter the verification code from the mobile app',
  ])('%s', (text) => {
    expect(helpdeskDetails(text)).toBe(text)
  })
})

test('of a whole error page only the account, the address and the device are masked', () => {
  const page = [
    "Sorry, but we're having trouble signing you in.",
    "AADSTS90072: User account 'tan@agency.gov.sg' from identity provider does not exist in tenant 'TECHPASS'.",
    `Request Id: ${correlation}`,
    'IP address: 203.0.113.9',
    `App id: ${other}`,
    'Timestamp: 2026-01-09T02:02:12Z',
  ].join('\n')
  expect(helpdeskDetails(page)).toBe(
    page.replace("'tan@agency.gov.sg'", '[account]').replace('203.0.113.9', '[ip]').replace(other, '[id]'),
  )
})

test('masking what is masked changes nothing', () => {
  const once = helpdeskDetails(`tan@agency.gov.sg 10.1.1.1 ${other} ${token} 123456`)
  expect(helpdeskDetails(once)).toBe(once)
})

test('hostile text of the longest length is masked', () => {
  for (const piece of ['a', '1', '1 ', ':', 'a.', '@', 'a@', 's1', 'http://', 'x*', 'AB2 ', '%40', '../', 'user: ']) {
    const text = piece.repeat(2000).slice(0, 2000)
    expect(helpdeskDetails(text).length, piece).toBeGreaterThan(0)
  }
})
