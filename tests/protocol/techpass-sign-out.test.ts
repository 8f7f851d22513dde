import { expect } from 'vitest'
import { officers, type RunningTenant } from '../support/start-tenant'
import type { PracticeBrowser } from '../support/practice-browser'
import { authorizeSilently, browserWithAccounts, exchange, type RedirectEndpoint } from '../support/techpass-client'
import { logInToPortal, pressTile } from '../support/techpass-log-in'
import { clientsAt, registrations, seedOfficers } from '../support/techpass-seed'
import { test } from '../support/techpass-test'

const { push, severalAccounts, totp } = officers
const three = [push.upn, severalAccounts.upn, totp.upn]

const endSession = (fields: Record<string, string> = {}) =>
  `/techpass/session/end?${new URLSearchParams(fields).toString()}`

/** A browser with these accounts, and an ID token of the client `team-public` for the first one. */
async function withIdToken(tenant: RunningTenant, endpoint: RedirectEndpoint, upns: readonly string[]) {
  await tenant.control.reset({ officers: seedOfficers, clients: clientsAt(endpoint.origin) })
  const { browser } = await browserWithAccounts(tenant, upns)
  const login_hint = upns[0] ?? ''
  const begun = await authorizeSilently(tenant, browser, endpoint, { client: registrations.public, login_hint })
  const tokens = await exchange(begun, endpoint)
  return { browser, idToken: tokens.id_token ?? '', accessToken: tokens.access_token }
}

const offered = async (tenant: RunningTenant) => (await tenant.control.latest('page_shown')).accounts
const signedOut = async (tenant: RunningTenant) =>
  (await tenant.control.eventsOf('techpass_signed_out')).map(({ upn, remaining }) => ({ upn, remaining }))

async function isSignedIn(tenant: RunningTenant, browser: PracticeBrowser, endpoint: RedirectEndpoint, upn: string) {
  const count = endpoint.received.length
  await authorizeSilently(tenant, browser, endpoint, { login_hint: upn })
  return endpoint.received.length > count
}

test('RP-Initiated Logout §2: without an id_token_hint the officer is asked, and only the chosen account ends', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, three)
  const page = await browser.open(endSession())
  expect([page.heading, page.status]).toEqual(['Pick an account', 200])
  expect(page.text).toContain('Which account do you want to sign out of?')
  expect(await offered(tenant)).toEqual(three.map((upn) => ({ upn, signedIn: true })))
  expect(await signedOut(tenant)).toEqual([])
  const after = await pressTile(browser, severalAccounts.upn)
  expect(after.heading).toBe('You signed out of your account')
  expect(after.textOf('stillSignedIn')).toBe(`${push.upn} ${totp.upn}`)
  expect(await signedOut(tenant)).toEqual([{ upn: severalAccounts.upn, remaining: [push.upn, totp.upn] }])
  expect(await isSignedIn(tenant, browser, endpoint, push.upn)).toBe(true)
  expect(await isSignedIn(tenant, browser, endpoint, totp.upn)).toBe(true)
  expect(await isSignedIn(tenant, browser, endpoint, severalAccounts.upn)).toBe(false)
  expect(browser.page.heading).toBe('Enter password')
})

test('§2: with an ID token of a signed-in account that one is signed out at once, and the client gets `state` back', async ({
  tenant,
  endpoint,
}) => {
  const { browser, idToken } = await withIdToken(tenant, endpoint, [push.upn, severalAccounts.upn])
  await browser.open(
    endSession({ id_token_hint: idToken, post_logout_redirect_uri: `${endpoint.origin}/bye`, state: 'abc' }),
  )
  expect(endpoint.latest.href).toBe(`${endpoint.origin}/bye?state=abc`)
  expect(await signedOut(tenant)).toEqual([{ upn: push.upn, remaining: [severalAccounts.upn] }])
})

test('§2, §6: an ID token of somebody who is not signed in here is no proof: the officer is asked', async ({
  tenant,
  endpoint,
}) => {
  const { idToken } = await withIdToken(tenant, endpoint, [push.upn])
  const { browser } = await browserWithAccounts(tenant, [severalAccounts.upn])
  expect((await browser.open(endSession({ id_token_hint: idToken }))).heading).toBe('Pick an account')
  expect(await signedOut(tenant)).toEqual([])
})

test('§2: a `logout_hint` shortens the list, and the officer is asked all the same', async ({ tenant }) => {
  const { browser } = await browserWithAccounts(tenant, three)
  await browser.open(endSession({ logout_hint: totp.upn }))
  expect(await offered(tenant)).toEqual([{ upn: totp.upn, signedIn: true }])
  expect(await signedOut(tenant)).toEqual([])
  await browser.open(endSession({ logout_hint: 'somebody@agency.gov.sg' }))
  expect(await offered(tenant)).toHaveLength(3)
  expect(browser.page.html).not.toContain('agency.gov.sg')
})

