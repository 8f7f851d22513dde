/** @file "Don't ask again for N days" (field-notes A4: `idChkBx_SAOTCAS_TD`, `idChkBx_SAOTCC_TileRememberMFA`). */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import type { PracticePage } from '../support/practice-page'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const yes = { rememberMFA: 'true' }
const day = 24 * 60 * 60

/** Signs in with the number and answers the box as `fields` say; `ask` signs the same officer in again. */
async function signedInOnce(tenant: RunningTenant, fields: object): Promise<PracticeBrowser> {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(officers.push.upn, phone.device)
  await signIn(browser, officers.push)
  await phone.approve(browser.page.textOf('idRichContext_DisplaySign'))
  const form = browser.page.forms.find(({ id }) => id === 'processAuth')
  await browser.post(form?.action ?? '', { ...form?.fields, ...fields })
  return browser
}

async function again(browser: PracticeBrowser): Promise<PracticePage> {
  await browser.open('/account/r/')
  await browser.press('Sign out')
  return signIn(browser, officers.push)
}

test('a tenant that does not offer it has no box, and remembers nobody, whatever a form says', async ({ tenant }) => {
  const browser = await signedInOnce(tenant, yes)
  expect(browser.page.heading).toBe('Additional security verification')
  expect((await again(browser)).heading).toBe('Approve sign in request')
  expect(browser.page.has('idChkBx_SAOTCAS_TD')).toBe(false)
  expect(browser.page.forms.find(({ id }) => id === 'processAuth')?.fields.rememberMFA).toBe('false')
})

test('the box is on the number and on the code page, empty, and says for how many days', async ({ tenant }) => {
  await tenant.control.settings({ rememberMfaDays: 14 })
  const number = await signIn(tenant.browser(), officers.push)
  expect(number.html).toMatch(
    /<input id="idChkBx_SAOTCAS_TD" type="checkbox" form="processAuth"[^>]* name="rememberMFA" value="true"\/>Don&#x27;t ask again for 14 days</,
  )
  expect(number.html).not.toContain('checked')
  expect(number.html).toContain('"iRememberMfaDuration":14')
  const code = await signIn(tenant.browser(), officers.totp)
  expect(code.html).toMatch(
    /<input id="idChkBx_SAOTCC_TileRememberMFA" type="checkbox"[^>]* name="rememberMFA" value="true"\/>/,
  )
  await tenant.control.settings({ rememberMfaDays: 1 })
  expect((await signIn(tenant.browser(), officers.totp)).text).toContain("Don't ask again for 1 day")
})

test('who ticks it is asked for the password only, in this browser, until the days are over', async ({ tenant }) => {
  await tenant.control.settings({ rememberMfaDays: 14 })
  const browser = await signedInOnce(tenant, yes)
  expect((await again(browser)).heading).toBe('Additional security verification')
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: officers.push.upn, methods: ['pwd', 'mfa'] })
  expect((await signIn(tenant.browser(), officers.push)).heading).toBe('Approve sign in request')
  await browser.press('Sign out')
  await tenant.control.advance(14 * day)
  expect((await signIn(browser, officers.push)).heading).toBe('Approve sign in request')
})

test('who leaves it empty is asked again', async ({ tenant }) => {
  await tenant.control.settings({ rememberMfaDays: 14 })
  const browser = await signedInOnce(tenant, {})
  expect((await again(browser)).heading).toBe('Approve sign in request')
})

test('a code is remembered as a number is', async ({ tenant }) => {
  await tenant.control.settings({ rememberMfaDays: 2 })
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(officers.totp.upn, phone.device)
  await signIn(browser, officers.totp)
  await browser.press('idSubmit_SAOTCC_Continue', { otc: await phone.code(), ...yes })
  await browser.open('/account/r/')
  await browser.press('Sign out')
  expect((await signIn(browser, officers.totp)).heading).toBe('Additional security verification')
})

test('another officer of the same browser is asked, and so is the first one after a reset of the account', async ({
  tenant,
}) => {
  await tenant.control.settings({ rememberMfaDays: 14 })
  const browser = await signedInOnce(tenant, yes)
  await browser.open('/account/r/')
  await browser.press('Sign out')
  expect((await signIn(browser, officers.totp)).heading).toBe('Enter code')
  await tenant.control.resetOfficer(officers.push.upn)
  expect((await signIn(browser, officers.push)).heading).toBe('Approve sign in request')
})

test('a sign-in that fails after the second factor is no reason to remember the browser', async ({ tenant }) => {
  await tenant.control.settings({ rememberMfaDays: 14 })
  const browser = tenant.browser()
  const { upn, password } = officers.otherTenant
  const phone = await tenant.phone()
  await tenant.control.register(upn, phone.device)
  const enter = async () => {
    await browser.open('/login/common/oauth2/authorize?to=techpass&fresh=1&login_hint=' + encodeURIComponent(upn))
    return browser.press('idSIButton9', { passwd: password })
  }
  await enter()
  await phone.approve(browser.page.textOf('idRichContext_DisplaySign'))
  const form = browser.page.forms.find(({ id }) => id === 'processAuth')
  expect((await browser.post(form?.action ?? '', { ...form?.fields, ...yes })).text).toContain('AADSTS90072')
  expect((await enter()).heading).toBe('Approve sign in request')
})

test('the setting is changed while the tenant runs, and nothing else is named with it', async ({ tenant }) => {
  expect(await tenant.control.settings({ rememberMfaDays: 30 })).toMatchObject({
    rememberMfaDays: 30,
    registration: 'legacy',
  })
  expect(await tenant.control.settings({ registration: 'security-info' })).toMatchObject({ rememberMfaDays: 30 })
  await expect(tenant.control.settings({})).rejects.toThrow('malformed_body')
  await expect(tenant.control.settings({ rememberMfaDays: 366 })).rejects.toThrow('malformed_body')
})
