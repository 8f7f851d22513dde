/** @file Attacks by way of the redirect's parameters, and errors that the provider answers with. */
import { afterEach, describe, expect, vi } from 'vitest'
import { endedWell, refusalOf, stays, test, visit, type CheckVariation } from '../../support/rogue-check'

/** A provider whose redirect says something else. */
function redirectWith(change: (parameters: URLSearchParams) => unknown): CheckVariation {
  const redirect = (honest: URLSearchParams): URLSearchParams => {
    change(honest)
    return honest
  }
  return { provider: { redirect } }
}

/** The true redirect with one parameter changed, or without it. */
function changed(redirect: URL, name: string, value: string | null): URL {
  const url = new URL(redirect)
  if (value === null) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  return url
}

afterEach(() => {
  vi.useRealTimers()
})

describe('state', () => {
  for (const [what, value, reason] of [
    ['another', 'x'.repeat(43), 'state_mismatch'],
    ['an empty', '', 'state_mismatch'],
    ['no', null, 'state_missing'],
  ] as const) {
    test(`RFC 6749 §10.12: a redirect with ${what} state is ignored, and cannot end the check`, async ({ begin }) => {
      const check = await begin({ follow: stays })
      const answer = await visit(changed(await check.redirect, 'state', value))
      expect([answer.status, check.ignored]).toEqual([400, [reason]])
      expect(await endedWell(check)).toBe(true)
    })

    test(`RFC 6749 §10.12: a check that only heard redirects with ${what} state ends by that rule`, async ({
      begin,
    }) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const check = await begin({ follow: stays, options: { limitMs: 1000 } })
      await visit(changed(await check.redirect, 'state', value))
      vi.advanceTimersByTime(1000)
      expect(await check.outcome).toMatchObject({ code: 'check_refused', reason })
    })
  }

  test('RFC 6749 §4.1.2.1: an error without this check’s state cannot end it', async ({ begin }) => {
    const check = await begin({ follow: stays })
    const { origin } = await check.redirect
    await visit(new URL(`${origin}/callback?error=access_denied&state=guessed`))
    expect(check.ignored).toEqual(['state_mismatch'])
    expect(await endedWell(check)).toBe(true)
  })

  test('RFC 6749 §10.12: the state of another check is another state', async ({ begin }) => {
    const [one, other] = [await begin({ follow: stays }), await begin({ follow: stays })]
    const stolen = (await other.redirect).searchParams.get('state')
    await visit(changed(await one.redirect, 'state', stolen))
    expect(one.ignored).toEqual(['state_mismatch'])
    expect(await endedWell(one)).toBe(true)
  })

  test('RFC 6749 §3.1: a second state beside the right one is refused', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.append('state', 'x')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_refused', 'parameter_repeated'])
  })
})

describe('issuer', () => {
  test('RFC 9207 §2.4: a redirect of another issuer is refused (mix-up)', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.set('iss', 'https://honest.example')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_refused', 'response_issuer_mismatch'])
    expect((await check).provider.redeemed.has('code')).toBe(false)
  })

  test('RFC 9207 §2.4: a redirect without the announced iss is refused (mix-up)', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.delete('iss')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_refused', 'response_issuer_missing'])
  })

  test('RFC 9207 §2.4: an unannounced iss is compared too', async ({ begin }) => {
    const { provider } = redirectWith((parameters) => {
      parameters.set('iss', 'https://honest.example')
    })
    const metadata = (honest: object) => ({ ...honest, authorization_response_iss_parameter_supported: false })
    const check = begin({ provider: { ...provider, metadata } })
    expect(await refusalOf(check)).toEqual(['check_refused', 'response_issuer_mismatch'])
  })

  test('RFC 9207 §2.4: an error of another issuer is not believed', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.set('iss', 'https://honest.example')
        parameters.set('error', 'access_denied')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_refused', 'response_issuer_mismatch'])
  })
})

