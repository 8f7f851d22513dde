/** @file Sign-ins without a page: who is not taken any more is not let in, and nothing goes round in circles. */
import { expect } from 'vitest'
import * as openid from 'openid-client'
import { officers, type RunningTenant } from '../support/start-tenant'
import { authorizeSilently, begin, browserWithAccounts, exchange } from '../support/techpass-client'
import { chooseTechpass, phoneOf, pressTile } from '../support/techpass-log-in'
import { test } from '../support/techpass-test'

const { push, severalAccounts } = officers

/** The officer reports a sign-in that is not theirs, begun in some other browser. */
async function report(tenant: RunningTenant): Promise<void> {
  const stranger = tenant.browser()
  const phone = await phoneOf(tenant, push)
  await chooseTechpass(stranger)
  await stranger.press('idSIButton9', { loginfmt: push.upn })
  await stranger.press('idSIButton9', { passwd: push.password })
  await phone.report()
}

const decisions = {
  'conditional access blocks': [
    (tenant: RunningTenant) => tenant.control.faults({ conditionalAccessBlocks: true }),
    "Sorry, but we're having trouble signing you in.",
  ],
  'the account is at risk': [report, 'Your account is at risk'],
} as const

for (const [decision, [decide, heading]] of Object.entries(decisions)) {
  test(`OpenID Connect Core §3.1.2.6: ${decision}: \`prompt=none\` is \`login_required\`, and WOG says why otherwise`, async ({
    tenant,
    endpoint,
  }) => {
    const { browser } = await browserWithAccounts(tenant, [push.upn])
    await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
    await decide(tenant)
    await authorizeSilently(tenant, browser, endpoint, { prompt: 'none' })
    expect(endpoint.latest.searchParams.get('error')).toBe('login_required')
    for (const extra of [{}, { login_hint: push.upn }]) {
      await authorizeSilently(tenant, browser, endpoint, extra)
      expect(browser.page.heading).toBe(heading)
    }
    expect(endpoint.received).toHaveLength(2)
  })
}

test('OpenID Connect Core §5.3.3: a token of an officer whom TechPass does not take any more is worth nothing', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const tokens = await exchange(begun, endpoint)
  const userinfo = () => openid.fetchUserInfo(begun.configuration, tokens.access_token, push.upn)
  expect(await userinfo()).toMatchObject({ sub: push.upn })
  const unused = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  await tenant.control.faults({ conditionalAccessBlocks: true })
  await expect(userinfo()).rejects.toThrow()
  await expect(exchange(unused, endpoint)).rejects.toThrow()
})

test('OpenID Connect Core §2 `auth_time`: an account that was handed over keeps its own, also for the next client', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  await tenant.control.advance(3600)
  const left = await begin(tenant, endpoint.callback, { login_hint: severalAccounts.upn })
  const interaction = (await browser.ask(left.address.href)).headers.get('location') ?? ''
  // Handed over, and the way back to the client is not gone.
  expect((await browser.ask(interaction)).status).toBe(200)
  const begun = await authorizeSilently(tenant, browser, endpoint, { prompt: 'none' })
  const claims = (await exchange(begun, endpoint)).claims()
  expect(claims).toMatchObject({ sub: severalAccounts.upn, amr: ['pwd', 'mfa'], acr: 'urn:practice:techpass:acr:mfa' })
  expect((claims?.iat ?? 0) - (claims?.auth_time ?? 0)).toBeGreaterThanOrEqual(3600)
})

const claims = (idToken: object) => ({ claims: JSON.stringify({ id_token: idToken }) })

test('OpenID Connect Core §5.5.1: a request for one account is answered for it, and never for another', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  const wanted = claims({ sub: { value: severalAccounts.upn } })
  await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn, ...wanted })
  expect((await exchange(begun, endpoint)).claims()?.sub).toBe(severalAccounts.upn)
  await authorizeSilently(tenant, browser, endpoint, { prompt: 'select_account', ...wanted })
  await pressTile(browser, push.upn)
  expect(endpoint.latest.searchParams.get('error')).toBe('login_required')
  await authorizeSilently(tenant, browser, endpoint, claims({ sub: { value: 'nobody@practice.example' } }))
  expect(endpoint.latest.searchParams.get('error')).toBe('login_required')
})

