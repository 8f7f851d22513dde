/** @file Telling failure scenarios in the real window: what the officer reads, and the way out that they take. */
import type { ErrorCode } from '../../preload/contract/errors'
import { errors } from '../../renderer/texts/en/errors'
import { expect, test } from '../fixtures'
import { passLogInStep, sayWho, walkLogInOn, walkLogInTo } from '../pages/log-in'
import { walkLogOutOn, walkLogOutTo } from '../pages/log-out'
import { passStep, walkOn, walkTo, type Pages } from '../pages/set-up'
import { logInScenarios } from '../support/failure-scenarios/log-in'
import { logOutScenarios } from '../support/failure-scenarios/log-out'
import type { FailureScenario, HarmfulFault } from '../support/failure-scenarios/scenario'
import { setUpScenarios } from '../support/failure-scenarios/set-up'
import type { RunningTenant } from '../support/practice-tenant'

/** The row of a table, by where it strikes and with what. */
function rowOf(table: readonly FailureScenario[], place: string, fault: HarmfulFault): FailureScenario {
  const row = table.find((one) => one.place === place && 'fault' in one.trouble && one.trouble.fault === fault)
  if (row === undefined) throw new Error(`No scenario of ${fault} at ${place}`)
  return row
}

/** Sets the row's fault. In the app the phone and the page ask at the same time, so it is meant for the page's service. */
async function set(tenant: RunningTenant, { trouble }: FailureScenario, page?: string): Promise<void> {
  if (!('fault' in trouble)) throw new Error('No fault')
  const { fault, value, times } = trouble
  const where = page === undefined ? {} : { page }
  await tenant.faults({ [fault]: { value, ...(times === null ? {} : { times }), ...where } })
}

/** Takes it back. */
async function mend(tenant: RunningTenant, { trouble }: FailureScenario): Promise<void> {
  if ('fault' in trouble) await tenant.faults({ [trouble.fault]: typeof trouble.value === 'number' ? 0 : false })
}

/** The guide stands where the row says, with its explanation in full; or with none. */
async function expectExplained({ guide }: Pages, { expected }: FailureScenario): Promise<void> {
  await expect(guide.at(expected.step)).toBeVisible()
  if (expected.error === null) {
    await expect(guide.error).toBeHidden()
    return
  }
  const { title }: { readonly title: string } = errors[expected.error satisfies ErrorCode]
  await expect(guide.error).toContainText(title)
}

const openAgain = ({ guide }: Pages) => guide.page.getByTestId('error-open').click()

for (const fault of ['failing', 'tooManyRequests', 'unknownInterrupt'] as const) {
  test(`log-in, password: after ${fault} the page comes back where it was`, async ({ pages, guide, pane, tenant }) => {
    const row = rowOf(logInScenarios, 'password', fault)
    await walkLogInTo(pages, 'sign-in')
    const { password } = await guide.practiceOfficer()
    await sayWho(pages)
    await expect(pane.passwordField).toBeVisible()
    await set(tenant, row, fault === 'unknownInterrupt' ? undefined : 'signIn')
    await pane.typePassword(password)
    await expectExplained(pages, row)
    await openAgain(pages)
    if (fault !== 'unknownInterrupt') await pane.typePassword(password)
    await expect(guide.at('number')).toBeVisible()
    await walkLogInOn(pages, 'number', null)
    expect(await tenant.events('request_started')).toHaveLength(1)
  })
}

test('log-in, log-in: a connection that breaks off leaves the window with a way to try again', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  const row = rowOf(logInScenarios, 'log-in', 'connectionReset')
  await walkLogInTo(pages, 'log-in-with-techpass')
  // Chromium tries once more by itself, so once is not enough.
  await tenant.faults({ connectionReset: { value: true, page: 'docs' } })
  await pane.logInWithTechPass()
  await expectExplained(pages, row)
  const failed = guide.page.getByTestId('pane-failed')
  await expect(failed).toBeVisible()
  await expect(failed).not.toContainText('could not start')
  await mend(tenant, row)
  await guide.page.getByTestId('pane-retry').click()
  await pane.opens()
  await walkLogInOn(pages, 'log-in-with-techpass', null)
})

test('log-in, number: the portal is down, and back again', async ({ pages, guide, tenant }) => {
  const row = rowOf(logInScenarios, 'number', 'portalDown')
  await walkLogInTo(pages, 'number')
  await set(tenant, row)
  await pages.phone.approve(await guide.matchNumber.innerText())
  await expectExplained(pages, row)
  await mend(tenant, row)
  await openAgain(pages)
  await expect(guide.error).toBeHidden()
})