describe('code', () => {
  test('RFC 6749 §4.1.2: a redirect with neither code nor error is refused', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.delete('code')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_refused', 'code_missing'])
  })

  for (const name of ['code', 'iss']) {
    test(`RFC 6749 §3.1: two values of ${name} are refused`, async ({ begin }) => {
      const check = begin(
        redirectWith((parameters) => {
          parameters.append(name, 'another')
        }),
      )
      expect(await refusalOf(check)).toEqual(['check_refused', 'parameter_repeated'])
    })
  }

  test('RFC 7636 §4.6: the code of somebody else’s sign-in is refused (injection)', async ({ begin }) => {
    const check = await begin({ follow: stays })
    await visit(changed(await check.redirect, 'code', check.provider.codeOfSomebodyElse()))
    expect(await check.outcome).toMatchObject({ code: 'check_refused', reason: 'code_refused' })
  })

  test('RFC 9700 §4.5.3: where the provider ignores PKCE, the nonce gives an injected code away', async ({ begin }) => {
    const check = await begin({ follow: stays, provider: { ignoresPkce: true } })
    await visit(changed(await check.redirect, 'code', check.provider.codeOfSomebodyElse()))
    expect(await check.outcome).toMatchObject({ code: 'check_refused', reason: 'nonce_mismatch' })
  })

  test('RFC 6749 §4.1.2: a code that was used already is refused', async ({ begin }) => {
    const check = await begin({ follow: stays })
    const redirect = await check.redirect
    // Somebody on the way was faster: the attempt fails without the verifier, and the code is spent.
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: redirect.searchParams.get('code') ?? '',
    })
    expect((await fetch(`${check.provider.issuer}/token`, { method: 'POST', body })).status).toBe(400)
    await visit(redirect)
    expect(await check.outcome).toMatchObject({ code: 'check_refused', reason: 'code_refused' })
  })

  test('RFC 9700 §2.1.2: tokens in the redirect are refused, with or without a code', async ({ begin }) => {
    for (const name of ['id_token', 'token']) {
      const check = begin(
        redirectWith((parameters) => {
          parameters.set(name, 'x.y.z')
        }),
      )
      expect(await refusalOf(check)).toEqual(['check_refused', 'response_mode_refused'])
    }
  })

  test('JARM §2.3: a response mode that was not asked for is refused', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.set('response', 'x.y.z')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_refused', 'response_mode_refused'])
  })
})

describe('errors', () => {
  for (const error of ['access_denied', 'server_error', 'temporarily_unavailable', 'invalid_request']) {
    test(`RFC 6749 §4.1.2.1: ${error} ends the check under its own name`, async ({ begin }) => {
      const check = begin(
        redirectWith((parameters) => {
          parameters.delete('code')
          parameters.set('error', error)
        }),
      )
      expect(await refusalOf(check)).toEqual(['check_denied', error])
    })
  }

  for (const error of ['login_required', 'interaction_required', 'consent_required']) {
    test(`OpenID Connect Core §3.1.2.6: ${error} ends the check under its own name`, async ({ begin }) => {
      const check = begin(
        redirectWith((parameters) => {
          parameters.set('error', error)
        }),
      )
      expect(await refusalOf(check)).toEqual(['check_denied', error])
    })
  }

  test('RFC 6749 §4.1.2.1: an error beside a code is an error; the code is not redeemed', async ({ begin }) => {
    const check = begin(
      redirectWith((parameters) => {
        parameters.set('error', 'access_denied')
      }),
    )
    expect(await refusalOf(check)).toEqual(['check_denied', 'access_denied'])
    expect((await check).provider.requests).not.toContain('POST /techpass/token')
  })

  for (const error of ['<script>alert(1)</script>', 'timed_out', 'token_request_refused', '__proto__']) {
    test(`CWE-79, CWE-117: the error ${error} reaches neither the page nor the log`, async ({ begin }) => {
      const check = await begin(
        redirectWith((parameters) => {
          parameters.set('error', error)
          parameters.set('error_description', `${error} described`)
        }),
      )
      const outcome = (await check.outcome) as Error
      expect(outcome).toMatchObject({ code: 'check_denied', reason: 'provider_error' })
      for (const text of [(await check.page).body, outcome.message, outcome.stack ?? ''])
        expect(text).not.toContain(error)
    })
  }

  test('the page of an error says that there was one, and no more', async ({ begin }) => {
    const { page } = await begin(
      redirectWith((parameters) => {
        parameters.set('error', 'access_denied')
      }),
    )
    expect((await page).body).toContain('<h1>The sign-in page answered with an error</h1>')
    expect((await page).body).not.toContain('access_denied')
  })
})
