/** @file Control's own: which device a browser is on, which accounts it knows, and what a phone is given. */
import { expect } from 'vitest'
import { reachByNotification, signIn } from '../support/enrolment-steps'
import { officers } from '../support/start-tenant'
import { approveNumber, expectLedOn, toWog } from '../support/wog-steps'
import { test } from '../support/tenant-test'

const officer = officers.unregistered
const { push, severalAccounts } = officers
const admin = 'aisha.rahman.admin@practice.example'

test('browsers: `device` decides who asks first; a known browser can change it', async ({ tenant }) => {
  const browser = tenant.browser()
  const { browser: id, enter } = await tenant.control.browserWith({ to: 'sign-in', device: 'gmd' })
  await browser.open(enter)
  expect((await browser.open(toWog(push.upn))).pageId).toBe('AdfsCode')
  await browser.open((await tenant.control.browserWith({ to: 'sign-in', browser: id, device: 'non-se-gsib' })).enter)
  expect((await browser.open(toWog(push.upn))).heading).toBe('Enter password')
})

test('browsers: without `device` a new browser is a GSIB, and a known one stays what it is', async ({ tenant }) => {
  const browser = tenant.browser()
  const { browser: id, enter } = await tenant.control.browserWith({ to: 'sign-in', device: 'gmd' })
  await browser.open(enter)
  await browser.open((await tenant.control.browserWith({ to: 'sign-in', browser: id })).enter)
  expect((await browser.open(toWog(push.upn))).pageId).toBe('AdfsCode')

  const other = tenant.browser()
  await other.open((await tenant.control.browserWith({ to: 'sign-in' })).enter)
  expect((await other.open(toWog(push.upn))).heading).toBe('Enter password')
})

test('browsers: `accounts` that are signed in have a WOG session, the others have none', async ({ tenant }) => {
  const browser = tenant.browser()
  const accounts = [
    { upn: severalAccounts.upn, signedIn: true },
    { upn: admin, signedIn: false },
  ]
  await browser.open((await tenant.control.browserWith({ to: 'sign-in', accounts })).enter)
  expectLedOn(await browser.open(toWog(severalAccounts.upn)))
  expect((await browser.open(toWog(admin))).heading).toBe('Enter password')
})

test('browsers: `accounts` replaces those of a known browser, also who is signed in there', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signIn(browser, push)
  await approveNumber(browser, phone)
  const { browser: id } = await tenant.control.latest('signed_in')
  const accounts = [{ upn: severalAccounts.upn, signedIn: true }]
  const { enter } = await tenant.control.browserWith({ to: 'profile', browser: id, accounts })
  expect((await browser.open(enter)).heading).toBe('Sign in')
  expect((await browser.open(toWog(push.upn))).heading).toBe('Enter password')
})

test('browsers: an account that nobody has, a device that does not exist: refused, and no browser is made', async ({
  tenant,
}) => {
  const nobody = [{ upn: 'nobody@practice.example', signedIn: true }]
  await expect(tenant.control.browserWith({ accounts: nobody })).rejects.toThrow('officer_unknown')
  await expect(tenant.control.call('POST', '/browsers', { device: 'se-gsib' })).rejects.toThrow('malformed_body')
  const known = await tenant.control.browserWith({ device: 'gmd' })
  await expect(tenant.control.browserWith({ browser: known.browser, accounts: nobody })).rejects.toThrow(
    'officer_unknown',
  )
})

test('browsers: `docs` and `docs-logged-in` lead to the portal', async ({ tenant }) => {
  for (const [to, path] of [
    ['docs', '/docs/'],
    ['docs-logged-in', '/docs/log-in/resume'],
  ] as const) {
    const { enter } = await tenant.control.browserWith({ to })
    const response = await fetch(enter, { redirect: 'manual' })
    expect(response.headers.get('location')).toBe(path)
  }
})

test('registrations: a second call changes nothing and tells nothing', async ({ tenant }) => {
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  const before = await phone.profiles()
  expect(before.map(({ profile }) => profile)).toEqual(['SG Govt M365', 'TECHPASS PROD'])
  await tenant.control.register(push.upn, phone.device)
  expect(await phone.profiles()).toEqual(before)
  expect(await tenant.control.eventsOf('profile_added')).toHaveLength(2)
})

test('registrations: after a set-up on this very phone only TECHPASS PROD is added', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await reachByNotification(tenant, browser, phone, officer)
  await approveNumber(browser, phone)
  const [wog] = await phone.profiles()
  await tenant.control.register(officer.upn, phone.device)
  await tenant.control.register(officer.upn, phone.device)
  expect(await phone.profiles()).toMatchObject([{ id: wog?.id }, { profile: 'TECHPASS PROD', upn: officer.upn }])
})

test('registrations: a profile that was deleted comes back; on another phone both move', async ({ tenant }) => {
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  const [wog] = await phone.profiles()
  await phone.call('DELETE', `/profiles/${wog?.id ?? ''}`)
  await tenant.control.register(push.upn, phone.device)
  expect((await phone.profiles()).map(({ profile }) => profile).sort()).toEqual(['SG Govt M365', 'TECHPASS PROD'])
  const other = await tenant.phone('Other phone')
  await tenant.control.register(push.upn, other.device)
  expect(await other.profiles()).toHaveLength(2)
  expect(await phone.profiles()).toEqual([])
})

test('removeMethods: TechPass’s MFA is forgotten too, what is on the phone stays, and a new one takes its place', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  const old = await phone.profiles()
  await tenant.control.resetOfficer(push.upn, { removeMethods: true })
  expect(await phone.profiles()).toHaveLength(2)
  await expect(tenant.control.register(push.upn, phone.device)).rejects.toThrow('officer_not_registered')

  await reachByNotification(tenant, browser, phone, push)
  await approveNumber(browser, phone)
  await tenant.control.register(push.upn, phone.device)
  const now = await phone.profiles()
  expect(now.filter(({ profile }) => profile === 'TECHPASS PROD')).toHaveLength(1)
  expect(now.map(({ code }) => code)).not.toEqual(old.map(({ code }) => code))
})

test('seed: otherAccounts must be accounts of the seed', async ({ tenant }) => {
  const one = { upn: 'a.b@practice.example', name: 'A B', password: 'Long-enough-1' }
  await expect(
    tenant.control.reset({ officers: [{ ...one, otherAccounts: ['c.d@practice.example'] }] }),
  ).rejects.toThrow('seed_refused')
})
