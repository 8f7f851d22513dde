/** @file The addresses of the ready line: whoever opens one of them is answered (automation contract 1). */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

type Service = keyof RunningTenant['ready']['services']

const pages = [
  ['signIn', 'Sign in'],
  ['account', 'Sign in'],
  ['adfs', 'Sign in'],
  ['docs', 'Singapore Government Developer Portal'],
] as const satisfies readonly (readonly [Service, string])[]

for (const [service, words] of pages) {
  test(`${service} leads to a page, with and without a slash at the end`, async ({ tenant }) => {
    for (const end of ['', '/', '?from=a-test']) {
      const page = await tenant.browser().open(`${tenant.ready.services[service]}${end}`)
      expect(page.status).toBe(200)
      expect(page.title).toMatch(/^Practice · /)
      expect(page.text).toContain(words)
    }
  })
}

test('account leads whoever is signed in to the profile', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  await tenant.control.register(officers.push.upn, phone.device)
  await phone.approve((await signIn(browser, officers.push)).textOf('idRichContext_DisplaySign'))
  await browser.afterPhone()
  expect((await browser.open(tenant.ready.services.account)).heading).toBe('Profile')
})

test('techpass, which is the issuer, leads to its discovery document', async ({ tenant }) => {
  for (const end of ['', '/']) {
    const answer = await fetch(`${tenant.ready.services.techpass}${end}`)
    expect([answer.status, await answer.json()]).toMatchObject([200, { issuer: tenant.ready.services.techpass }])
  }
})

test('phone says in JSON how a phone is made there', async ({ tenant }) => {
  const { phone } = tenant.ready.services
  for (const end of ['', '/']) {
    const answer = await fetch(`${phone}${end}`)
    expect([answer.status, await answer.json()]).toMatchObject([200, { devices: `${phone}/devices` }])
  }
})

test('control tells the ready line to whoever has its token, and asks everybody else for it', async ({ tenant }) => {
  const { services, controlToken } = tenant.ready
  for (const end of ['', '/']) {
    const told = await fetch(`${services.control}${end}`, { headers: { authorization: `Bearer ${controlToken}` } })
    expect([told.status, await told.json()]).toEqual([200, tenant.ready])
    const asked = await fetch(`${services.control}${end}`)
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(await asked.json()).toMatchObject({ error: 'unauthorized' })
  }
})
