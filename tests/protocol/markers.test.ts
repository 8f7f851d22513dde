/** @file What automation of the real pages reads from them: field-notes A4 and A5. */
import { describe, expect } from 'vitest'
import { everyPage } from '../support/every-page'
import { withPhone } from '../support/phone-sign-in-steps'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

/** Each page of the notes: where it is here, and what its source must have. */
const notes = [
  ['sign-in', 'ConvergedSignIn', ['id="i0116"', 'name="loginfmt"', 'id="idSIButton9"']],
  [
    'password',
    'ConvergedSignIn',
    ['id="i0118"', 'name="passwd"', 'id="idSIButton9"', 'id="idBtn_Back"', 'type="text" class="moveOffScreen"'],
  ],
  ['locked', 'ConvergedSignIn', ['id="passwordError" class="notice error alert-error"']],
  ['phone-sign-in', 'ConvergedSignIn', ['value="Send notification"']],
  [
    'number',
    'ConvergedTFA',
    [
      'id="idDiv_SAOTCAS_Title"',
      'id="idDiv_SAOTCAS_Description"',
      'id="idRichContext_DisplaySign"',
      'id="signInAnotherWay"',
    ],
  ],
  [
    'code',
    'ConvergedTFA',
    ['id="idTxtBx_SAOTCC_OTC"', 'name="otc"', 'id="idSubmit_SAOTCC_Continue"', 'id="idDiv_SAOTCC_Description"'],
  ],
  ['methods', 'ConvergedTFA', ['data-value="PhoneAppNotification"', 'data-value="PhoneAppOTP"']],
  ['request-denied', 'ConvergedTFA', ['id="idDiv_SAASDS_Title"', 'id="idDiv_SAASDS_Description"']],
  ['timed-out', 'ConvergedTFA', ['id="idDiv_SAASTO_Title"', 'id="idA_SAASTO_Resend"']],
  [
    'stay-signed-in',
    'KmsiInterrupt',
    ['id="KmsiCheckboxField"', 'id="KmsiDescription"', 'id="idSIButton9"', 'id="idBtn_Back"'],
  ],
  [
    'more-information',
    'ConvergedProofUpRedirect',
    ['id="idSubmit_ProofUp_Redirect"', '"urlSkipMfaRegistration"', '"iRemainingDaysToSkipMfaRegistration"'],
  ],
  ['at-risk', 'ConvergedConditionalAccess', []],
  [
    'sign-in-error',
    'ConvergedError',
    ['id="service_exception_message"', '"strServiceExceptionMessage":"AADSTS90072"', '"sErrorCode":"90072"'],
  ],
  [
    'techpass-pick-account',
    'ConvergedSignIn',
    ['id="tilesHolder"', 'data-test-id="', 'role="button"', 'id="otherTile"'],
  ],
  ['error', 'ConvergedError', ['id="service_exception_message"']],
] as const

describe.each(notes)('%s', (name, pageId, markers) => {
  test(`is ${pageId} with every id and attribute of the notes`, async ({ tenant }) => {
    const browser = tenant.browser()
    await everyPage[name].reach({ tenant, browser, phone: await tenant.phone() })
    const { html } = browser.page
    expect(html).toContain(`<meta name="PageID" content="${pageId}"`)
    for (const marker of markers) expect(html).toContain(marker)
  })
})

/** The block as saml2aws and davmail cut it out. */
function configOf(html: string): Record<string, unknown> {
  const [, block = ''] = /\$Config=(\{.*?\});\n/s.exec(html) ?? []
  return JSON.parse(block) as Record<string, unknown>
}

test('`$Config` has the keys that clients read, with the values of a real page', async ({ tenant }) => {
  const browser = tenant.browser()
  await everyPage.number.reach({ tenant, browser, phone: await tenant.phone() })
  const { request, flowToken } = browser.page.forms.find(({ id }) => id === 'processAuth')?.fields ?? {}
  expect(configOf(browser.page.html)).toMatchObject({
    ...{ pgid: 'ConvergedTFA', sCtx: request, sFT: flowToken, canary: browser.canary },
    ...{ urlBeginAuth: '/login/common/SAS/BeginAuth', urlEndAuth: '/login/common/SAS/EndAuth' },
    ...{ urlPost: '/login/common/SAS/ProcessAuth', iPollingInterval: 5000, iPollingTimeout: 120_000 },
    ...{ iMaxPollAttempts: 10, iPollingBackoffInterval: 1.04, oPerAuthPollingInterval: { PhoneAppNotification: 1 } },
    ...{ iSAOtcLength: 6, iTotpOtcLength: 6, iRememberMfaDuration: 14 },
  })
})

