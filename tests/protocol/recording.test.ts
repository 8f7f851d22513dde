import { expect } from 'vitest'
import { officers, type RunningTenant } from '../support/start-tenant'
import { logInToPortal } from '../support/techpass-log-in'
import { test } from '../support/tenant-test'

interface Har {
  readonly log: {
    readonly version: string
    readonly creator: { readonly name: string; readonly version: string }
    readonly entries: readonly {
      readonly startedDateTime: string
      readonly time: number
      readonly request: { readonly method: string; readonly url: string }
      readonly response: { readonly status: number; readonly redirectURL: string }
    }[]
  }
}

const recordingOf = (tenant: RunningTenant) => tenant.control.call<Har>('GET', '/recording')

test('the recording is a HAR 1.2 of what was answered, and can be cleared', async ({ tenant }) => {
  await tenant.browser().open('/account/proofup.aspx')
  const { log } = await recordingOf(tenant)
  expect(log).toMatchObject({ version: '1.2', creator: { version: '1' } })
  expect(log.entries[0]).toMatchObject({
    startedDateTime: '2026-11-02T09:00:00.000Z',
    request: { method: 'GET', url: `${tenant.origin}/account/proofup.aspx`, cookies: [] },
    response: { status: 302, content: { mimeType: expect.any(String) as unknown } },
    timings: { send: 0, receive: 0 },
  })
  expect(log.entries.at(-1)).toMatchObject({ response: { status: 200 } })
  await tenant.control.call('DELETE', '/recording')
  expect((await recordingOf(tenant)).log.entries).toEqual([])
})

test('no password, code, number, cookie or token is in it after a whole log-in', async ({ tenant }) => {
  const browser = tenant.browser()
  const canaries = new Set<string>([officers.push.password, officers.push.upn])
  expect((await logInToPortal(tenant, browser, officers.push)).has('logged-in')).toBe(true)
  for (const pair of browser.cookieHeader.split('; ')) canaries.add(pair.slice(pair.indexOf('=') + 1))
  canaries.add(browser.canary)
  canaries.add(tenant.ready.controlToken)
  canaries.add((await tenant.phone()).token)
  await tenant.browser().open((await tenant.control.enter('sign-in')).enter)
  await browser.open(
    '/login/common/oauth2/authorize?login_hint=canary-typed@practice.example&code=canary-code&x=canary-x',
  )
  const { log } = await recordingOf(tenant)
  const text = decodeURIComponent(JSON.stringify(log).replaceAll('+', ' '))
  expect(log.entries.length).toBeGreaterThan(10)
  for (const canary of canaries) expect(canary !== '' && text.includes(canary), canary.slice(0, 4)).toBe(false)
  expect(text).not.toContain('canary-')
  expect(text).not.toMatch(/[A-Za-z0-9_-]{40,}/)
  expect(text).not.toMatch(/"number"|"passwd"/)
})
