/** @file Which other accounts a mistyped verification code is looked for in (behaviour 8), however many officers there are. */
import { expect } from 'vitest'
import { codeAt, newSecret } from '../../main/practice/accounts/codes'
import { seededRandom } from '../../main/practice/tenant/random'
import { openDialog, signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers, startTenant, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const { totp, push, unregistered } = officers
const now = '2026-11-02T09:00:00Z'

async function atCode(tenant: RunningTenant): Promise<PracticeBrowser> {
  const browser = tenant.browser()
  await signIn(browser, totp)
  return browser
}

/** The code of another officer's account, which the seed has registered: on no phone until control gives it to one. */
async function othersCode(tenant: RunningTenant): Promise<string> {
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  return phone.code()
}

async function judged(tenant: RunningTenant, otc: string): Promise<unknown> {
  await (await atCode(tenant)).press('Verify', { otc })
  return (await tenant.control.latest('code_checked')).reason
}

test('another officer’s code is named as such once it is on a phone', async ({ tenant }) => {
  expect(await judged(tenant, await othersCode(tenant))).toBe('other_profile')
})

test('a code of an account that is on no phone is a wrong one: nobody can have read it', async () => {
  const [one, alike] = await Promise.all([startTenant({ random: 'alike' }), startTenant({ random: 'alike' })])
  await Promise.all([one.control.freeze(now), alike.control.freeze(now)])
  expect(await judged(alike, await othersCode(one))).toBe('wrong')
  await Promise.all([one.close(), alike.close()])
})

test('a code of an account that somebody’s own authenticator has scanned and proven is named as such', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const dialog = await openDialog(browser, unregistered, 'totp')
  // No simulated phone: an authenticator of the officer's own has the key.
  const code = codeAt(dialog.textOf('activation-key').replaceAll(' ', ''), Date.parse(now))
  await browser.press('dialog-next')
  await browser.press('next')
  await browser.press('Verify', { otc: code })
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: true })
  expect(await judged(tenant, code)).toBe('other_profile')
})

test('a phone with more accounts than anybody has: the newest are looked at', async () => {
  // Seeded, so that no code is another's by chance.
  const tenant = await startTenant({ random: 'many' })
  await tenant.control.freeze(now)
  const phone = await tenant.phone()
  const random = seededRandom('keys')
  const keys = Array.from({ length: 201 }, () => newSecret(random))
  for (const key of keys) await phone.addByHand({ key })
  const at = (key: string | undefined) => codeAt(key ?? '', Date.parse(now))
  expect(await judged(tenant, at(keys.at(-1)))).toBe('other_profile')
  expect(await judged(tenant, at(keys[0]))).toBe('wrong')
  await tenant.close()
})
