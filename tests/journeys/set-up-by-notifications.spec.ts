import { expect, test } from '../fixtures'
import { passStep, stepsBetween, walkOn, walkTo } from '../pages/set-up'
import { listenTo } from '../support/announcements'
import { qrFromScreenshot } from '../support/qr-from-screenshot'
import { plain, wordsOf } from '../support/visible-words'

test('an officer sets up by notifications and ends at the profile', async ({ pages, guide, pane, phone, home }) => {
  await walkTo(pages, 'scan')
  const qr = await qrFromScreenshot(pane.page)
  expect(qr).toMatch(/^phonefactor:\/\/activate_account\?/)
  expect(await qrFromScreenshot(guide.qr)).toBe(qr)
  await phone.scan()
  await expect(guide.at('activation')).toBeVisible()
  await expect(phone.profile()).toBeVisible()

  // The number is the one on the page, is read out once, and is gone after the approval.
  const heard = await listenTo(guide.announcer)
  await pane.confirmActivation()
  await expect(guide.matchNumber).toHaveText(/^\d\d$/)
  const number = await guide.matchNumber.innerText()
  await expect(pane.number).toHaveText(number)
  await expect(guide.matchCountdown).toHaveText(/^\d+ s left$/)
  await phone.approve(number)
  await expect(guide.at('done')).toBeVisible()
  await expect(guide.matchNumber).toBeHidden()
  expect((await heard()).filter((sentence) => sentence.includes(`is ${number}`))).toHaveLength(1)
  await expect(guide.announcer).not.toContainText(`is ${number}`)

  await pane.done()
  await expect(guide.at('profile')).toBeVisible()
  await expect(pane.heading('Profile')).toBeVisible()
  await guide.next.click()
  await expect(home.finished).toBeVisible()
  await pane.closes()
})

test('the countdown is the tenant’s, also when its clock jumps', async ({ pages, guide, tenant }) => {
  await walkTo(pages, 'reach')
  const left = async (): Promise<number> => Number.parseInt(await guide.matchCountdown.innerText(), 10)
  expect(await left()).toBeGreaterThan(45)
  await tenant.advance(40)
  await expect.poll(left).toBeLessThan(21)
  await expect(guide.matchNumber).toBeVisible()
})

test('what the guide quotes is to be seen, at every step', async ({ pages, guide, pane, phone }) => {
  await walkTo(pages, 'sign-in')
  for (const step of stepsBetween('sign-in', null)) {
    if (step === 'choose-method') await pane.chooseFromList('Mobile app')
    const seen = async (): Promise<string> =>
      plain((await pane.page.locator('body').evaluate(wordsOf)) + (await phone.root.innerText()))
    for (const words of await guide.quotedWords()) await expect.poll(seen, step).toContain(plain(words))
    await passStep(pages, step)
  }
})

test('after a set-up by notifications a code is accepted too', async ({ pages, guide, pane, phone, home, tenant }) => {
  await walkTo(pages, 'profile')
  await walkOn(pages, 'profile', null)
  await guide.beginSetUp()
  await guide.openPage()
  await pane.opens()
  await pane.signIn(tenant.unregistered)

  await expect(guide.matchNumber).toBeVisible()
  await pane.button('I can’t use my Microsoft Authenticator app right now').click()
  await pane.button('Use a verification code').click()
  await pane.typeCode(await phone.code())
  await expect(guide.at('choose-method').getByTestId('already-registered')).toBeVisible()
  await expect(home.finished).toBeHidden()
})
