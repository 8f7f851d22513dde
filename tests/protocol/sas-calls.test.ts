/** @file BeginAuth, EndAuth and ProcessAuth for clients of the real pages: how they spell and send (field-notes A5). */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser, SasAnswer } from '../support/practice-browser'
import { rawRequest } from '../support/raw-request'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const { push } = officers
const sas = '/login/common/SAS'
const calls = [`${sas}/BeginAuth`, `${sas}/EndAuth`, `${sas}/ProcessAuth`]

/** A browser at the number, and what only its page knows. */
async function atNumber(tenant: RunningTenant) {
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  const browser = tenant.browser()
  const page = await signIn(browser, push)
  const fields = page.forms.find(({ id }) => id === 'processAuth')?.fields ?? {}
  const { request = '', flowToken = '' } = fields
  return { browser, phone, fields, request, flowToken, number: page.textOf('idRichContext_DisplaySign') }
}

/** Calls with this browser's cookie and no header but those that JSON takes. */
async function callBare(
  tenant: RunningTenant,
  browser: PracticeBrowser | null,
  body: Readonly<Record<string, string>>,
) {
  const headers = { 'content-type': 'application/json', ...(browser === null ? {} : { cookie: browser.cookieHeader }) }
  const answer = await rawRequest(`${tenant.origin}${sas}/${body.Method ?? ''}`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ AuthMethodId: 'PhoneAppNotification', ...body }) },
  })
  return { status: answer.status, body: JSON.parse(answer.body) as SasAnswer & { readonly error?: string } }
}

for (const [spelling, named] of [
  ['Ctx and FlowToken', (Ctx: string, FlowToken: string) => ({ Ctx, FlowToken })],
  ['ctx and flowToken', (ctx: string, flowToken: string) => ({ ctx, flowToken })],
] as const) {
  test(`a sign-in by ${spelling}, without the header canary`, async ({ tenant }) => {
    const { browser, phone, fields, request, flowToken, number } = await atNumber(tenant)
    const begun = await callBare(tenant, browser, { Method: 'BeginAuth', ...named(request, flowToken) })
    expect(begun).toMatchObject({ status: 200, body: { Success: true, Entropy: number } })
    await phone.approve(number)
    const { Ctx, FlowToken, SessionId } = begun.body
    const ended = await callBare(tenant, browser, { Method: 'EndAuth', ...named(Ctx, FlowToken), ...{ SessionId } })
    expect(ended.body).toMatchObject({ Success: true, ResultValue: 'Success' })
    await browser.post(calls[2] ?? '', fields)
    expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: push.upn, methods: ['pwd', 'mfa'] })
  })
}

test('without the header nothing is open: not to another browser, nor without one, nor without the page’s tokens', async ({
  tenant,
}) => {
  const { browser, request, flowToken, number } = await atNumber(tenant)
  const flow = { Method: 'BeginAuth', Ctx: request, FlowToken: flowToken }
  expect(await callBare(tenant, null, flow)).toMatchObject({ status: 403, body: { error: 'canary_mismatch' } })
  const other = tenant.browser()
  await other.open('/account/proofup.aspx')
  for (const [caller, body] of [
    [other, flow],
    [browser, { ...flow, Ctx: 'another' }],
    [browser, { ...flow, FlowToken: 'another' }],
    [(await atNumber(tenant)).browser, flow],
  ] as const) {
    const answer = await callBare(tenant, caller, body)
    expect(answer.body).toMatchObject({ Success: false, ResultValue: 'InvalidSessionId', Entropy: '' })
    expect(JSON.stringify(answer.body)).not.toContain(`"${number}"`)
  }
  expect((await callBare(tenant, browser, { Method: 'BeginAuth' })).body.error).toBe('malformed_body')
})

test('a header that is there must be right, and a form of another site’s cannot pass for the call', async ({
  tenant,
}) => {
  const { browser, request, flowToken } = await atNumber(tenant)
  const body = { AuthMethodId: 'PhoneAppNotification', Method: 'BeginAuth', Ctx: request, FlowToken: flowToken }
  expect((await browser.call(calls[0] ?? '', body, 'wrong')).status).toBe(403)
  expect((await browser.call(calls[0] ?? '', body, '')).status).toBe(403)
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const headers = { cookie: browser.cookieHeader, 'content-type': type }
    const answer = await rawRequest(`${tenant.origin}${calls[0] ?? ''}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    })
    expect([type, answer.status, answer.body]).toEqual([type, 415, expect.stringContaining('unsupported_media_type')])
  }
})

for (const path of calls) {
  test(`${path} refuses a program in JSON: another method, another kind of body`, async ({ tenant }) => {
    const type = path === calls[2] ? 'text/plain' : 'application/x-www-form-urlencoded'
    for (const [method, status, error, headers, body] of [
      ['GET', 405, 'method_not_allowed', {}, undefined],
      ['DELETE', 405, 'method_not_allowed', {}, undefined],
      ['POST', 415, 'unsupported_media_type', { 'content-type': type }, 'a=b'],
    ] as const) {
      const answer = await rawRequest(`${tenant.origin}${path}`, {
        ...{ method, headers: { accept: '*/*', ...headers } },
        ...(body === undefined ? {} : { body }),
      })
      expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json'])
      expect(JSON.parse(answer.body)).toEqual({ error, message: expect.any(String) as string })
    }
  })
}

test('ProcessAuth answers a person’s browser with a page when it refuses', async ({ tenant }) => {
  const { browser } = await atNumber(tenant)
  const page = await browser.post(calls[2] ?? '', { canary: 'wrong' })
  expect([page.status, page.pageId]).toEqual([403, 'ConvergedError'])
  expect((await browser.open(calls[2] ?? '')).title).toMatch(/^Practice · /)
})
