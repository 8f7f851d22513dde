/** @file An officer who has set up before: nothing to scan, and what can be done instead. */
import { expect, test } from '../fixtures'
import { passStep, walkOn, walkTo } from '../pages/set-up'

test.beforeEach(async ({ pages, guide, pane, tenant }) => {
  const officer = tenant.officer('priya.nair')
  const oldPhone = await tenant.anotherPhone()
  await tenant.control('/registrations', { upn: officer.upn, device: oldPhone.device })
  await walkTo(pages, 'sign-in')
  await pane.signIn(officer)
  await expect(guide.at('sign-in')).toContainText('Approve the sign-in request')
  await oldPhone.approve(await guide.matchNumber.innerText())
  await expect(guide.at('choose-method')).toBeVisible()
})

test('no QR code is to be expected, and the guide says so', async ({ guide, pane }) => {
  await expect(guide.title).toHaveText('This account is set up already')
  await expect(guide.page.getByTestId('already-registered')).toContainText('I have lost my phone')
  await expect(pane.heading('what’s your preferred option?')).toBeVisible()
  for (const words of await guide.quotedWords())
    await expect(pane.page.getByText(new RegExp(words.replaceAll(/['’?]/gu, '.'))).first()).toBeVisible()
})

test('“Set up Authenticator app” adds a new phone, and “Delete” takes the old one away', async ({
  pages,
  guide,
  pane,
}) => {
  await pane.button('Set up Authenticator app').click()
  await expect(guide.at('scan')).toBeVisible()
  await passStep(pages, 'scan')
  await pane.next()
  await walkOn(pages, 'reach', 'profile')

  await pane.page.getByRole('link', { name: 'Additional security verification' }).click()
  await pane.button('Delete Phone in the drawer').click()
  await expect(pane.page.getByText('The authenticator app was deleted')).toBeVisible()
  await expect(pane.button('Delete Practice phone')).toBeVisible()
})
