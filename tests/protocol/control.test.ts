import { expect } from 'vitest'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { giveUserName, openDialog, reachStepOne, signIn } from '../support/enrolment-steps'
import type { AnyEvent } from '../support/practice-control'
import { PracticePhone } from '../support/practice-phone'
import { qrOnPage } from '../support/qr-on-page'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.unregistered

async function* live(tenant: RunningTenant, headers: Record<string, string> = {}): AsyncGenerator<AnyEvent> {
  const response = await fetch(`${tenant.control.url}/events`, {
    headers: { authorization: `Bearer ${tenant.ready.controlToken}`, ...headers },
  })
  if (response.body === null) throw new Error('No event stream')
  const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
  for await (const { id, data } of events) {
    const event = JSON.parse(data) as AnyEvent
    expect(id).toBe(String(event.id))
    yield event
  }
}

test('the ready line names what exists', async ({ tenant }) => {
  const { origin, ready } = tenant
  expect(ready).toMatchObject({ ready: true, automationContract: 1 })
  expect(ready.services).toEqual({
    signIn: `${origin}/login`,
    account: `${origin}/account`,
    adfs: `${origin}/adfs`,
    techpass: `${origin}/techpass`,
    docs: `${origin}/docs`,
    phone: `${origin}/phone`,
    control: `${origin}/control`,
  })
  expect(ready.officers).toHaveLength(14)
  for (const { upn, password } of ready.officers) {
    expect(upn).toMatch(/@practice\.example$/)
    expect(password).toMatch(/-Practice-\d+$/)
  }
  expect(await tenant.control.call('GET', '')).toEqual(ready)
})

test('the default seed has an officer for each way that the journeys can go', ({ tenant }) => {
  const count = (is: (officer: RunningTenant['ready']['officers'][number]) => boolean) =>
    tenant.ready.officers.filter(is).length
  expect(
    count(
      ({ registered, locked, disabled, mobileAppForbidden }) =>
        !registered && !locked && !disabled && !mobileAppForbidden,
    ),
  ).toBeGreaterThanOrEqual(2)
  expect(count(({ methods }) => methods.includes('push'))).toBeGreaterThanOrEqual(1)
  expect(count(({ methods }) => methods.join() === 'totp')).toBeGreaterThanOrEqual(1)
  for (const key of ['locked', 'disabled', 'atRisk', 'mobileAppForbidden'] as const)
    expect(count((one) => one[key])).toBe(1)
  for (const refusal of ['other-tenant', 'not-assigned'] as const)
    expect(count(({ techpass, registered }) => techpass === refusal && registered)).toBe(1)
  expect(count(({ blocked, registered }) => blocked && registered)).toBe(1)
  expect(count(({ otherAccounts, registered }) => otherAccounts.length === 2 && registered)).toBe(3)
  expect(tenant.ready.officers.slice(0, 8).every((one) => one.techpass === 'assigned' && !one.blocked)).toBe(true)
})

test('events: the history first, then each as it happens, numbered without gaps', async ({ tenant }) => {
  const browser = tenant.browser()
  await browser.open('/account/proofup.aspx')
  const stream = live(tenant)
  const history = [(await stream.next()).value, (await stream.next()).value] as AnyEvent[]
  expect(history.map(({ kind }) => kind)).toEqual(['clock_changed', 'page_shown'])
  const next = stream.next()
  await giveUserName(browser, 'nobody@practice.example')
  expect((await next).value).toMatchObject({ id: (history[1]?.id ?? 0) + 1, kind: 'page_shown', page: 'sign-in' })
  expect((await stream.next()).value).toMatchObject({ kind: 'sign_in_refused' })
  await stream.return(undefined)
})

test('events: Last-Event-ID continues after that event', async ({ tenant }) => {
  await tenant.browser().open('/account/proofup.aspx')
  await tenant.browser().open('/account/proofup.aspx')
  const [, second, third] = await tenant.control.events()
  const stream = live(tenant, { 'last-event-id': String(second?.id) })
  expect((await stream.next()).value).toEqual(third)
  await stream.return(undefined)
})

test('events: an id from another history gets all of this one', async ({ tenant }) => {
  expect(await tenant.control.events(999)).toEqual(await tenant.control.events())
})

test('reset: everybody signed out, ids go on, the phones stay but are empty', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'push')))
  await tenant.control.faults({ slow: 1, phoneOffline: true })
  const before = (await tenant.control.events()).at(-1)

  await tenant.control.reset()

  const events = await tenant.control.events()
  expect(events[0]).toMatchObject({ id: (before?.id ?? 0) + 1, kind: 'reset' })
  expect(events).toHaveLength(1)
  expect((await browser.open('/account/proofup.aspx')).heading).toBe('Sign in')
  expect(await phone.profiles()).toEqual([])
  expect(await phone.requests()).toEqual([])
  expect(await tenant.control.call('GET', '/faults')).toMatchObject({ slow: 0, phoneOffline: false })
})

