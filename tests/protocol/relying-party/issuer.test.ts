/** @file Attacks by way of the issuer and its configuration. Nobody is shown a sign-in page in any of them. */
import { describe, expect, vi } from 'vitest'
import { refusalOf, test, type BeginCheck, type CheckVariation } from '../../support/rogue-check'
import { jsonAnswer, type Json, type RogueAnswer } from '../../support/rogue-provider'

const openBrowser = vi.fn()

/** Runs a check that must fail before the browser is opened. */
async function refused(begin: BeginCheck, variation: CheckVariation): Promise<readonly string[]> {
  openBrowser.mockClear()
  const refusal = await refusalOf(begin({ ...variation, options: { openBrowser, ...variation.options } }))
  expect(openBrowser).not.toHaveBeenCalled()
  return refusal
}

const metadata = (changed: Json): CheckVariation => ({
  provider: { metadata: (honest) => ({ ...honest, ...changed }) },
})

const answered = (discoveryAnswer: (honest: RogueAnswer) => RogueAnswer): CheckVariation => ({
  provider: { discoveryAnswer },
})

describe('the issuer', () => {
  for (const issuer of ['http://issuer.example', 'http://192.0.2.1/techpass', 'http://127.0.0.1.nip.io:8080']) {
    test(`OpenID Connect Discovery §7.2: an issuer on plain http elsewhere is refused (${issuer})`, async ({
      begin,
    }) => {
      expect(await refused(begin, { options: { issuer } })).toEqual(['check_refused', 'issuer_not_https'])
    })
  }

  for (const issuer of ['http://localhost:8080/techpass', 'http://[::1]:8080/techpass']) {
    test(`RFC 8252 §8.3: only the literal 127.0.0.1 is loopback, ${issuer} is refused`, async ({ begin }) => {
      expect(await refused(begin, { options: { issuer } })).toEqual(['check_refused', 'issuer_not_https'])
    })
  }

  for (const issuer of ['file:///etc/passwd', 'data:application/json,{}']) {
    test(`OpenID Connect Discovery §2: an issuer of another scheme is refused (${issuer})`, async ({ begin }) => {
      expect(await refused(begin, { options: { issuer } })).toEqual(['check_refused', 'issuer_not_https'])
    })
  }

  for (const issuer of [
    'nowhere',
    'https://a:b@issuer.example',
    'https://issuer.example?x=1',
    'https://issuer.example#x',
  ]) {
    test(`OpenID Connect Discovery §2: ${issuer} is no issuer`, async ({ begin }) => {
      expect(await refused(begin, { options: { issuer } })).toEqual(['check_refused', 'issuer_malformed'])
    })
  }
})

