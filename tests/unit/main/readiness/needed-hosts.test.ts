import { expect, test } from 'vitest'
import { neededHosts } from '../../../../main/readiness/needed-hosts'

const nobody = { techpassIssuer: null, wogIssuer: null }

test('without a policy the hosts of the pages are needed, over https only and each once', () => {
  const hosts = neededHosts(nobody)
  expect(hosts.map(({ why }) => why)).toEqual([
    'sign-in',
    'page-parts',
    'page-parts',
    'set-up',
    'security-info',
    'docs-portal',
  ])
  expect(hosts.every(({ url, host }) => url.startsWith(`https://${host}/`))).toBe(true)
  expect(new Set(hosts.map(({ host }) => host)).size).toBe(hosts.length)
})

test('issuers of policy are asked for their configuration, wherever it is', () => {
  const added = neededHosts({
    techpassIssuer: 'https://techpass.example.gov.sg/realm/',
    wogIssuer: 'http://127.0.0.1:49152',
  })
  expect(added.slice(-2)).toEqual([
    {
      host: 'techpass.example.gov.sg',
      why: 'techpass-issuer',
      url: 'https://techpass.example.gov.sg/realm/.well-known/openid-configuration',
      answersJson: true,
    },
    {
      host: '127.0.0.1:49152',
      why: 'wog-issuer',
      url: 'http://127.0.0.1:49152/.well-known/openid-configuration',
      answersJson: true,
    },
  ])
})

test('an issuer on a host that is needed anyway adds none', () => {
  const issuer = 'https://login.microsoftonline.com/0b11c524-9a1c-4e1b-84cb-6336aefc2243/v2.0'
  expect(neededHosts({ ...nobody, wogIssuer: issuer })).toEqual(neededHosts(nobody))
})

test.each(['', 'techpass', 'http://techpass.example.gov.sg', 'http://localhost:49152', 'file:///etc/passwd'])(
  'the issuer %j is asked nothing',
  (issuer) => {
    expect(neededHosts({ techpassIssuer: issuer, wogIssuer: issuer })).toEqual(neededHosts(nobody))
  },
)
