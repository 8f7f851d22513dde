/** @file "Skip for now" (field-notes A4: `skipMfaRegistrationLink`, `urlSkipMfaRegistration`). */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticePage } from '../support/practice-page'
import { officers, startTenant, type RunningTenant } from '../support/start-tenant'
import { test as base } from '../support/tenant-test'
import { toWog } from '../support/wog-steps'

const officer = { ...officers.unregistered, name: 'Tan Mei Ling', skipRegistrationDays: 14 }
const day = 24 * 60 * 60

const test = base.extend<{ tenant: RunningTenant }>({
  tenant: async ({}, use) => {
    const tenant = await startTenant({ seed: { officers: [officer] } })
    await use(tenant)
    await tenant.close()
  },
})

function skipOf({ html }: PracticePage): { readonly address: string; readonly days: number } {
  const [, json = ''] = /\$Config=(\{.*?\});\n/s.exec(html) ?? []
  const config = JSON.parse(json) as {
    readonly urlSkipMfaRegistration: string
    readonly iRemainingDaysToSkipMfaRegistration: number
  }
  return { address: config.urlSkipMfaRegistration, days: config.iRemainingDaysToSkipMfaRegistration }
}

base('who has no days of grace has no link, and no address to skip by', async ({ tenant }) => {
  const page = await signIn(tenant.browser(), officers.unregistered)
  expect(page.has('skipMfaRegistrationLink')).toBe(false)
  expect(skipOf(page)).toEqual({ address: '', days: 0 })
})

test('within the days of grace the page says how many are left, and the link leads to the profile', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const page = await signIn(browser, officer)
  expect(page.text).toContain('Skip for now (14 days until this is required)')
  expect(page.html).toContain('id="skipMfaRegistrationLink"')
  const { address, days } = skipOf(page)
  expect(days).toBe(14)
  expect((await browser.open(address)).heading).toBe('Profile')
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: officer.upn, methods: ['pwd'] })
  expect((await browser.open('/account/proofup.aspx')).heading).toBe('Additional security verification')
})

test('the days run by the tenant’s clock; when they are over the set-up is required', async ({ tenant }) => {
  const browser = tenant.browser()
  const early = skipOf(await signIn(browser, officer))
  await tenant.control.advance(13 * day + 1)
  expect((await browser.reload()).text).toContain('Skip for now (1 day until this is required)')
  await tenant.control.advance(day)
  expect((await browser.open(early.address)).heading).toBe('More information required')
  expect(skipOf(browser.page)).toEqual({ address: '', days: 0 })
})

test('the way to TechPass cannot be skipped to: it takes only who has a second factor', async ({ tenant }) => {
  const browser = tenant.browser()
  await browser.open(toWog(officer.upn))
  const page = await browser.press('idSIButton9', { passwd: officer.password })
  expect([page.heading, page.has('skipMfaRegistrationLink')]).toEqual(['More information required', false])
  const address = `/login/common/skip-registration?canary=${browser.canary}`
  expect((await browser.open(address)).heading).toBe('More information required')
})

test('the link is worth nothing without the page’s own token', async ({ tenant }) => {
  const browser = tenant.browser()
  await signIn(browser, officer)
  expect((await browser.open('/login/common/skip-registration?canary=x')).heading).toBe('More information required')
  expect((await browser.open('/login/common/skip-registration')).heading).toBe('More information required')
})
