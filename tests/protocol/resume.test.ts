/** @file A tenant that ends in the middle and starts again from its snapshot: every page is taken up where it was. */
import { expect, test, vi } from 'vitest'
import { systemClock } from '../../main/practice/tenant/clock'
import { openDialog, reachByNotification, reachStepOne, signIn, giveUserName } from '../support/enrolment-steps'
import { memorySnapshots } from '../support/memory-snapshots'
import type { PracticeBrowser } from '../support/practice-browser'
import type { PracticePage } from '../support/practice-page'
import { PracticePhone } from '../support/practice-phone'
import { qrOnPage } from '../support/qr-on-page'
import { officers, startTenant, type RunningTenant } from '../support/start-tenant'
import { signInToTechpass } from '../support/wog-steps'

const officer = officers.unregistered

interface Before {
  readonly tenant: RunningTenant
  readonly browser: PracticeBrowser
  readonly phone: PracticePhone
}

/** Brings a browser somewhere, ends the tenant, starts it from the snapshot on another port, and enters the last page. */
async function resumedAfter(reach: (before: Before) => Promise<unknown>) {
  const snapshots = memorySnapshots()
  const first = await startTenant({ snapshots })
  const browser = first.browser()
  const phone = await first.phone()
  await reach({ tenant: first, browser, phone })
  const { browser: id } = await first.control.latest('page_shown')
  const history = await first.control.events()
  await first.close()

  const tenant = await startTenant({ snapshots: memorySnapshots(snapshots.text()) })
  const resumed = tenant.browser()
  const page = await resumed.open((await tenant.control.enter('last', id)).enter)
  return { tenant, browser: resumed, page, before: browser.page, phone: again(tenant, phone), history }
}

function again(tenant: RunningTenant, phone: PracticePhone): PracticePhone {
  return PracticePhone.known(tenant.ready.services.phone, phone.device, phone.token)
}

const places: readonly (readonly [string, (before: Before) => Promise<PracticePage>])[] = [
  ['the user name', ({ browser }) => browser.open('/account/proofup.aspx')],
  ['the password', ({ browser }) => giveUserName(browser, officer.upn)],
  ['a refused password', ({ browser }) => signIn(browser, { ...officer, password: 'wrong' })],
  ['more information required', ({ browser }) => signIn(browser, officer)],
  ['step 1', ({ browser }) => reachStepOne(browser, officer)],
  ['the code dialog', ({ browser }) => openDialog(browser, officer, 'totp')],
  ['the waiting Step 2', ({ tenant, browser, phone }) => reachByNotification(tenant, browser, phone, officer)],
  ['the number page', ({ browser }) => signIn(browser, officers.push)],
  ['the code page', ({ browser }) => signIn(browser, officers.totp)],
  ['a locked account', ({ browser }) => signIn(browser, officers.locked)],
  ['an account at risk', ({ browser }) => signIn(browser, officers.atRisk)],
  ['the AD FS code page', (before) => toTechpass(before, { upn: officers.push.upn, device: 'gmd' })],
  ['the AD FS error', (before) => toTechpass(before, { upn: officer.upn, device: 'gmd' })],
  ['a refused sign-in', (before) => toTechpass(before, { upn: officers.notAssigned.upn, signedIn: true })],
]

async function toTechpass(before: Before, begun: Parameters<typeof signInToTechpass>[1]): Promise<PracticePage> {
  await signInToTechpass(before, begun)
  return before.browser.page
}

for (const [name, reach] of places) {
  test(`resumes at ${name}`, async () => {
    const { tenant, page, before } = await resumedAfter(reach)
    expect([page.title, page.text]).toEqual([before.title, before.text])
    await tenant.close()
  })
}