test('§3: with a client and no ID token, the officer chooses and the client gets them back', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await withIdToken(tenant, endpoint, [push.upn, severalAccounts.upn])
  const request = { client_id: 'team-public', post_logout_redirect_uri: `${endpoint.origin}/bye`, state: 's p&ce' }
  await browser.open(endSession(request))
  await browser.press('Cancel')
  expect(endpoint.latest.searchParams.get('state')).toBe('s p&ce')
  expect(await signedOut(tenant)).toEqual([])
  await browser.open(endSession(request))
  await pressTile(browser, push.upn)
  expect(endpoint.latest.pathname).toBe('/bye')
  expect(await signedOut(tenant)).toEqual([{ upn: push.upn, remaining: [severalAccounts.upn] }])
})

test('§3: a post_logout_redirect_uri that is not registered is refused, and nobody is signed out', async ({
  tenant,
  endpoint,
}) => {
  const { browser, idToken } = await withIdToken(tenant, endpoint, [push.upn])
  for (const address of [
    'https://evil.example/',
    `${endpoint.origin}/bye/`,
    `${endpoint.origin}/bye?x`,
    `${endpoint.origin}/callback`,
    '//evil.example',
  ]) {
    for (const who of [{ client_id: 'team-public' }, { id_token_hint: idToken }]) {
      const page = await browser.open(endSession({ ...who, post_logout_redirect_uri: address }))
      expect([page.status, page.text]).toEqual([400, expect.stringContaining('invalid_request')])
      expect(page.html).not.toContain('evil.example')
    }
  }
  expect(await signedOut(tenant)).toEqual([])
})

test('no open redirect: without a client a post_logout_redirect_uri leads nowhere', async ({ tenant }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await browser.open(endSession({ post_logout_redirect_uri: 'https://evil.example/' }))
  expect((await pressTile(browser, push.upn)).heading).toBe('You signed out of your account')
  const again = await browser.open(endSession({ post_logout_redirect_uri: 'https://evil.example/' }))
  expect(again.url).toBe(`${tenant.origin}/techpass/signed-out`)
})

test('an ID token that is not ours is refused: garbage, another key, `alg: none`', async ({ tenant, endpoint }) => {
  const { browser, idToken } = await withIdToken(tenant, endpoint, [push.upn])
  const [header = '', payload = '', signature = ''] = idToken.split('.')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const hint of ['x', `${header}.${payload}.${signature.slice(4)}AAAA`, `${none}.${payload}.`]) {
    expect((await browser.open(endSession({ id_token_hint: hint }))).status).toBe(400)
  }
  const page = await browser.open(endSession({ id_token_hint: idToken, client_id: 'techpass-companion' }))
  expect(page.status).toBe(400)
  expect(await signedOut(tenant)).toEqual([])
})

test('signing out ends what the account gave to clients in this browser, and nothing of another’s', async ({
  tenant,
  endpoint,
}) => {
  const { browser, accessToken } = await withIdToken(tenant, endpoint, [push.upn, severalAccounts.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: severalAccounts.upn })
  const other = (await exchange(begun, endpoint)).access_token
  await browser.open(endSession())
  await pressTile(browser, push.upn)
  const status = async (token: string) =>
    (await fetch(`${tenant.ready.services.techpass}/me`, { headers: { authorization: `Bearer ${token}` } })).status
  expect([await status(accessToken), await status(other)]).toEqual([401, 200])
})

test('an account can be signed out of only in the browser where it is signed in, by that session’s own form', async ({
  tenant,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const page = await browser.open(endSession())
  const stranger = tenant.browser()
  await stranger.open('/docs/log-in')
  expect(
    (await stranger.post(page.url, { canary: page.forms[0]?.fields.canary ?? '', account: push.upn })).status,
  ).toBe(403)
  expect((await stranger.post(page.url, { canary: stranger.canary, account: push.upn })).url).not.toContain(
    'signed-out?',
  )
  expect(await signedOut(tenant)).toEqual([])
})

test('the portal’s session ends with its account’s, and with no other', async ({ tenant }) => {
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  await logInToPortal(tenant, browser, severalAccounts)
  await browser.open(endSession())
  await pressTile(browser, push.upn)
  expect((await browser.open('/docs/')).heading).toBe('Welcome')
  await browser.open(endSession())
  await pressTile(browser, severalAccounts.upn)
  expect((await browser.open('/docs/')).text).toContain('Log in')
  expect(await tenant.control.latest('portal_logged_out')).toMatchObject({ upn: severalAccounts.upn })
})
