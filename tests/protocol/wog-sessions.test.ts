/** @file WOG's sessions: one per account and browser (field-notes B5, 4; behaviour 21), and what a hint may do. */
import { expect } from 'vitest'
import { reachStepOne, signIn } from '../support/enrolment-steps'
import { officers } from '../support/start-tenant'
import { approveNumber, expectLedOn, signInToTechpass, toWog } from '../support/wog-steps'
import { test } from '../support/tenant-test'

const { push, severalAccounts, unregistered } = officers
const admin = 'aisha.rahman.admin@practice.example'
const both = [
  { upn: severalAccounts.upn, signedIn: true },
  { upn: admin, signedIn: true },
]

test('a hint asks for the password of that account; the user name is not asked for', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: push.upn })
  expect(browser.page.heading).toBe('Enter password')
  expect(browser.page.textOf('displayName')).toBe(push.upn)
})

test('password and number sign in, by `pwd` and `mfa`; the next time the session stands in for both', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signInToTechpass({ tenant, browser }, { upn: push.upn })
  await browser.press('idSIButton9', { passwd: push.password })
  expectLedOn(await approveNumber(browser, phone))
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: push.upn, methods: ['pwd', 'mfa'] })

  expectLedOn(await browser.open(toWog(push.upn)))
  expect(await tenant.control.eventsOf('signed_in')).toHaveLength(1)
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
})

test('`fresh=1` asks again although there is a session', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: push.upn, signedIn: true })
  expectLedOn(browser.page)
  expect((await browser.open(toWog(push.upn, true))).heading).toBe('Enter password')
})

test('a session of one account does not stand in for another', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: push.upn, signedIn: true })
  expect((await browser.open(toWog(severalAccounts.upn))).heading).toBe('Enter password')
  expectLedOn(await browser.open(toWog(push.upn)))
})

test('a sign-in by password only does not open TechPass, nor does it survive the way there', async ({ tenant }) => {
  const browser = tenant.browser()
  await reachStepOne(browser, unregistered)
  expect((await browser.open(toWog(unregistered.upn))).heading).toBe('Enter password')
})

test('without a hint the user name is asked for, also where somebody is signed in', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: push.upn, signedIn: true })
  expect((await browser.open(toWog())).heading).toBe('Sign in')
  expectLedOn(await browser.open(toWog(push.upn)))
})

for (const hint of ['jane@tech.gov.sg', 'nobody@practice.example', '__proto__', 'jane@practice.example.com', '']) {
  test(`behaviour 1: the hint "${hint}" is ignored and kept nowhere`, async ({ tenant }) => {
    const browser = tenant.browser()
    const page = await browser.open(toWog(hint))
    expect(page.heading).toBe('Sign in')
    expect(page.has('usernameError')).toBe(false)
    if (hint !== '') expect(page.html + JSON.stringify(await tenant.control.events())).not.toContain(hint)
  })
}

test('nothing else of the query is followed', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: push.upn, signedIn: true })
  const query = '&redirect_uri=https%3A%2F%2Fevil.example%2F&returnUrl=%2F%2Fevil.example&to=https%3A%2F%2Fevil.example'
  const response = await fetch(`${tenant.origin}${toWog(push.upn)}${query}`, {
    redirect: 'manual',
    headers: { cookie: browser.cookieHeader },
  })
  expect(response.headers.get('location')).toBe('/techpass/return')
})

test('behaviour 21: "Sign out" ends the present account’s session; the other account stays signed in', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await browser.open((await tenant.control.browserWith({ to: 'sign-in', accounts: both })).enter)
  await browser.open(toWog(severalAccounts.upn))
  await browser.open('/account/r/')
  expect((await browser.press('Sign out')).heading).toBe('You signed out of your account')
  expect(await tenant.control.eventsOf('signed_out')).toMatchObject([{ upn: severalAccounts.upn }])
  expectLedOn(await browser.open(toWog(admin)))
  expect((await browser.open(toWog(severalAccounts.upn))).heading).toBe('Enter password')
})

test('sessions belong to one browser', async ({ tenant }) => {
  await signInToTechpass({ tenant, browser: tenant.browser() }, { upn: push.upn, signedIn: true })
  expect((await tenant.browser().open(toWog(push.upn))).heading).toBe('Enter password')
})

test('behaviour 14: a report shuts the sessions that are open already', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signInToTechpass({ tenant, browser }, { upn: push.upn, signedIn: true })
  await signIn(tenant.browser(), push)
  await phone.report()
  expect((await browser.open(toWog(push.upn))).heading).toBe('Your account is at risk')
})

test('a disabled account’s session stands in for nothing: the password is asked for, and then it is said (50057)', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: officers.disabled.upn, signedIn: true })
  const page = await browser.press('idSIButton9', { passwd: officers.disabled.password })
  expect(page.textOf('passwordError')).toContain('Your account is disabled.')
})

test('a second factor ends the sign-in that asked for it, not one that was begun since', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  const shown = await signIn(browser, push)
  await phone.approve(shown.textOf('idRichContext_DisplaySign'))
  const { action, fields } = shown.forms.find(({ id }) => id === 'processAuth') ?? { action: '', fields: {} }
  await browser.open(toWog(severalAccounts.upn))
  expect((await browser.post(action, fields)).heading).toBe('Enter password')
  expect(await tenant.control.eventsOf('signed_in')).toEqual([])
})

test('"More information required" leads to the set-up, also on the way to TechPass', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: unregistered.upn })
  await browser.press('idSIButton9', { passwd: unregistered.password })
  expect((await browser.press('idSubmit_ProofUp_Redirect')).heading).toBe('Additional security verification')
})

test('askStaySignedIn: "Stay signed in?" has the real ids, and either answer signs in', async ({ tenant }) => {
  await tenant.control.faults({ askStaySignedIn: true })
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  for (const answer of ['idSIButton9', 'idBtn_Back']) {
    const browser = tenant.browser()
    await signInToTechpass({ tenant, browser }, { upn: push.upn })
    await browser.press('idSIButton9', { passwd: push.password })
    const page = await approveNumber(browser, phone)
    expect([page.heading, page.pageId]).toEqual(['Stay signed in?', 'KmsiInterrupt'])
    expect(page.has('KmsiCheckboxField') && page.has('KmsiDescription')).toBe(true)
    const before = (await tenant.control.eventsOf('signed_in')).length
    expectLedOn(await browser.press(answer))
    expect(await tenant.control.eventsOf('signed_in')).toHaveLength(before + 1)
  }
})

test('askStaySignedIn: an account that is reported meanwhile is not signed in', async ({ tenant }) => {
  await tenant.control.faults({ askStaySignedIn: true })
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signIn(browser, push)
  await approveNumber(browser, phone)
  await signIn(tenant.browser(), push)
  await phone.report()
  expect((await browser.press('idSIButton9')).heading).toBe('Your account is at risk')
  expect(await tenant.control.eventsOf('signed_in')).toEqual([])
})