test('resumes at the notification dialog with the same activation, at its new address; the event is not repeated', async () => {
  const { tenant, browser, page, before, phone, history } = await resumedAfter(({ browser: one }) =>
    openDialog(one, officer, 'push'),
  )
  expect(page.textOf('activation-code')).toBe(before.textOf('activation-code'))
  const events = await tenant.control.events()
  expect(events.filter(({ kind }) => kind === 'enrolment_started')).toHaveLength(1)
  expect(events.slice(0, history.length).map(({ id, kind }) => [id, kind])).toEqual(
    history.map(({ id, kind }) => [id, kind]),
  )
  expect(await tenant.control.latest('enrolment_started')).toMatchObject({ qr: qrOnPage(page) })
  expect(page.textOf('activation-url').startsWith(tenant.origin)).toBe(true)
  await phone.scan(qrOnPage(page))
  expect((await browser.press('dialog-next')).text).toContain('Mobile app has been configured')
  await tenant.close()
})

test('a waiting Step 2 is approved after the restart, with the number from before', async () => {
  const { tenant, browser, page, phone } = await resumedAfter(({ tenant: one, browser: two, phone: three }) =>
    reachByNotification(one, two, three, officer),
  )
  await phone.approve(page.textOf('idRichContext_DisplaySign'))
  expect((await browser.afterPhone()).text).toContain('Verification successful')
  await tenant.close()
})

test('faults and the clock are taken up too', async () => {
  const { tenant } = await resumedAfter(async ({ tenant: one, browser }) => {
    await one.control.faults({ clockSkew: 45 })
    await one.control.freeze('2027-03-01T00:00:00Z')
    await browser.open('/account/proofup.aspx')
  })
  expect(await tenant.control.call('GET', '/faults')).toMatchObject({ clockSkew: 45 })
  expect(await tenant.control.call('GET', '/clock')).toEqual({ now: '2027-03-01T00:00:00.000Z', frozen: true })
  await tenant.close()
})

test('time goes on while the tenant is away, also when it was started at another time', async () => {
  const snapshots = memorySnapshots()
  let now = Date.parse('2026-11-02T00:00:00Z')
  // The machine's time: tenants ask here for it, since `Date.now` may be made to answer with a tenant's own.
  vi.spyOn(systemClock, 'now').mockImplementation(() => now)
  const clock = '2030-01-01T00:00:00Z'
  const first = await startTenant({ snapshots, clock })
  now += 60_000
  await giveUserName(first.browser(), officer.upn)
  await first.close()
  now += 60_000
  const tenant = await startTenant({ clock, snapshots: memorySnapshots(snapshots.text()) })
  expect(await tenant.control.call('GET', '/clock')).toMatchObject({ now: '2030-01-01T00:02:00.000Z' })
  await tenant.control.reset()
  expect(await tenant.control.call('GET', '/clock')).toMatchObject({ now: '2030-01-01T00:00:00.000Z' })
  await tenant.close()
  vi.restoreAllMocks()
})

test('state from another seed or another clock is not taken up', async () => {
  const snapshots = memorySnapshots()
  const first = await startTenant({ snapshots })
  await giveUserName(first.browser(), officer.upn)
  await first.close()
  const seed = { officers: [{ upn: officer.upn, name: 'A', password: officer.password }] }
  for (const options of [{ seed }, { clock: '2026-11-02T09:00:00Z' }]) {
    const tenant = await startTenant({ ...options, snapshots: memorySnapshots(snapshots.text()) })
    expect(await tenant.control.events()).toEqual([])
    await tenant.close()
  }
})

for (const [what, damage] of [
  ['is cut off', (text: string) => text.slice(0, -20)],
  ['is not JSON', () => 'hello'],
  ['is of another version', (text: string) => text.replace('"version":3', '"version":2')],
  ['lacks a table', (text: string) => text.replace('"requests":', '"wishes":')],
] as const) {
  test(`a snapshot that ${what} is set aside, and the tenant starts afresh`, async () => {
    const snapshots = memorySnapshots()
    const first = await startTenant({ snapshots })
    await giveUserName(first.browser(), officer.upn)
    await first.close()
    const damaged = memorySnapshots(damage(snapshots.text()))
    const warnings: string[] = []
    const tenant = await startTenant({ snapshots: damaged, warn: (line) => warnings.push(line) })
    expect(warnings).toHaveLength(1)
    expect(damaged.asideText()).toBe(damage(snapshots.text()))
    expect(await tenant.control.events()).toEqual([])
    await tenant.close()
  })
}