test('reset takes a seed; a bad one is refused by field and nothing changes', async ({ tenant }) => {
  const seed = {
    officers: [{ upn: 'a.b@practice.example', name: 'A B', password: 'Long-enough-1', registered: 'totp' }],
  }
  await tenant.control.reset(seed)
  expect((await tenant.control.call<{ officers: unknown[] }>('GET', '')).officers).toMatchObject([
    { upn: 'a.b@practice.example', registered: true, methods: ['totp'] },
  ])
  for (const [bad, says] of [
    [
      { officers: [{ ...seed.officers[0], upn: 'jane@tech.gov.sg' }] },
      'officers.0.upn must be lower case and end in @practice.example',
    ],
    [{ officers: [{ ...seed.officers[0], upn: 'jane@evilpractice.example' }] }, 'officers.0.upn'],
    [{ officers: [{ ...seed.officers[0], colour: 'red' }] }, 'officers.0'],
    [{ officers: [] }, 'officers'],
    [{ officers: [seed.officers[0], seed.officers[0]] }, 'Two officers have the same upn'],
    ['nonsense', 'seed is not valid'],
  ] as const) {
    await expect(tenant.control.reset(bad)).rejects.toThrow(says)
  }
  expect((await tenant.control.call<{ officers: unknown[] }>('GET', '')).officers).toHaveLength(1)
})

test('the clock is set, moved on, stopped and released, and each change is told', async ({ tenant }) => {
  const clock = (body: object) => tenant.control.call<{ now: string; frozen: boolean }>('POST', '/clock', body)
  expect(await clock({ now: '2027-01-01T08:00:00+08:00' })).toEqual({ now: '2027-01-01T00:00:00.000Z', frozen: true })
  expect(await clock({ advance: 90 })).toEqual({ now: '2027-01-01T00:01:30.000Z', frozen: true })
  expect(await clock({ freeze: false })).toMatchObject({ frozen: false })
  expect(await tenant.control.latest('clock_changed')).toMatchObject({ frozen: false })
  const before = await clock({ freeze: true })
  for (const bad of [
    ...[{ now: 'tomorrow' }, { now: '2027-01-01T08:00:00' }, { now: '2026-02-30T08:00:00Z' }, { advance: 'x' }],
    ...[{ other: 1 }, {}],
  ]) {
    await expect(clock(bad)).rejects.toThrow('malformed_body')
  }
  expect(await tenant.control.call('GET', '/clock')).toEqual(before)
})

test('expiries are noticed when the clock is moved, also with nobody looking', async ({ tenant }) => {
  await openDialog(tenant.browser(), officer, 'push')
  await tenant.control.advance(601)
  const kinds = (await tenant.control.events()).map(({ kind }) => kind)
  expect(kinds.slice(-2)).toEqual(['clock_changed', 'enrolment_ended'])
})

test('faults are merged, told, and refused when unknown', async ({ tenant }) => {
  await tenant.control.faults({ slow: 5 })
  await tenant.control.faults({ clockSkew: -45 })
  const faults = await tenant.control.call('GET', '/faults')
  expect(faults).toMatchObject({ slow: 5, clockSkew: -45, phoneOffline: false })
  expect((await tenant.control.latest('faults_changed')).faults).toEqual(faults)
  for (const bad of [
    { sloow: 5 },
    { slow: -1 },
    { slow: 99_999 },
    { serverError: 'no-such-page' },
    { nextNumber: '7' },
    { failing: { value: 503, page: 'no-such-page' } },
    { tooManyRequests: { value: 1, page: 'control' } },
  ]) {
    await expect(tenant.control.faults(bad)).rejects.toThrow('malformed_body')
  }
})

test('slow: answers wait that long, control does not', async ({ tenant }) => {
  await tenant.control.faults({ slow: 120 })
  const slow = performance.now()
  await tenant.browser().open('/login/common/login')
  expect(performance.now() - slow).toBeGreaterThanOrEqual(115)
})

test('serverError with a page’s name breaks its next showing, once, with a way back', async ({ tenant }) => {
  const browser = tenant.browser()
  await reachStepOne(browser, officer)
  await tenant.control.faults({ serverError: 'configure-mobile-app' })
  const broken = await browser.press('set-up', { contact: 'mobile-app', use: 'push' })
  expect(broken.status).toBe(500)
  expect(broken.textOf('service_exception_message')).toContain('The service has a problem at the moment.')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'error', error: 'server_error' })
  expect((await browser.open('/login/common/login')).heading).toBe('Configure mobile app')
})

