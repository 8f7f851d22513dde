/** @file What automation of the real pages reads from them: field-notes A4 and A5. */
import { describe, expect } from 'vitest'
import { everyPage } from '../support/every-page'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

/** Each page of the notes: where it is here, and what its source must have. */
const notes = [
  ['sign-in', 'ConvergedSignIn', ['id="i0116"', 'name="loginfmt"', 'id="idSIButton9"']],
  ['password', 'ConvergedSignIn', ['id="i0118"', 'name="passwd"', 'id="idSIButton9"', 'id="idBtn_Back"']],
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
