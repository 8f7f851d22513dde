import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.totp

async function codePage(tenant: RunningTenant): Promise<PracticeBrowser> {
  const browser = tenant.browser()
  expect((await signIn(browser, officer)).heading).toBe('Enter code')
  return browser
}

async function phoneOf(tenant: RunningTenant) {
  const phone = await tenant.phone()
  await tenant.control.register(officer.upn, phone.device)
  return phone
}

for (const [steps, accepted] of [
  [-2, false],
  [-1, true],
  [0, true],
  [1, true],
  [2, false],
] as const) {
  test(`a code of ${String(steps)} time steps from now is ${accepted ? 'accepted' : 'refused'} (RFC 6238 §5.2)`, async ({
    tenant,
  }) => {
    const phone = await phoneOf(tenant)
    await tenant.control.faults({ clockSkew: steps * 30 })
    const browser = await codePage(tenant)
    await browser.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() })
    expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: accepted })
  })
}

test('each code works once; the next one works again (RFC 6238 §5.2)', async ({ tenant }) => {
  const phone = await phoneOf(tenant)
  const code = await phone.code()
  await (await codePage(tenant)).press('idSubmit_SAOTCC_Continue', { otc: code })
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: true })

  const again = await codePage(tenant)
  const refused = await again.press('idSubmit_SAOTCC_Continue', { otc: code })
  expect(refused.text).toContain('Each code works once. Wait for the next one.')
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: false, reason: 'already_used' })

  await tenant.control.advance(30)
  await again.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() })
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: true })
})

test('the phone tells for how long a code is shown, by its own clock', async ({ tenant }) => {
  const phone = await phoneOf(tenant)
  await tenant.control.freeze('2026-11-02T09:00:10Z')
  expect((await phone.profiles())[0]).toMatchObject({ secondsLeft: 20, validUntil: '2026-11-02T09:00:30.000Z' })
  await tenant.control.faults({ clockSkew: 15 })
  expect((await phone.profiles())[0]).toMatchObject({ secondsLeft: 5 })
})

test('EndAuth judges a code for programs, and ProcessAuth finishes (field-notes A5)', async ({ tenant }) => {
  const phone = await phoneOf(tenant)
  const browser = await codePage(tenant)
  const { fields } = browser.page.button('idSubmit_SAOTCC_Continue').form
  const flow = { AuthMethodId: 'PhoneAppOTP', Ctx: fields.request, FlowToken: fields.flowToken }
  const begun = (await (
    await browser.call('/login/common/SAS/BeginAuth', { ...flow, Method: 'BeginAuth' })
  ).json()) as {
    SessionId: string
  }
  const end = { ...flow, Method: 'EndAuth', SessionId: begun.SessionId }
  const wrong = await browser.call('/login/common/SAS/EndAuth', { ...end, AdditionalAuthData: '000000' })
  expect(await wrong.json()).toMatchObject({ Success: false, ResultValue: 'OathCodeIncorrect' })
  const right = await browser.call('/login/common/SAS/EndAuth', { ...end, AdditionalAuthData: await phone.code() })
  expect(await right.json()).toMatchObject({ Success: true, ResultValue: 'Success' })
  const page = await browser.post('/login/common/SAS/ProcessAuth', { ...fields, otc: '' })
  expect(page.text).toContain("what's your preferred option?")
})
