import { expect } from 'vitest'
import { giveUserName, signIn } from '../support/enrolment-steps'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.unregistered
const lockedText = 'Your account is temporarily locked to prevent unauthorized use. Try again later'

test('the set-up page asks for a sign-in first, also with the addresses that are about', async ({ tenant }) => {
  for (const query of ['', '?proofup=1', '?whr=practice.example']) {
    const page = await tenant.browser().open(`/account/proofup.aspx${query}`)
    expect(page.heading).toBe('Sign in')
    expect(page.pageId).toBe('ConvergedSignIn')
    expect(page.html).toContain('placeholder="Email, phone, or Skype"')
  }
})

for (const address of [
  'jane@tech.gov.sg',
  'jane@gmail.com',
  'jane@practice.example.com',
  'jane@evilpractice.example',
  'jane',
]) {
  test(`behaviour 1: ${address} is refused with an explanation before any password field exists`, async ({
    tenant,
  }) => {
    const browser = tenant.browser()
    const page = await giveUserName(browser, address)
    expect(page.textOf('usernameError')).toContain('This is practice, so a real address does not work here')
    expect(page.has('i0118')).toBe(false)
    expect(page.html).not.toContain(`value="${address}"`)
    expect(await tenant.control.latest('sign_in_refused')).toMatchObject({
      reason: 'not_practice_address',
      upn: null,
      errorCode: null,
    })
  })
}

test('a user name is cleaned of spaces, capitals and full-width letters', async ({ tenant }) => {
  const page = await giveUserName(tenant.browser(), ' Tan.Mei.Ling＠PRACTICE.example ')
  expect(page.heading).toBe('Enter password')
  expect(page.textOf('displayName')).toBe(officer.upn)
})

test('50034: an account that is not in the directory', async ({ tenant }) => {
  const page = await giveUserName(tenant.browser(), 'nobody@practice.example')
  expect(page.textOf('usernameError')).toContain('This username may be incorrect.')
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'unknown_account', errorCode: 50034 })
})

test('50126: a wrong password', async ({ tenant }) => {
  const page = await signIn(tenant.browser(), { ...officer, password: 'Not-the-phrase' })
  expect(page.textOf('passwordError')).toContain('Your account or password is incorrect.')
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({
    reason: 'wrong_password',
    errorCode: 50126,
    upn: officer.upn,
  })
})

test('50057: a disabled account, told only to who knows the password', async ({ tenant }) => {
  const { disabled } = officers
  expect(
    (await signIn(tenant.browser(), { ...disabled, password: 'Not-the-phrase' })).textOf('passwordError'),
  ).toContain('incorrect')
  expect((await signIn(tenant.browser(), disabled)).textOf('passwordError')).toContain('Your account is disabled.')
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'disabled', errorCode: 50057 })
})

test('50053: the tenth wrong password locks for 60 seconds, even against the right one; then it opens', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await failTimes(tenant, 9)
  expect((await signIn(browser, { ...officer, password: 'wrong 10' })).textOf('passwordError')).toContain(lockedText)
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({
    reason: 'locked',
    errorCode: 50053,
    retryAfterSeconds: 60,
  })
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'locked' })

  await tenant.control.advance(59)
  expect((await signIn(browser, officer)).textOf('passwordError')).toContain(lockedText)
  await tenant.control.advance(1)
  expect((await signIn(browser, officer)).heading).toBe('More information required')
})

test('50053: each lock lasts twice as long as the one before', async ({ tenant }) => {
  const browser = tenant.browser()
  await failTimes(tenant, 10)
  for (const [index, seconds] of [120, 240, 480].entries()) {
    await tenant.control.advance(seconds / 2)
    await signIn(browser, { ...officer, password: `still wrong ${String(index)}` })
    expect(await tenant.control.latest('sign_in_refused')).toMatchObject({
      reason: 'locked',
      retryAfterSeconds: seconds,
    })
  }
})

test('50053: the same wrong password is not counted again', async ({ tenant }) => {
  const browser = tenant.browser()
  for (let count = 0; count < 12; count += 1) await signIn(browser, { ...officer, password: 'always the same' })
  expect((await signIn(browser, officer)).heading).toBe('More information required')
})

test('a right password forgets the failures before it', async ({ tenant }) => {
  await failTimes(tenant, 9)
  await signIn(tenant.browser(), officer)
  await failTimes(tenant, 9)
  expect((await signIn(tenant.browser(), officer)).heading).toBe('More information required')
})

test('an officer whom the seed has locked is locked, until time or control opens the account', async ({ tenant }) => {
  const { locked } = officers
  await tenant.control.reset()
  expect((await signIn(tenant.browser(), locked)).textOf('passwordError')).toContain(lockedText)
  await tenant.control.resetOfficer(locked.upn)
  expect((await signIn(tenant.browser(), locked)).heading).toBe('More information required')
})

test('"More information required" leads on, and its words and ids are the real page’s', async ({ tenant }) => {
  const browser = tenant.browser()
  const page = await signIn(browser, officer)
  expect(page.pageId).toBe('ConvergedProofUpRedirect')
  expect(page.text).toContain('Your organization needs more information to keep your account secure')
  expect((await browser.press('idSubmit_ProofUp_Redirect')).heading).toBe('Additional security verification')
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: officer.upn, methods: ['pwd'] })
})

test('a password alone opens the set-up page and nothing else', async ({ tenant }) => {
  const browser = tenant.browser()
  await signIn(browser, officer)
  await browser.press('idSubmit_ProofUp_Redirect')
  expect(new URL((await browser.open('/account/r/')).url).pathname).toBe('/account/proofup.aspx')
})

test('Back returns to the user name; "Use a different account" too', async ({ tenant }) => {
  const browser = tenant.browser()
  await giveUserName(browser, officer.upn)
  expect((await browser.press('idBtn_Back')).heading).toBe('Sign in')
  await signIn(browser, officer)
  expect((await browser.press('Use a different account')).heading).toBe('Sign in')
})

test('signing out ends the session and whatever was begun', async ({ tenant }) => {
  const browser = tenant.browser()
  await signIn(browser, officer)
  await browser.press('idSubmit_ProofUp_Redirect')
  const page = await browser.press('Sign out')
  expect(page.heading).toBe('You signed out of your account')
  expect(await tenant.control.latest('signed_out')).toMatchObject({ upn: officer.upn })
  expect((await browser.open('/account/proofup.aspx')).heading).toBe('Sign in')
})

async function failTimes(tenant: RunningTenant, times: number): Promise<void> {
  const browser = tenant.browser()
  await giveUserName(browser, officer.upn)
  for (let count = 1; count <= times; count += 1)
    await browser.press('idSIButton9', { passwd: `wrong ${String(count)}` })
}
