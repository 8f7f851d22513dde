/** @file Step 2 on the page: requests and codes that are not right, and the way out. */
import { expect, test } from '../fixtures'
import { walkOn, walkTo } from '../pages/set-up'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

const byCode = 'Use verification code'

test('a denied request is explained, is not sent again by itself, and can be sent again', async ({
  pages,
  guide,
  pane,
  phone,
  tenant,
}) => {
  await walkTo(pages, 'reach')
  await phone.deny()
  await expect(phone.outcome).toContainText('Request denied')
  await expect(guide.error).toContainText('The request was denied')
  await expect(pane.heading('Request denied')).toBeVisible()
  await expect(guide.matchNumber).toBeHidden()
  await expect(phone.request).toBeHidden()
  expect(await tenant.events('request_started')).toHaveLength(1)

  await pane.sendAnother.click()
  await expect(phone.request).toBeVisible()
  await expect(guide.error).toBeHidden()
  await walkOn(pages, 'reach', null)
})

test('a report puts the account at risk until security resets it, and both sides say so', async ({
  pages,
  guide,
  pane,
  phone,
  tenant,
}) => {
  const officer = tenant.unregistered
  await walkTo(pages, 'reach')
  await phone.report()
  await expect(phone.outcome).toContainText('Reported')
  await expect(guide.error).toContainText('The account is at risk')
  await expect(pane.heading('Your account is at risk')).toBeVisible()

  await pane.button('Cancel').click()
  await pane.signIn(officer)
  await expect(pane.heading('Your account is at risk')).toBeVisible()
  await expect(guide.error).toContainText('The account is at risk')
  await pane.button('Verify').click()
  await expect(pane.heading('Request denied')).toBeVisible()

  await tenant.control(`/officers/${officer.upn}/reset`, {})
  await pane.button('Cancel').click()
  await pane.signIn(officer)
  await pane.giveMoreInformation()
  await expect(guide.at('choose-method')).toBeVisible()
  await expect(guide.error).toBeHidden()
})

test('a request that nobody answers ends, and the next one has another number', async ({
  pages,
  guide,
  pane,
  phone,
  tenant,
}) => {
  await walkTo(pages, 'reach')
  const old = await guide.matchNumber.innerText()
  await expect(phone.request).toBeVisible()
  await tenant.advance(61)
  await expect(guide.error).toContainText('Nobody answered in time')
  await expect(guide.matchNumber).toBeHidden()
  await expect(phone.request).toBeHidden()
  await expect(pane.heading('We didn’t hear from you')).toBeVisible()

  // The next one reaches no phone at all.
  await tenant.faults({ pushNeverArrives: true })
  await pane.sendAnother.click()
  await expect(guide.matchNumber).toBeVisible()
  const number = await guide.matchNumber.innerText()
  expect(number).not.toBe(old)
  await expect(pane.number).toHaveText(number)
  await expect(phone.request).toBeHidden()
  await tenant.advance(61)
  await expect(guide.error).toContainText('Nobody answered in time')

  await tenant.faults({ pushNeverArrives: false })
  await pane.sendAnother.click()
  await expect(phone.request).toBeVisible()
  await walkOn(pages, 'reach', null)
})

test('after three more requests no other is offered', async ({ pages, guide, pane, phone }) => {
  await walkTo(pages, 'reach')
  for (let more = 0; more < 3; more += 1) {
    await phone.deny()
    await pane.sendAnother.click()
    await expect(pane.number).toBeVisible()
    await expect(phone.number).toBeVisible()
  }
  await phone.deny()
  await expect(pane.page.getByText('No more requests can be sent')).toBeVisible()
  await expect(pane.sendAnother).toBeHidden()
  await expect(guide.error).toContainText('The request was denied')
})

test('a wrong number approves nothing and says so; a right one keeps its leading zero', async ({
  pages,
  guide,
  pane,
  phone,
  tenant,
}) => {
  await tenant.faults({ nextNumber: '38' })
  await walkTo(pages, 'reach')
  await phone.approve('83')
  await expect(phone.outcome).toContainText('That was not the number')
  await expect(guide.error).toContainText('That was not the number')
  await expect(pane.heading('Request denied')).toBeVisible()
  await expect(guide.at('reach')).toBeVisible()

  await tenant.faults({ nextNumber: '07' })
  await pane.sendAnother.click()
  await expect(guide.matchNumber).toHaveText('07')
  await expect(pane.number).toHaveText('07')
  await phone.number.fill('7')
  await expect(phone.yes).toBeDisabled()
  await phone.approve('07')
  await expect(guide.at('done')).toBeVisible()
})

test('going back from Step 2 takes the number away and leads on again', async ({ pages, guide, pane }) => {
  await walkTo(pages, 'reach')
  await pane.button('Back').click()
  await expect(guide.at('activation')).toBeVisible()
  await expect(guide.matchNumber).toBeHidden()
  await pane.next()
  await walkOn(pages, 'reach', 'done')
})

test('a wrong code is explained and keeps the secret', async ({ pages, guide, pane, phone, tenant }) => {
  await walkTo(pages, 'scan', byCode)
  const qr = await qrFromScreenshot(pane.page)
  await walkOn(pages, 'scan', 'reach', byCode)
  const code = await phone.code()
  await pane.typeCode(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
  await expect(guide.error).toContainText('The code was not right')
  await expect(pane.page.locator('#idSpan_SAOTCC_Error_OTC')).toBeVisible()

  const offered = await tenant.events('enrolment_started')
  expect(offered.map((event) => event.qr)).toEqual([qr])
  await walkOn(pages, 'reach', null, byCode)
})

test('a code of another account is named as such', async ({ pages, guide, pane, phone }) => {
  await walkTo(pages, 'reach', byCode)
  await phone.addByKey('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'TECHPASS:someone@practice.example')
  await expect(phone.profile('TECHPASS')).toBeVisible()
  await pane.typeCode(await phone.code('TECHPASS'))
  await expect(guide.error).toContainText('That code belongs to another account')
  await expect(pane.page.getByText('This code belongs to another account on the phone')).toBeVisible()
  await walkOn(pages, 'reach', 'done', byCode)
})

test('a code is taken as it was pasted, and works once only', async ({ pages, guide, pane, phone, tenant }) => {
  // Otherwise the code changes now and then while this test types it.
  await tenant.control('/clock', { freeze: true })
  await walkTo(pages, 'reach', byCode)
  const code = await phone.code()
  const fullWidth = code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  await pane.typeCode(`${fullWidth.slice(0, 3)} ${fullWidth.slice(3)}`)
  await expect(guide.at('done')).toBeVisible()

  await pane.done()
  await pane.page.getByRole('link', { name: 'Additional security verification' }).click()
  await pane.button('Sign out').click()
  await expect(guide.at('open-page')).toBeVisible()
  await pane.page.getByRole('link', { name: 'Sign in again' }).click()
  await pane.signIn(tenant.unregistered)
  await pane.typeCode(code)
  await expect(guide.error).toContainText('That code was used already')
  await expect(pane.page.getByText('Each code works once')).toBeVisible()
})
