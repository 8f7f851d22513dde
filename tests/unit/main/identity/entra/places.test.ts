import { describe, expect, test } from 'vitest'
import { mayOpen, placeIds, placeUrl, type OpeningRules } from '../../../../../main/identity/entra/places'
import { hostileAddresses } from './hostile-addresses'

const none: OpeningRules = { extraHosts: [], issuers: [] }
const policy: OpeningRules = {
  extraHosts: ['adfs.agency.gov.sg'],
  issuers: [
    'https://techpass.example.gov.sg',
    'https://login.microsoftonline.com/0b11c524-9a1c-4e1b-84cb-6336aefc2243/v2.0',
    'https://issuer.example.gov.sg:8443/realm',
    'http://127.0.0.1:49152/techpass',
  ],
}
const places = placeIds.map(placeUrl)
const query =
  '?response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A5000%2Fcallback&scope=openid+profile&login_hint=tan%2Bx%40tech.gov.sg'
const underPolicy = [
  'https://adfs.agency.gov.sg/adfs/ls/',
  'https://techpass.example.gov.sg/',
  `https://techpass.example.gov.sg/authorize${query}`,
  `https://login.microsoftonline.com/0b11c524-9a1c-4e1b-84cb-6336aefc2243/oauth2/v2.0/authorize${query}`,
  'https://issuer.example.gov.sg:8443/realm/authorize',
  `http://127.0.0.1:49152/techpass/auth${query}`,
]

describe('what may be opened', () => {
  test.each(placeIds)('the place %s', (id) => {
    expect(placeUrl(id)).toMatch(/^https:\/\/[a-z0-9.-]+\//)
    expect(mayOpen(placeUrl(id), none)).toBe(true)
  })

  test.each(underPolicy)('%s where policy names its host or issuer, and only there', (url) => {
    expect(mayOpen(url, policy)).toBe(true)
    expect(mayOpen(url, none)).toBe(false)
  })

  test('each place has an address of its own', () => {
    expect(new Set(places).size).toBe(placeIds.length)
  })
})

describe('what policy may not add', () => {
  test.each([
    ['*.agency.gov.sg', 'https://adfs.agency.gov.sg/'],
    ['agency.gov.sg', 'https://adfs.agency.gov.sg/'],
    ['adfs.agency.gov.sg:8443', 'https://adfs.agency.gov.sg:8443/'],
    ['ADFS.agency.gov.sg', 'https://adfs.agency.gov.sg/'],
    ['adfs.agency.gov.sg.', 'https://adfs.agency.gov.sg./'],
    ['xn--80ak6aa92e.com', 'https://xn--80ak6aa92e.com/'],
    ['127.0.0.1', 'https://127.0.0.1/'],
    ['2130706433', 'https://2130706433/'],
    ['intranet', 'https://intranet/'],
    ['', 'https:///'],
    ['adfs.agency.gov.sg', 'http://adfs.agency.gov.sg/'],
  ])('the host %j does not open %s', (host, url) => {
    expect(mayOpen(url, { extraHosts: [host], issuers: [] })).toBe(false)
  })

  test.each([
    ['http://issuer.example.gov.sg', 'http://issuer.example.gov.sg/'],
    ['http://localhost:49152', 'http://localhost:49152/'],
    ['http://127.0.0.2:49152', 'http://127.0.0.2:49152/'],
    ['https://me@issuer.example.gov.sg', 'https://issuer.example.gov.sg/'],
    ['https://xn--80ak6aa92e.com', 'https://xn--80ak6aa92e.com/'],
    ['https://10.0.0.1', 'https://10.0.0.1/'],
    ['file:///etc', 'file:///etc/passwd'],
    ['javascript:', 'javascript:alert(1)'],
    ['', 'https:///'],
  ])('the issuer %j does not open %s', (issuer, url) => {
    expect(mayOpen(url, { extraHosts: [], issuers: [issuer] })).toBe(false)
  })
})

describe('hostile addresses', () => {
  const families = hostileAddresses([...places, ...underPolicy])

  test('are many, in every family', () => {
    const counts = Object.fromEntries(families.map(([family, { size }]) => [family, size]))
    const total = families.reduce((sum, [, { size }]) => sum + size, 0)
    console.info('Hostile addresses that were tried:', total, counts)
    expect(total).toBeGreaterThanOrEqual(2000)
    expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(5)
  })

  test.each(families)('%s: none is opened, with a policy or without one', (_family, addresses) => {
    const opened = [...addresses].filter((url) => mayOpen(url, policy) || mayOpen(url, none))
    expect(opened).toEqual([])
  })
})