test('serverError: true breaks every page until cleared', async ({ tenant }) => {
  await tenant.control.faults({ serverError: true })
  expect((await tenant.browser().open('/login/common/login')).status).toBe(500)
  expect((await tenant.browser().open('/login/common/login')).status).toBe(500)
  await tenant.control.faults({ serverError: false })
  expect((await tenant.browser().open('/login/common/login')).status).toBe(200)
})

test('expireQr expires the code on screen, or else the next one, once', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  const shown = qrOnPage(await openDialog(browser, officer, 'push'))
  await tenant.control.faults({ expireQr: true })
  await expect(phone.scan(shown)).rejects.toThrow('activation_expired')
  expect(await tenant.control.call('GET', '/faults')).toMatchObject({ expireQr: false })
  await browser.press('cancel')
  await tenant.control.faults({ expireQr: true })
  expect(await tenant.control.call('GET', '/faults')).toMatchObject({ expireQr: true })
  await expect(
    phone.scan(qrOnPage(await browser.press('set-up', { contact: 'mobile-app', use: 'push' }))),
  ).rejects.toThrow('activation_expired')
  await phone.scan(qrOnPage(await browser.press('new-code')))
})

test('browsers: a pane is followed by its id and led to the page', async ({ tenant }) => {
  for (const [to, heading] of [
    ['proofup', 'Sign in'],
    ['sign-in', 'Sign in'],
    ['profile', 'Sign in'],
    ['last', 'Sign in'],
  ] as const) {
    const { browser: id, enter } = await tenant.control.enter(to)
    const browser = tenant.browser()
    expect((await browser.open(enter)).heading).toBe(heading)
    expect(await tenant.control.latest('page_shown')).toMatchObject({ browser: id })
  }
})

test('browsers: an unknown id is refused, so that the app makes a new one', async ({ tenant }) => {
  await expect(tenant.control.enter('last', 'browser-gone')).rejects.toThrow('browser_unknown')
})

test('registrations: a phone is given what the seed has registered, and refused for who has nothing', async ({
  tenant,
}) => {
  const phone = await tenant.phone()
  await tenant.control.register(officers.push.upn, phone.device)
  expect(await phone.profiles()).toMatchObject([
    { profile: 'SG Govt M365', upn: officers.push.upn, use: 'push' },
    { profile: 'TECHPASS PROD', upn: officers.push.upn, use: 'totp' },
  ])
  await expect(tenant.control.register(officer.upn, phone.device)).rejects.toThrow('officer_not_registered')
  await expect(tenant.control.register('nobody@practice.example', phone.device)).rejects.toThrow('officer_unknown')
  await expect(tenant.control.register(officers.push.upn, 'device-gone')).rejects.toThrow('phone_unknown')
})

test('a profile can be deleted from the phone', async ({ tenant }) => {
  const phone = await tenant.phone()
  await tenant.control.register(officers.push.upn, phone.device)
  const [profile] = await phone.profiles()
  await phone.call('DELETE', `/profiles/${profile?.id ?? ''}`)
  expect(await phone.profiles()).toMatchObject([{ profile: 'TECHPASS PROD' }])
  await signIn(tenant.browser(), officers.push)
  expect(await phone.requests()).toEqual([])
})

test('a phone is given a new token, and the old one is dead: for an app that restarts and keeps no token', async ({
  tenant,
}) => {
  const phone = await tenant.phone()
  const { token } = await tenant.control.call<{ token: string }>('POST', `/devices/${phone.device}/token`)
  expect(token).not.toBe(phone.token)
  await expect(phone.profiles()).rejects.toThrow('device_unknown')
  expect(await PracticePhone.known(tenant.ready.services.phone, phone.device, token).profiles()).toEqual([])
  await expect(tenant.control.call('POST', '/devices/device-gone/token')).rejects.toThrow('phone_unknown')
})

test('browsers: `proofup` opens the set-up page anew at Step 1, and what was offered before is dead', async ({
  tenant,
}) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  const qr = qrOnPage(await openDialog(browser, officer, 'push'))
  const { browser: id } = await tenant.control.latest('page_shown')
  expect((await browser.open((await tenant.control.enter('last', id)).enter)).heading).toBe('Configure mobile app')
  const page = await browser.open((await tenant.control.enter('proofup', id)).enter)
  expect(page.text).toContain('Step 1: How should we contact you?')
  await expect(phone.scan(qr)).rejects.toThrow('activation_expired')
})