test('log-in, number: a phone that is offline says so, and answers once it is back', async ({
  pages,
  guide,
  phone,
  tenant,
}) => {
  const row = rowOf(logInScenarios, 'number', 'phoneOffline')
  await walkLogInTo(pages, 'number')
  await set(tenant, row)
  await expect(phone.request).toBeHidden()
  await expectExplained(pages, row)
  await mend(tenant, row)
  await expect(phone.request).toBeVisible()
  await phone.approve(await guide.matchNumber.innerText())
  await expect(guide.at('logged-in')).toBeVisible()
})

test('log-in on a GMD, code: AD FS is down, and the page comes back', async ({ pages, guide, pane, tenant }) => {
  const row = rowOf(logInScenarios, 'code', 'adfsDown')
  await walkLogInTo(pages, 'verification-code', 'gmd')
  await set(tenant, row)
  await pane.typeManagedCode(await guide.readVerificationCode())
  await expectExplained(pages, row)
  await mend(tenant, row)
  await openAgain(pages)
  await passLogInStep(pages, 'verification-code', 'gmd')
})

test('log-in on a GMD, code: a phone whose clock is off is explained', async ({ pages, guide, pane, tenant }) => {
  const row = rowOf(logInScenarios, 'code', 'clockSkew')
  await walkLogInTo(pages, 'verification-code', 'gmd')
  const right = await guide.readVerificationCode()
  await set(tenant, row)
  await expect.poll(() => guide.readVerificationCode()).not.toBe(right)
  const wrong = await guide.readVerificationCode()
  await pane.typeManagedCode(wrong)
  await expectExplained(pages, row)
  await mend(tenant, row)
  await expect.poll(() => guide.readVerificationCode()).not.toBe(wrong)
  await passLogInStep(pages, 'verification-code', 'gmd')
})

test('set-up, scan: an activation that fails is explained by the phone, and the same QR code does it afterwards', async ({
  pages,
  phone,
  tenant,
}) => {
  const row = rowOf(setUpScenarios, 'scan', 'activationFails')
  await walkTo(pages, 'scan')
  await set(tenant, row)
  await phone.scan()
  await expect(phone.scanError).toContainText(errors.activation_failed.title)
  await expectExplained(pages, row)
  await mend(tenant, row)
  await walkOn(pages, 'scan', 'done')
})

test('set-up, choose: a QR code that is expired when it comes is explained, and a new one is one click away', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  const row = rowOf(setUpScenarios, 'choose', 'expireQr')
  await walkTo(pages, 'set-up')
  await set(tenant, row)
  await pane.setUp()
  await expectExplained(pages, row)
  await pane.generateNewCode()
  await expect(guide.error).toBeHidden()
  await walkOn(pages, 'scan', 'reach')
})

test('set-up, configured: a page that fails comes back configured, and one request is sent', async ({
  pages,
  pane,
  tenant,
}) => {
  const row = rowOf(setUpScenarios, 'configured', 'failing')
  await walkTo(pages, 'activation')
  await pane.next()
  await expect(pane.page.getByText(/^Mobile app has been configured/)).toBeVisible()
  await set(tenant, row, 'account')
  await pane.next()
  await expectExplained(pages, row)
  await openAgain(pages)
  await expect(pane.page.getByText(/^Mobile app has been configured/)).toBeVisible()
  await pane.next()
  await walkOn(pages, 'reach', 'done')
  expect(await tenant.events('request_started')).toHaveLength(1)
})

test('log-out, portal: the portal is down, and the log-out can be done again', async ({ pages, pane, tenant }) => {
  const row = rowOf(logOutScenarios, 'portal', 'portalDown')
  await walkLogOutTo(pages, 'log-out')
  await pages.guide.next.click()
  await pane.opens()
  await set(tenant, row)
  await pane.logOut()
  await expectExplained(pages, row)
  await mend(tenant, row)
  await openAgain(pages)
  await walkLogOutOn(pages, 'log-out', null)
})

test('set-up, password: an expired password is explained, and the step stays', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  const row = rowOf(setUpScenarios, 'password', 'passwordExpired')
  await walkTo(pages, 'sign-in')
  const officer = await guide.practiceOfficer()
  await set(tenant, row)
  await pane.signIn(officer)
  await expectExplained(pages, row)
  await mend(tenant, row)
  await pane.typePassword(officer.password)
  await pane.giveMoreInformation()
  await passStep(pages, 'choose-method')
})
