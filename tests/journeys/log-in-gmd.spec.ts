import { expect, test } from '../fixtures'
import { passLogInStep, walkLogInOn, walkLogInTo } from '../pages/log-in'

test('an officer logs in on a GMD: the code of SG Govt M365 before the number', async ({
  app,
  pages,
  guide,
  pane,
  phone,
  home,
}) => {
  await walkLogInTo(pages, 'verification-code', 'gmd')
  await expect(guide.page.getByTestId('step-progress')).toHaveText('Step 5 of 7')
  await expect(guide.title).toHaveText('Enter the code of SG Govt M365')
  await expect(pane.passwordField).toBeHidden()

  // The right one of the two accounts is marked, in words too.
  await expect(phone.profile('SG Govt M365')).toHaveAttribute('data-highlighted', 'true')
  await expect(phone.profile('SG Govt M365')).toContainText('Use this one')
  await expect(phone.profile('TECHPASS PROD')).toHaveAttribute('data-highlighted', 'false')
  await expect.poll(() => guide.readVerificationCode()).toBe(await phone.code())
  await expect(guide.verificationCountdown).toHaveText(/^\d+ s left$/)

  // What is copied is the code and nothing else.
  await guide.page.getByTestId('copy-verification-code').click()
  await expect(guide.page.getByTestId('copy-verification-code')).toContainText('Copied')
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^\d{6}$/)

  await passLogInStep(pages, 'verification-code', 'gmd')
  await expect(phone.profile('SG Govt M365')).toHaveAttribute('data-highlighted', 'false')
  await expect(guide.verificationCode).toBeHidden()
  await walkLogInOn(pages, 'number', null, 'gmd')
  await expect(home.finished).toContainText('you have logged in with TechPass')
})

test('the code of TECHPASS PROD is named as such, beside the words of the page', async ({
  pages,
  guide,
  pane,
  phone,
}) => {
  await walkLogInTo(pages, 'verification-code', 'gmd')
  await pane.typeManagedCode(await phone.code('TECHPASS PROD'))
  await expect(pane.managedCodeError).toHaveText(
    "You didn't enter the expected verification code for this username. Please try again.",
  )
  await expect(guide.error).toContainText('That was the code of TECHPASS PROD')
  await expect(guide.error).toContainText("You didn't enter the expected verification code for this username.")
  await expect(guide.at('verification-code')).toBeVisible()
  await walkLogInOn(pages, 'verification-code', null, 'gmd')
})

test('a wrong code is explained, and the right one is accepted after it', async ({ pages, guide, pane }) => {
  await walkLogInTo(pages, 'verification-code', 'gmd')
  const right = await guide.readVerificationCode()
  await pane.typeManagedCode(String((Number(right) + 1) % 1_000_000).padStart(6, '0'))
  await expect(guide.error).toContainText('The code was not right')
  await walkLogInOn(pages, 'verification-code', 'logged-in', 'gmd')
})

test('before the set-up, the error of AD FS is explained and leads to the set-up on a GSIB device', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  await walkLogInTo(pages, 'sign-in', 'gmd')
  await pane.typeAddress(tenant.unregistered.upn)
  await expect(pane.heading('An error occurred')).toBeVisible()
  await expect(pane.page.getByText('Unexpected SAS response status code')).toBeVisible()
  await expect(guide.at('verification-code')).toBeVisible()
  await expect(guide.error).toContainText('no security verification yet')
  await expect(guide.verificationCode).toBeHidden()

  await expect(guide.next).toBeHidden()
  await expect(guide.goToSetUp).toHaveText('Do the set-up on a GSIB device')
  await guide.goToSetUp.click()
  await expect(guide.root).toHaveAttribute('data-journey', 'set-up-verification')
  const stop = guide.page.getByTestId('device-stop')
  await expect(stop).toContainText('Do the set-up on a GSIB device')
  // In practice it can be rehearsed there.
  await guide.chooseDevice('non-se-gsib')
  await expect(guide.at('open-page')).toBeVisible()
})

test('the code follows the tenant’s clock', async ({ pages, guide, phone, tenant }) => {
  await walkLogInTo(pages, 'verification-code', 'gmd')
  const before = await guide.readVerificationCode()
  await tenant.advance(60)
  await expect.poll(() => guide.readVerificationCode()).not.toBe(before)
  await expect.poll(async () => (await phone.code()) === (await guide.readVerificationCode())).toBe(true)
})
