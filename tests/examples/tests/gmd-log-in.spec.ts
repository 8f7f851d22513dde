/** @file The app beside its practice pages: an officer on a Government Managed Device logs in. */
import { expect, scanForAccessibility, test } from 'techpass-companion/testing'

test('an officer on a GMD logs in: the verification code first, then the number', async ({
  guide,
  home,
  pane,
  phone,
}) => {
  await home.device('gmd').click()
  await home.startOf('log-in').click()

  await expect(guide.at('open-portal')).toBeVisible()
  await guide.next.click()
  await pane.opens()
  await pane.logInLink.click()
  await pane.logInWithTechPass()

  await expect(guide.at('sign-in')).toBeVisible()
  await pane.typeAddress(await guide.practiceAccount())

  await expect(guide.at('verification-code')).toBeVisible()
  await pane.typeManagedCode(await guide.readVerificationCode())

  await expect(guide.at('number')).toBeVisible()
  await phone.approve(await guide.matchNumber.innerText())

  await expect(guide.at('logged-in')).toBeVisible()
  await expect(pane.personMenu).toBeVisible()
  expect(await scanForAccessibility(guide.page)).toEqual([])
})