test('OpenID Connect Core §3.1.2.1 `id_token_hint`: the account of the ID token, or `login_required`', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  const first = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const hint = { id_token_hint: (await exchange(first, endpoint)).id_token ?? '' }
  await authorizeSilently(tenant, browser, endpoint, { login_hint: severalAccounts.upn })
  const begun = await authorizeSilently(tenant, browser, endpoint, hint)
  expect((await exchange(begun, endpoint)).claims()?.sub).toBe(push.upn)
  const other = claims({ sub: { value: severalAccounts.upn } })
  await authorizeSilently(tenant, browser, endpoint, { ...hint, ...other })
  expect(endpoint.latest.searchParams.get('error')).toBe('login_required')
})

test('Unmet Authentication Requirements §2: an essential `acr` that TechPass does not have is refused at once', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const ours = 'urn:practice:techpass:acr:mfa'
  for (const acr of [{ values: ['urn:practice:techpass:acr:single'] }, { value: 'urn:elsewhere' }]) {
    const extra = { login_hint: push.upn, ...claims({ acr: { essential: true, ...acr } }) }
    await authorizeSilently(tenant, browser, endpoint, extra)
    expect(endpoint.latest.searchParams.get('error')).toBe('unmet_authentication_requirements')
  }
  const extra = { login_hint: push.upn, ...claims({ acr: { essential: true, values: ['urn:elsewhere', ours] } }) }
  const begun = await authorizeSilently(tenant, browser, endpoint, extra)
  expect((await exchange(begun, endpoint)).claims()?.acr).toBe(ours)
})

test('two tabs choose two accounts: the tab that comes second is asked again, by a page of TechPass’s own', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const begun = await begin(tenant, endpoint.callback, { prompt: 'select_account' })
  const page = await browser.open(begun.address.href)
  const form = page.forms.find(({ buttons }) => buttons.some(({ value }) => value === push.upn))
  const answer = await browser.ask(form?.action ?? '', { ...form?.fields, account: push.upn })
  const back = /url=([^"]*)"/.exec(await answer.text())?.[1] ?? ''
  const other = await authorizeSilently(tenant, browser, endpoint, { login_hint: severalAccounts.upn })
  expect((await exchange(other, endpoint)).claims()?.sub).toBe(severalAccounts.upn)
  expect((await browser.open(back)).heading).toBe('Pick an account')
  await pressTile(browser, push.upn)
  expect((await exchange(begun, endpoint)).claims()?.sub).toBe(push.upn)
})

test('an error’s address is not told, however the request’s id is written into it', async ({ tenant }) => {
  const browser = tenant.browser()
  await browser.open('/docs/')
  const id = 'a-request-id-that-nobody-should-hear-of'
  for (const path of [`//auth/${id}`, `/Auth/${id}`, `/x/interaction/${id}`]) await browser.open(`/techpass${path}`)
  expect(await tenant.control.eventsOf('page_shown')).toHaveLength(4)
  expect(JSON.stringify(await tenant.control.events())).not.toContain(id)
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'techpass-error', path: '/techpass' })
})

test('TechPass’s bare address, also with a query, leads to its discovery document, and nothing of the query goes along', async ({
  tenant,
}) => {
  for (const address of ['/techpass', '/techpass/', '/techpass?x', '/techpass/?prompt=none']) {
    const answer = await tenant.browser().ask(address)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/techpass/.well-known/openid-configuration'])
  }
})

test('RP-Initiated Logout §2: a request that overlaps with the sign-out ends with nothing of worth', async ({
  tenant,
  endpoint,
}) => {
  for (let count = 0; count < 10; count += 1) {
    const { browser } = await browserWithAccounts(tenant, [push.upn])
    await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
    await browser.open('/techpass/session/end')
    const form = browser.page.forms.find(({ buttons }) => buttons.some(({ value }) => value === push.upn))
    const begun = await begin(tenant, endpoint.callback, { prompt: 'none' })
    const both = [
      () => browser.ask(begun.address.href),
      () => browser.ask(form?.action ?? '', { ...form?.fields, account: push.upn }),
    ]
    const answers = await Promise.all((count % 2 === 0 ? both : both.toReversed()).map((send) => send()))
    const address = answers.map(({ headers }) => headers.get('location') ?? '').find((one) => one.includes('code='))
    if (address === undefined) continue
    await expect(
      openid
        .authorizationCodeGrant(begun.configuration, new URL(address), begun.checks)
        .then(({ access_token }) => openid.fetchUserInfo(begun.configuration, access_token, push.upn)),
    ).rejects.toThrow()
  }
})
