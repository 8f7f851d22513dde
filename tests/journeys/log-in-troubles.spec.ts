/** @file What goes wrong in a login, in the page's words and in the guide's, and the way out. */
import { expect, test } from '../fixtures'
import { passLogInStep, walkLogInOn, walkLogInTo } from '../pages/log-in'
import type { Pages } from '../pages/set-up'
import type { RunningTenant } from '../support/practice-tenant'

/** Signs in as an officer whose phone is not the one in the window, up to what comes after the approval. */
async function signInWithTheirPhone({ pane }: Pages, tenant: RunningTenant, name: string): Promise<void> {
  const officer = tenant.officer(name)
  const phone = await tenant.anotherPhone()
  await tenant.control('/registrations', { upn: officer.upn, device: phone.device })
  await pane.signIn(officer)
  await expect(pane.number).toBeVisible()
  await phone.approve(await pane.number.innerText())
}

for (const [name, code, words] of [
  ['marcus.tay', 'AADSTS90072', 'TechPass does not know this account'],
  ['siti.zubaidah', 'AADSTS50105', 'This account may not use TechPass'],
] as const) {
  test(`the wrong account (${code}) is explained, with the way out to the right one`, async ({
    pages,
    guide,
    pane,
    tenant,
  }) => {
    await walkLogInTo(pages, 'sign-in')
    await signInWithTheirPhone(pages, tenant, name)
    await expect(pane.refusal).toContainText(code)
    await expect(guide.at('sign-in')).toBeVisible()
    await expect(guide.error).toContainText(words)
    const ways = guide.page.getByTestId('other-account')
    for (const way of ['Sign in with a different account', 'Log that account out', 'private window'])
      await expect(ways).toContainText(way)

    await pane.button('Sign in with a different account').click()
    await expect(guide.error).toBeHidden()
    await walkLogInOn(pages, 'sign-in', 'logged-in')
  })
}

test('a device that is not allowed (AADSTS53003) is explained', async ({ pages, guide, pane, tenant }) => {
  await walkLogInTo(pages, 'number')
  await tenant.faults({ conditionalAccessBlocks: true })
  await pages.phone.approve(await guide.matchNumber.innerText())
  await expect(pane.refusal).toContainText('AADSTS53003')
  await expect(guide.error).toContainText('This device or browser is not allowed')
})

test('a second proof that does not go through (AADSTS500121) is explained, and can be given again', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  await walkLogInTo(pages, 'number')
  await tenant.faults({ strongAuthenticationFails: true })
  await pages.phone.approve(await guide.matchNumber.innerText())
  await expect(pane.refusal).toContainText('AADSTS500121')
  await expect(guide.error).toContainText('The verification did not go through')
  await tenant.faults({ strongAuthenticationFails: false })
  await pane.button('Sign in with a different account').click()
  await walkLogInOn(pages, 'sign-in', 'logged-in')
})

test('a denied request is explained, and another one can be sent', async ({ pages, guide, pane, phone, tenant }) => {
  await walkLogInTo(pages, 'number')
  await phone.deny()
  await expect(guide.error).toContainText('The request was denied')
  await expect(pane.heading('Request denied')).toBeVisible()
  await expect(guide.matchNumber).toBeHidden()
  expect(await tenant.events('request_started')).toHaveLength(1)
  await pane.sendAnother.click()
  await expect(phone.request).toBeVisible()
  await expect(guide.error).toBeHidden()
  await walkLogInOn(pages, 'number', 'logged-in')
})

test('a request that nobody answers ends, and the next one has another number', async ({
  pages,
  guide,
  pane,
  phone,
  tenant,
}) => {
  await walkLogInTo(pages, 'number')
  await expect(phone.request).toBeVisible()
  const old = await guide.matchNumber.innerText()
  await tenant.advance(61)
  await expect(guide.error).toContainText('Nobody answered in time')
  await expect(pane.heading('We didn’t hear from you')).toBeVisible()
  await pane.sendAnother.click()
  await expect(guide.matchNumber).toBeVisible()
  expect(await guide.matchNumber.innerText()).not.toBe(old)
  await expect(phone.request).toBeVisible()
  await walkLogInOn(pages, 'number', 'logged-in')
})

test('a report puts the account at risk, and the guide says so', async ({ pages, guide, pane, phone }) => {
  await walkLogInTo(pages, 'number')
  await phone.report()
  await expect(pane.heading('Your account is at risk')).toBeVisible()
  await expect(guide.error).toContainText('The account is at risk')
  await expect(guide.matchNumber).toBeHidden()
})

test('without the app at hand, a verification code does it', async ({ pages, guide, pane, phone }) => {
  await walkLogInTo(pages, 'number')
  await pane.button("I can't use my Microsoft Authenticator app right now").click()
  await expect(guide.title).toHaveText('Choose how to verify')
  await pane.button('Use a verification code').click()
  await expect(guide.title).toHaveText('Enter a verification code')
  await expect(phone.profile()).toHaveAttribute('data-highlighted', 'true')
  await pane.typeCode(await guide.readVerificationCode())
  await expect(guide.at('logged-in')).toBeVisible()
})

test('“Stay signed in?” is explained, for a shared device too', async ({ pages, guide, pane, phone, tenant }) => {
  await tenant.faults({ askStaySignedIn: true })
  await walkLogInTo(pages, 'number')
  await phone.approve(await guide.matchNumber.innerText())
  await expect(pane.heading('Stay signed in?')).toBeVisible()
  await expect(guide.title).toHaveText('Say whether to stay signed in')
  await expect(guide.page.getByTestId('step-action')).toContainText('others use too, choose “No”')
  await pane.button('No').click()
  await expect(guide.at('logged-in')).toBeVisible()
})

test('an address that TechPass does not know is explained', async ({ pages, guide, pane }) => {
  await walkLogInTo(pages, 'sign-in')
  await pane.typeAddress('nobody@practice.example')
  await expect(pane.addressError).toBeVisible()
  await expect(guide.error).toContainText('The page does not know that address')
  await pane.typeAddress('someone@elsewhere.example')
  await expect(guide.error).toContainText('That is not a practice address')
  await walkLogInOn(pages, 'sign-in', 'number')
})

test('a wrong password is explained', async ({ pages, guide, pane }) => {
  await walkLogInTo(pages, 'sign-in')
  const { upn } = await guide.practiceOfficer()
  await pane.typeAddress(upn)
  await expect(guide.title).toHaveText('Enter the password')
  await pane.typePassword('not this one')
  await expect(guide.error).toContainText('The password was not right')
  await pane.typePassword((await guide.practiceOfficer()).password)
  await expect(guide.at('number')).toBeVisible()
})

test('on an SE GSIB device the login stops, and the guide says where it can be done', async ({ guide, home }) => {
  await home.device('se-gsib').click()
  await home.startOf('log-in').click()
  const stop = guide.page.getByTestId('device-stop')
  await expect(guide.at('choose-device')).toBeVisible()
  await expect(stop).toContainText('You cannot log in on an SE GSIB device')
  await expect(stop).toContainText('3 business days')
  await guide.chooseDevice('gmd')
  await expect(guide.at('open-portal')).toBeVisible()
})

test('a step that was done can be looked at again without undoing anything', async ({ pages, guide }) => {
  await walkLogInTo(pages, 'number')
  await guide.back.click()
  await expect(guide.at('sign-in')).toBeVisible()
  await expect(guide.page.getByTestId('looking-back')).toBeVisible()
  await guide.next.click()
  await expect(guide.at('number')).toBeVisible()
  await passLogInStep(pages, 'number', 'non-se-gsib')
})
