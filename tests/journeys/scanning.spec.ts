/** @file What can go wrong between "Set up" and "Mobile app has been configured", and the way out of it. */
import { expect, test } from '../fixtures'
import { passStep, walkOn, walkTo } from '../pages/set-up'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

test('Next before scanning is explained on the page and in the guide, and the same QR code still works', async ({
  pages,
  guide,
  pane,
}) => {
  await walkTo(pages, 'scan')
  const qr = await qrFromScreenshot(pane.page)
  await pane.next()
  await expect(pane.activationStatus).toContainText('The activation is not complete yet')
  await expect(guide.error).toContainText('The phone has not finished yet')
  await expect(guide.at('scan')).toBeVisible()
  expect(await qrFromScreenshot(guide.qr)).toBe(qr)

  await walkOn(pages, 'scan', 'reach')
  await expect(guide.error).toBeHidden()
})

test('a QR code that was used is named', async ({ pages, guide, phone }) => {
  await walkTo(pages, 'activation')
  await phone.scan()
  await expect(phone.scanError).toContainText('This code was used already')
  await walkOn(pages, 'activation', null)
  await expect(guide.root).toBeHidden()
})

test('an expired QR code is named, a new one works, and the old one stays dead', async ({
  pages,
  guide,
  pane,
  phone,
  tenant,
}) => {
  await walkTo(pages, 'scan')
  const old = await qrFromScreenshot(pane.page)
  await tenant.advance(601)
  await expect(guide.error).toContainText('This code has expired')
  await expect(guide.qr).toBeHidden()
  await phone.scan()
  await expect(phone.scanError).toContainText('This code has expired')

  await pane.next()
  await expect(pane.activationStatus).toContainText('This code has expired')
  await pane.generateNewCode()
  await expect(guide.qr).toBeVisible()
  expect(await qrFromScreenshot(guide.qr)).not.toBe(old)
  await expect(guide.error).toBeHidden()
  expect(await (await tenant.anotherPhone()).scan(old)).toBe('activation_expired')
  await walkOn(pages, 'scan', 'reach')
})

test('how long a QR code works is told, also when the tenant’s clock jumps', async ({ pages, guide, tenant }) => {
  await walkTo(pages, 'scan')
  const validity = guide.page.getByTestId('enrolment-validity')
  await expect(validity).toContainText('10 more minutes')
  await tenant.advance(8 * 60)
  await expect(validity).toContainText('2 more minutes')
})

test('cancel on the page leads back to the choice, and “Set up” shows a new QR code', async ({
  pages,
  guide,
  pane,
}) => {
  await walkTo(pages, 'scan')
  const old = await qrFromScreenshot(pane.page)
  await pane.cancel()
  await expect(guide.at('set-up')).toBeVisible()
  await expect(pane.button('Next')).toBeDisabled()
  await passStep(pages, 'set-up')
  await expect(guide.qr).toBeVisible()
  expect(await qrFromScreenshot(guide.qr)).not.toBe(old)
})

test('a phone without a connection says so, and scans when it is back', async ({ pages, phone, tenant }) => {
  await walkTo(pages, 'scan')
  await tenant.faults({ phoneOffline: true })
  const offline = phone.root.getByTestId('phone-offline')
  await expect(offline).toContainText('No connection')
  await phone.scan()
  await expect(phone.scanError).toContainText('The phone has no connection')

  await tenant.faults({ phoneOffline: false })
  await expect(offline).toBeHidden()
  await walkOn(pages, 'scan', 'reach')
})

test('an activation that fails is explained and can be tried again', async ({ pages, guide, pane, phone, tenant }) => {
  await walkTo(pages, 'scan')
  await tenant.faults({ activationFails: true })
  await phone.scan()
  await expect(phone.scanError).toContainText('The activation failed')
  await pane.next()
  await expect(guide.error).toContainText('The activation failed')
  await expect(pane.activationStatus).toContainText('The activation failed')

  await tenant.faults({ activationFails: false })
  await pane.generateNewCode()
  await expect(guide.error).toBeHidden()
  await walkOn(pages, 'scan', 'reach')
})

test('a page that breaks is explained, and comes back when it is opened again', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  await walkTo(pages, 'set-up')
  await tenant.faults({ serverError: 'configure-mobile-app' })
  await pane.button('Set up').click()
  await expect(pane.page.locator('#service_exception_message')).toBeVisible()
  await expect(guide.error).toContainText('The page could not be loaded')

  await guide.page.getByTestId('error-open').click()
  await expect(guide.at('scan')).toBeVisible()
  await expect(pane.heading('Configure mobile app')).toBeVisible()
  await expect(guide.error).toBeHidden()
})

test('a slow service is waited for', async ({ pages, guide, phone, tenant }) => {
  await walkTo(pages, 'scan')
  await tenant.faults({ slow: 2000 })
  await phone.scan()
  await expect(phone.root.getByTestId('phone-scan')).toHaveText('Scanning…')
  await expect(guide.at('activation')).toBeVisible()
})
