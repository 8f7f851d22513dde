import { beforeEach, describe, expect, test } from 'vitest'
import type { Page } from '../../../../main/environments/environment'
import { Admission, type Belongings } from '../../../../main/environments/practice/admission'
import {
  TenantError,
  type Entering,
  type StreamedEvent,
  type TenantClient,
} from '../../../../main/environments/practice/tenant-client'

const at = '2026-11-23T01:00:00.000Z'

/** A tenant that knows nobody, numbers its browsers, and remembers what it was asked for. */
class FakeTenant implements Pick<TenantClient, 'describe' | 'browser' | 'history' | 'now'> {
  readonly entered: Entering[] = []
  readonly seen: StreamedEvent[] = []
  forgotten: string | null = null
  describe = () => Promise.resolve({ services: { phone: '', techpass: '' }, officers: [] })
  now = () => Promise.resolve(Date.parse(at))
  history = () => Promise.resolve(this.seen)
  browser = (entering: Entering) => {
    const { browser } = entering
    if (browser !== null && browser === this.forgotten)
      return Promise.reject(new TenantError('browser_unknown', 'Unknown', 404))
    this.entered.push(entering)
    return Promise.resolve({ browser: browser ?? `browser-${String(this.entered.length)}`, enter: 'http://127.0.0.1/' })
  }
}

const ours: Belongings = { browser: null, device: null, onPhone: [], tenantIsOurs: true }
let tenant: FakeTenant
let admission: Admission

const enter = (page: Page, from: 'fresh' | 'again' = 'fresh', browser: string | null = null) =>
  admission.enter(tenant as unknown as TenantClient, { page, from, device: null }, { ...ours, browser })

/** The officer has logged in; answers in which browser. */
async function logIn(): Promise<string> {
  const { browser } = await enter('portal')
  for (const kind of ['techpass_signed_in', 'portal_logged_in'])
    tenant.seen.push({ id: tenant.seen.length, at, kind, browser, upn: 'a@practice.example' })
  return browser
}

beforeEach(() => {
  tenant = new FakeTenant()
  admission = new Admission()
})

describe('whoever has logged in', () => {
  test('logs out in the browser of that log-in, with all who are signed in there', async () => {
    const browser = await logIn()
    expect(await enter('portal-logged-in')).toMatchObject({
      browser,
      signedIn: ['a@practice.example'],
    })
    expect(tenant.entered.at(-1)).toEqual({ to: 'docs', browser })
  })

  test('is lent another browser once they are logged out there', async () => {
    const browser = await logIn()
    tenant.seen.push({ id: 9, at, kind: 'portal_logged_out', browser, upn: 'a@practice.example' })
    expect((await enter('portal-logged-in')).browser).not.toBe(browser)
    expect(tenant.entered.at(-1)).toMatchObject({ to: 'docs-logged-in', browser: null })
  })

  test('is lent another browser where the tenant knows that one no longer', async () => {
    tenant.forgotten = await logIn()
    expect((await enter('portal-logged-in')).browser).not.toBe(tenant.forgotten)
  })

  test('logs in again, and sets up, in a new browser', async () => {
    const browser = await logIn()
    for (const page of ['portal', 'set-up'] as const) expect((await enter(page)).browser).not.toBe(browser)
  })
})

test('whoever has not logged in is lent a browser in which somebody is', async () => {
  const { browser } = await enter('portal')
  expect((await enter('portal-logged-in')).browser).not.toBe(browser)
  expect(tenant.entered.at(-1)).toMatchObject({ to: 'docs-logged-in', browser: null })
})

test('a log-out under way goes on in its own browser, whoever has logged in before', async () => {
  await logIn()
  const { browser } = await enter('set-up')
  expect(await enter('portal-logged-in', 'again', browser)).toMatchObject({ browser })
})
