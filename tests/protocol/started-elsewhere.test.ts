/** @file Fetch Metadata §2: what a page of another origin starts is a link that the officer follows, and nothing else. */
import { expect } from 'vitest'
import { reachByNotification } from '../support/enrolment-steps'
import { rawRequest } from '../support/raw-request'
import { officers } from '../support/start-tenant'
import { browserWithAccounts } from '../support/techpass-client'
import { test } from '../support/tenant-test'

const { push, unregistered } = officers

const navigation = (site: string, dest: string) => ({
  'sec-fetch-site': site,
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': dest,
})

test('a frame, an object or an embed from elsewhere is refused and opens no session', async ({ tenant }) => {
  for (const site of ['cross-site', 'same-site']) {
    for (const dest of ['iframe', 'frame', 'object', 'embed']) {
      const answer = await rawRequest(`${tenant.origin}/docs/`, { headers: navigation(site, dest) })
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined])
    }
    expect((await rawRequest(`${tenant.origin}/docs/`, { headers: navigation(site, 'document') })).status).toBe(200)
  }
})

test('a hidden frame on another port does not end what the officer has begun', async ({ tenant }) => {
  const browser = tenant.browser()
  await reachByNotification(tenant, browser, await tenant.phone(), unregistered)
  const headers = { ...navigation('same-site', 'iframe'), cookie: browser.cookieHeader }
  await rawRequest(`${tenant.origin}/login/common/oauth2/authorize?to=techpass`, { headers })
  await browser.reload()
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'reach-notification' })
  expect(await tenant.control.eventsOf('enrolment_ended')).toEqual([])
})

test('a link from elsewhere logs nobody in to the portal: its own page asks first', async ({ tenant }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const resume = async (headers: Readonly<Record<string, string>>) =>
    (await rawRequest(`${tenant.origin}/docs/log-in/resume`, { headers: { ...headers, cookie: browser.cookieHeader } }))
      .headers.location
  for (const site of ['cross-site', 'same-site']) {
    expect(await resume(navigation(site, 'document'))).toBe('/docs/log-in')
  }
  for (const site of ['none', 'same-origin']) {
    expect(await resume(navigation(site, 'document'))).toContain('/techpass/auth?')
  }
})

test('requests without a cookie, however many, end no session that is signed in', async ({ tenant }) => {
  const { browser, id } = await browserWithAccounts(tenant, [push.upn])
  for (let count = 0; count < 210; count += 1) await rawRequest(`${tenant.origin}/docs/`)
  await browser.open('/docs/')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ browser: id })
})