test('`$Config.urlPost` of “Sign in” takes user name and password at once, as clients without a browser send them', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const atOnce = async (upn: string, password: string) => {
    const { urlPost, canary } = configOf((await browser.open('/account/proofup.aspx')).html)
    return browser.post(String(urlPost), { login: upn, loginfmt: upn, passwd: password, canary: String(canary) })
  }
  const { upn, password } = officers.unregistered
  expect((await atOnce('jane@tech.gov.sg', password)).textOf('usernameError')).toContain('a real address does not work')
  expect((await atOnce(upn, '')).heading).toBe('Enter password')
  await browser.press('idBtn_Back')
  expect((await atOnce(upn, 'wrong')).has('passwordError')).toBe(true)
  await browser.press('idBtn_Back')
  expect((await atOnce(upn, password)).heading).toBe('More information required')
})

test('the proof-up page hands over as the real one does: its token, by its name, to its address (A2)', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await everyPage['more-information'].reach({ tenant, browser, phone: await tenant.phone() })
  const config = configOf(browser.page.html)
  expect(config).toMatchObject({ pgid: 'ConvergedProofUpRedirect', sProofUpTokenName: 'evo_code' })
  const refused = await browser.ask(String(config.urlPostRedirect), { evo_code: 'x' })
  expect(refused.status).toBe(403)
  const page = await browser.post(String(config.urlPostRedirect), { evo_code: String(config.sProofUpToken) })
  expect(page.heading).toBe('Additional security verification')
})

test('GetCredentialType tells whether an account exists, and sends nobody’s real address back', async ({ tenant }) => {
  const browser = tenant.browser()
  await browser.open('/account/proofup.aspx')
  const ask = async (username: string) =>
    (await (
      await browser.call('/login/common/GetCredentialType', { username, isOtherIdpSupported: true })
    ).json()) as object
  expect(await ask(officers.push.upn)).toMatchObject({
    IfExistsResult: 0,
    Username: officers.push.upn,
    Credentials: { HasPassword: true, FederationRedirectUrl: '' },
  })
  expect(await ask('jane@tech.gov.sg')).toMatchObject({ IfExistsResult: 1, Username: '', Display: '' })
})

test('GetCredentialType tells of the phone in place of the password, and sends nothing to it', async ({ tenant }) => {
  const ask = async (username: string) => {
    const browser = tenant.browser()
    await browser.open('/account/proofup.aspx')
    return (await browser.call('/login/common/GetCredentialType', { username })).json() as Promise<object>
  }
  expect(await ask(officers.push.upn)).toMatchObject({ Credentials: { RemoteNgcParams: null } })
  await tenant.control.reset({ officers: [withPhone] })
  expect(await ask(withPhone.upn)).toMatchObject({
    Credentials: { PrefCredential: 1, HasPassword: true, RemoteNgcParams: { SessionIdentifier: '', DefaultType: 1 } },
  })
  expect(await tenant.control.eventsOf('request_started')).toEqual([])
})

test('the method list tells where methods are kept current, without a way out of the practice', async ({ tenant }) => {
  const browser = tenant.browser()
  await everyPage.methods.reach({ tenant, browser, phone: await tenant.phone() })
  const { html } = browser.page
  expect(html).toContain('<p>Are your verification methods current? Check at https://aka.ms/mfasetup</p>')
  expect(html).not.toMatch(/<details|<a /)
})

test('the profile has the rows of the real one, in its order (A1, row 6)', async ({ tenant }) => {
  const browser = tenant.browser()
  await everyPage.profile.reach({ tenant, browser, phone: await tenant.phone() })
  const { text } = browser.page
  const rows = [
    ...['Email', 'Alternate email', 'Phone', 'Office', 'Manage account', 'Change password'],
    ...['Set up self service password reset', 'Additional security verification', 'Review terms of use'],
    ...['Sign out everywhere', 'Devices & activity', 'Organizations', 'SG Govt M365 – Managed by SG Govt M365'],
    'TECHPASS – Sign in to leave organization',
  ]
  const places = rows.map((words) => text.indexOf(words))
  expect(places.filter((place) => place < 0)).toEqual([])
  expect(places).toEqual(places.toSorted((first, second) => first - second))
})

test('only who has been onboarded to TechPass has it among the organizations', async ({ tenant }) => {
  const notOnboarded = { ...officers.unregistered, name: 'Tan Mei Ling', techpass: 'not-assigned' } as const
  await tenant.control.reset({ officers: [notOnboarded] })
  const browser = tenant.browser()
  await everyPage.profile.reach({ tenant, browser, phone: await tenant.phone() })
  expect(browser.page.text).not.toContain('Sign in to leave organization')
})