describe('the configuration', () => {
  test('OpenID Connect Discovery §4.3: the configuration of another issuer is refused (mix-up)', async ({ begin }) => {
    const check = metadata({ issuer: 'https://honest.example' })
    expect(await refused(begin, check)).toEqual(['check_refused', 'issuer_mismatch'])
  })

  test('OpenID Connect Discovery §4.3: an issuer that differs by a slash only is another issuer', async ({ begin }) => {
    const provider = { metadata: (honest: Json) => ({ ...honest, issuer: `${String(honest.issuer)}/` }) }
    expect(await refused(begin, { provider })).toEqual(['check_refused', 'issuer_mismatch'])
  })

  test('OpenID Connect Discovery §4.3: a host of Microsoft’s is held to its issuer as every other', async ({
    begin,
  }) => {
    const issuer = 'https://login.microsoftonline.com/common/v2.0'
    const fetch = (): Promise<Response> =>
      Promise.resolve(Response.json({ issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }))
    expect(await refused(begin, { options: { issuer, fetch } })).toEqual(['check_refused', 'issuer_mismatch'])
  })

  test('OpenID Connect Discovery §3: a configuration without issuer is refused', async ({ begin }) => {
    expect(await refused(begin, metadata({ issuer: undefined }))).toEqual(['check_refused', 'answer_malformed'])
  })

  for (const announced of [[], 'S256', null, 7]) {
    test(`RFC 8414 §2: what is announced of PKCE as ${JSON.stringify(announced)} has no S256, and is refused`, async ({
      begin,
    }) => {
      const [code] = await refused(begin, metadata({ code_challenge_methods_supported: announced }))
      expect(code).toBe('check_refused')
    })
  }

  test('RFC 7636 §7.2: an issuer that announces PKCE with plain only is refused (downgrade)', async ({ begin }) => {
    const check = metadata({ code_challenge_methods_supported: ['plain'] })
    expect(await refused(begin, check)).toEqual(['check_refused', 'pkce_not_supported'])
  })

  test('RFC 8725 §3.1: an issuer that announces only none and HS256 is refused', async ({ begin }) => {
    const check = metadata({ id_token_signing_alg_values_supported: ['none', 'HS256'] })
    expect(await refused(begin, check)).toEqual(['check_refused', 'no_asymmetric_algorithm'])
  })

  for (const endpoint of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
    test(`RFC 9700 §2.6: a plain http ${endpoint} elsewhere is refused, also by a loopback issuer`, async ({
      begin,
    }) => {
      const check = metadata({ [endpoint]: 'http://collector.example/here' })
      expect(await refused(begin, check)).toEqual(['check_refused', 'endpoint_not_https'])
    })

    test(`OpenID Connect Discovery §3: a configuration without ${endpoint} is refused`, async ({ begin }) => {
      const check = metadata({ [endpoint]: undefined })
      expect(await refused(begin, check)).toEqual(['check_refused', 'metadata_malformed'])
    })
  }

  for (const address of ['javascript:alert(1)', 'file:///C:/Windows/System32/calc.exe', 'ms-msdt:/id']) {
    test(`RFC 6749 §3.1: ${address} is never opened as a sign-in page`, async ({ begin }) => {
      const check = metadata({ authorization_endpoint: address })
      expect(await refused(begin, check)).toEqual(['check_refused', 'endpoint_not_https'])
    })
  }

  test('RFC 6749 §3.1: an authorization endpoint with a fragment is refused', async ({ begin }) => {
    const check = metadata({ authorization_endpoint: 'https://issuer.example/authorize#here' })
    expect(await refused(begin, check)).toEqual(['check_refused', 'metadata_malformed'])
  })

  test('RFC 6749 §3.1: an authorization endpoint that brings a redirect_uri along is refused', async ({ begin }) => {
    const check = metadata({
      authorization_endpoint: 'https://issuer.example/a?redirect_uri=https://collector.example',
    })
    expect(await refused(begin, check)).toEqual(['check_refused', 'parameter_repeated'])
  })
})

describe('the answer', () => {
  test('OpenID Connect Discovery §4.2: a configuration from elsewhere is not fetched', async ({ begin }) => {
    const moved = { status: 302, headers: { location: 'https://collector.example/' }, body: '' }
    expect(
      await refused(
        begin,
        answered(() => moved),
      ),
    ).toEqual(['check_refused', 'endpoint_redirected'])
  })

  test('OpenID Connect Discovery §4.2: a page instead of a configuration is refused', async ({ begin }) => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Log in to the network</p>' }
    expect(
      await refused(
        begin,
        answered(() => page),
      ),
    ).toEqual(['check_refused', 'answer_not_json'])
  })

  test('RFC 8259 §2: a configuration that is no JSON is refused', async ({ begin }) => {
    const check = answered((honest) => ({ ...honest, body: honest.body.slice(1) }))
    expect(await refused(begin, check)).toEqual(['check_refused', 'answer_not_json'])
  })

  test('OpenID Connect Discovery §4.2: a configuration that is no object is refused', async ({ begin }) => {
    expect(
      await refused(
        begin,
        answered(() => jsonAnswer([])),
      ),
    ).toEqual(['check_refused', 'answer_malformed'])
  })

  test('CWE-770: a configuration without end is given up', async ({ begin }) => {
    const check = answered((honest) => ({ ...honest, body: honest.body + ' '.repeat(300_000) }))
    expect(await refused(begin, check)).toEqual(['check_refused', 'answer_too_large'])
  })

  for (const status of [404, 500, 503]) {
    test(`OpenID Connect Discovery §4.2: a configuration with status ${status} counts as not there`, async ({
      begin,
    }) => {
      const check = answered((honest) => ({ ...honest, status }))
      expect(await refused(begin, check)).toEqual(['check_unreachable', 'provider_failed'])
    })
  }

  test('OpenID Connect Discovery §4: an issuer that hangs up counts as not there', async ({ begin }) => {
    const provider = { hangsUpAt: '/techpass/.well-known/openid-configuration' }
    expect(await refused(begin, { provider })).toEqual(['check_unreachable', 'discovery_unreachable'])
  })
})
