/** @file Refusals after the sign-in itself, on the way to TechPass (field-notes A7; B5, 4). */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import type { PracticePhone } from '../support/practice-phone'
import { officers, type Officer, type RunningTenant } from '../support/start-tenant'
import { chooseTechpass, phoneOf, pressTile } from '../support/techpass-log-in'
import { approveNumber, expectLedOn, signInToTechpass, toWog } from '../support/wog-steps'
import { test } from '../support/tenant-test'

const { push, otherTenant, notAssigned, blocked } = officers

interface AtNumber {
  readonly browser: PracticeBrowser
  readonly phone: PracticePhone
}

async function atNumber(tenant: RunningTenant, officer: Officer): Promise<AtNumber> {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(officer.upn, phone.device)
  await signInToTechpass({ tenant, browser }, { upn: officer.upn })
  await browser.press('idSIButton9', { passwd: officer.password })
  return { browser, phone }
}

/** The real service has a page of its own for who is blocked by policy (field-notes A4). */
const pageIds = { 90072: 'ConvergedError', 50105: 'ConvergedError', 53003: 'ConvergedConditionalAccess' } as const

const sentences = {
  90072: `AADSTS90072: User account '${otherTenant.upn}' from identity provider 'SG Govt M365 (practice)' does not exist in tenant 'TECHPASS (practice)'`,
  50105: `The signed in user '${notAssigned.upn}' is blocked because they are not a direct member of a group with access`,
  53003: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
} as const

for (const [officer, errorCode] of [
  [otherTenant, 90072],
  [notAssigned, 50105],
  [blocked, 53003],
] as const) {
  test(`${String(errorCode)}: said after the number, and again through the session that WOG has now`, async ({
    tenant,
  }) => {
    const { browser, phone } = await atNumber(tenant, officer)
    const page = await approveNumber(browser, phone)
    expect(page.pageId).toBe(pageIds[errorCode])
    expect(page.textOf('service_exception_message')).toContain(sentences[errorCode])
    expect(page.text).toMatch(/Request Id: \S+ .*Timestamp: 2026-11-02T09:00:00.000Z/)
    expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'sign-in-error', errorCode })
    expect(await tenant.control.eventsOf('sign_in_failed')).toMatchObject([{ upn: officer.upn, errorCode }])
    expect(await tenant.control.eventsOf('signed_in')).toEqual([])

    await browser.open(toWog(officer.upn))
    expect(browser.page.pageId).toBe(pageIds[errorCode])
    expect(await tenant.control.eventsOf('sign_in_failed')).toHaveLength(2)
    expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
  })

  test(`${String(errorCode)}: WOG’s own pages take the account all the same`, async ({ tenant }) => {
    const browser = tenant.browser()
    const phone = await tenant.phone()
    await tenant.control.register(officer.upn, phone.device)
    await signIn(browser, officer)
    expect((await approveNumber(browser, phone)).text).toContain("what's your preferred option?")
  })
}

test('B5, 4: "Sign in with a different account" ends that account’s session only, and leads back to TechPass', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const accounts = [
    { upn: otherTenant.upn, signedIn: true },
    { upn: push.upn, signedIn: true },
  ]
  await browser.open((await tenant.control.browserWith({ to: 'sign-in', accounts })).enter)
  await browser.open(toWog(otherTenant.upn))
  expectLedOn(await browser.press('Sign in with a different account'))
  expect(await tenant.control.eventsOf('signed_out')).toMatchObject([{ upn: otherTenant.upn }])
  expectLedOn(await browser.open(toWog(push.upn)))
  expect((await browser.open(toWog(otherTenant.upn))).heading).toBe('Enter password')
})

