/** @file The practice phone: adding by hand, what is wrong with what was typed, codes, requests. */
import type { Page } from '@playwright/test'
import { create } from 'qrcode'
import { expect, test } from '../fixtures'
import { walkOn, walkTo } from '../pages/set-up'

const anotherKey = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('an account is added by hand from Code and Url', async ({ pages, guide, phone }) => {
  await walkTo(pages, 'scan')
  // As the guide groups it: spaces do not matter.
  await phone.addByCode(await guide.shown('enrolment-code').innerText(), await guide.shown('enrolment-url').innerText())
  await expect(guide.at('activation')).toBeVisible()
  await expect(phone.profile()).toBeVisible()
  await walkOn(pages, 'activation', 'done')
})

test('an account is added by hand from the key', async ({ pages, guide, phone }) => {
  const way = 'Use verification code'
  await walkTo(pages, 'scan', way)
  const key = await guide.shown('enrolment-key').innerText()
  await phone.addByKey(key.toLowerCase(), await guide.page.getByTestId('enrolment-account').innerText())
  await expect(guide.at('activation')).toBeVisible()
  await walkOn(pages, 'activation', 'done', way)
})

test('what is typed wrong is named beside its field, and nothing typed is lost', async ({ pages, phone }) => {
  await walkTo(pages, 'scan')
  await phone.addByCode('12ab', 'not an address')
  await expect(phone.field('code')).toHaveAccessibleDescription(/That is not a whole code/)
  await expect(phone.field('url')).toHaveAccessibleDescription(/That is not the Url/)
  await expect(phone.field('code')).toBeFocused()
  await expect(phone.field('code')).toHaveValue('12ab')

  await phone.addByKey('0189', '')
  await expect(phone.field('key')).toHaveAccessibleDescription(/That is not a whole key/)
  await expect(phone.field('account')).toHaveAccessibleDescription(/Type the account name/)
  await phone.beginByHand('Code and Url')
  await expect(phone.field('url')).toHaveValue('not an address')
})

test('what the service does not know is named', async ({ pages, guide, phone }) => {
  await walkTo(pages, 'scan')
  const url = await guide.shown('enrolment-url').innerText()
  await phone.addByCode('000 000 001', url)
  await expect(phone.byHandError).toContainText('The page does not know this code')
  await phone.addByCode(
    '518 227 904',
    'https://mobileappcommunicator.auth.microsoft.com/activatev2/863602595/SASPUBKRCAZ1FD043',
  )
  await expect(phone.byHandError).toContainText('not from the practice pages')
  await expect(phone.root.getByTestId('phone-profile')).toBeHidden()
})

test('a scan without a QR code on the page says what to do', async ({ pages, phone }) => {
  await walkTo(pages, 'choose-method')
  await phone.scan()
  await expect(phone.scanError).toContainText('No QR code on the page')
  await expect(phone.scanError).toContainText('scroll until you see all of it')
})

test('each wrong kind of QR code is named', async ({ pages, pane, phone }) => {
  await walkTo(pages, 'sign-in')
  for (const [text, words] of [
    ['https://www.tech.gov.sg/', 'That QR code is a web link'],
    ['otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8', 'moves accounts between phones'],
    ['FIDO:/094533801834205361', 'for a passkey'],
    ['SN-4711-0815-2342', 'a number only'],
    ['hello', 'holds too little'],
    ['https://login.microsoftonline.com/authenticatorApp/activateAccount?code=012345678', 'not from the practice'],
    ['WIFI:S:Practice;T:WPA;P:secret;;', 'does not know that kind'],
  ] as const) {
    await showQr(pane.page, text)
    await phone.scan()
    await expect(phone.scanError).toContainText(words)
  }
  await expect(phone.root.getByTestId('phone-profile')).toBeHidden()
})

test('codes change with the clock', async ({ pages, phone, tenant }) => {
  await walkTo(pages, 'activation')
  const before = await phone.code()
  expect(before).toMatch(/^\d{6}$/)
  await expect(phone.profile().getByTestId('phone-seconds')).toHaveText(/^\d+ s$/)
  await tenant.advance(90)
  await expect.poll(() => phone.code()).not.toBe(before)
})

test('a request names who asks, and Yes is closed until there are two digits', async ({ pages, phone, tenant }) => {
  await walkTo(pages, 'reach')
  await expect(phone.request).toContainText('Are you trying to sign in?')
  await expect(phone.request.getByText(tenant.unregistered.upn)).toBeVisible()
  await expect(phone.request).toContainText('Additional security verification')
  await expect(phone.yes).toBeDisabled()
  await phone.number.pressSequentially('4x')
  await expect(phone.number).toHaveValue('4')
  await expect(phone.yes).toBeDisabled()
  await phone.number.pressSequentially('２9')
  await expect(phone.number).toHaveValue('42')
  await expect(phone.yes).toBeEnabled()
})

test('“No, it’s not me” can be taken back', async ({ pages, phone }) => {
  await walkTo(pages, 'reach')
  await phone.root.getByTestId('phone-not-me').click()
  await expect(phone.request).toContainText('This is not a way to cancel')
  await phone.root.getByTestId('phone-request-back').click()
  await walkOn(pages, 'reach', 'done')
})

test('a request outlasts a phone that is without a connection for a while', async ({ pages, phone, tenant }) => {
  await walkTo(pages, 'reach')
  await tenant.faults({ phoneOffline: true })
  await expect(phone.root.getByTestId('phone-offline')).toBeVisible()
  await tenant.faults({ phoneOffline: false })
  await walkOn(pages, 'reach', 'done')
})

test('a key typed by hand shows codes of its own', async ({ pages, phone }) => {
  await walkTo(pages, 'sign-in')
  await phone.addByKey(anotherKey, 'TECHPASS:tan.mei.ling@practice.example')
  await expect(phone.profile('TECHPASS')).toBeVisible()
  expect(await phone.code('TECHPASS')).toMatch(/^\d{6}$/)
  await phone.addByKey(anotherKey, 'TECHPASS:tan.mei.ling@practice.example')
  await expect(phone.byHandError).toContainText('The phone has this account already')
})

/** Shows a QR code on the page, as another page might. */
async function showQr(page: Page, text: string): Promise<void> {
  const { size, data } = create(text).modules
  await page.evaluate(
    ({ size, dark }) => {
      const canvas = document.createElement('canvas')
      const module = 6
      canvas.width = canvas.height = (size + 8) * module
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('No canvas')
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.fillStyle = '#000'
      for (const index of dark)
        pen.fillRect(((index % size) + 4) * module, (Math.floor(index / size) + 4) * module, module, module)
      document.body.replaceChildren(canvas)
    },
    { size, dark: [...data.entries()].flatMap(([index, module]) => (module === 1 ? [index] : [])) },
  )
}