test('B5, 4: the way out of a wrong account, from the portal and back: the other account logs in', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const accounts = [
    { upn: otherTenant.upn, signedIn: false },
    { upn: push.upn, signedIn: false },
  ]
  const { browser: id, enter } = await tenant.control.browserWith({ to: 'docs', device: 'gmd', accounts })
  await browser.open(enter)
  await chooseTechpass(browser)
  await pressTile(browser, otherTenant.upn)
  for (const { upn } of [otherTenant, push]) {
    const phone = await phoneOf(tenant, { upn, password: '' })
    await browser.press('submitButton', { VerificationCode: await phone.code(undefined, 'SG Govt M365') })
    await approveNumber(browser, phone)
    if (upn === push.upn) break
    expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'sign-in-error', errorCode: 90072 })
    await browser.press('Sign in with a different account')
    expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'techpass-pick-account' })
    await pressTile(browser, push.upn)
  }
  expect(await tenant.control.latest('portal_logged_in')).toMatchObject({ browser: id, upn: push.upn })
})

test('a refused account is not signed in: the account pages ask again', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: otherTenant.upn, signedIn: true })
  expect(browser.page.pageId).toBe('ConvergedError')
  expect((await browser.open('/account/r/')).heading).toBe('Sign in')
})

test('conditionalAccessBlocks: 53003 for everybody, also through a session', async ({ tenant }) => {
  await tenant.control.faults({ conditionalAccessBlocks: true })
  const { browser, phone } = await atNumber(tenant, push)
  await approveNumber(browser, phone)
  expect(await tenant.control.latest('sign_in_failed')).toMatchObject({ upn: push.upn, errorCode: 53003 })
  await tenant.control.faults({ conditionalAccessBlocks: false })
  expectLedOn(await browser.open(toWog(push.upn)))
  await tenant.control.faults({ conditionalAccessBlocks: true })
  expect((await browser.open(toWog(push.upn))).pageId).toBe(pageIds[53003])
})

test('strongAuthenticationFails: 500121 after an accepted number, and there is no session', async ({ tenant }) => {
  await tenant.control.faults({ strongAuthenticationFails: true })
  const { browser, phone } = await atNumber(tenant, push)
  const page = await approveNumber(browser, phone)
  expect(page.textOf('service_exception_message')).toBe(
    'AADSTS500121: Authentication failed during strong authentication request.',
  )
  expect(await tenant.control.latest('sign_in_failed')).toMatchObject({ errorCode: 500121 })
  expect((await browser.open(toWog(push.upn))).heading).toBe('Enter password')
})

test('the faults of TechPass’s sign-in leave the set-up alone', async ({ tenant }) => {
  await tenant.control.faults({ strongAuthenticationFails: true, conditionalAccessBlocks: true })
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signIn(browser, push)
  expect((await approveNumber(browser, phone)).text).toContain("what's your preferred option?")
})

for (const [how, heading] of [
  ['denied', 'Request denied'],
  ['unanswered', "We didn't hear from you"],
] as const) {
  test(`500121: the request was ${how} and the officer gives up`, async ({ tenant }) => {
    const { browser, phone } = await atNumber(tenant, push)
    if (how === 'denied') await phone.deny()
    else await tenant.control.advance(61)
    expect((await browser.afterPhone()).heading).toBe(heading)
    expect((await browser.press('Cancel')).textOf('service_exception_message')).toContain('AADSTS500121')
    expect(await tenant.control.latest('sign_in_failed')).toMatchObject({ upn: push.upn, errorCode: 500121 })
    expectLedOn(await browser.press('Sign in with a different account'))
    expect(await tenant.control.eventsOf('signed_out')).toEqual([])
  })
}

test('500121: Cancel on the "Request denied" of an account at risk', async ({ tenant }) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: officers.atRisk.upn })
  await browser.press('idSIButton9', { passwd: officers.atRisk.password })
  await browser.press('Verify')
  expect((await browser.press('Cancel')).textOf('service_exception_message')).toContain('AADSTS500121')
})

test('Cancel in the set-up’s sign-in asks for the user name, as before', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signIn(browser, push)
  await phone.deny()
  await browser.afterPhone()
  expect((await browser.press('Cancel')).heading).toBe('Sign in')
})
