import { expect, test } from '../fixtures'
import { logInStepsOn, passLogInStep, walkLogInOn, walkLogInTo } from '../pages/log-in'
import { listenTo } from '../support/announcements'
import { plain, wordsOf } from '../support/visible-words'

test('an officer logs in on a non-SE GSIB: portal, TechPass, password, number', async ({
  pages,
  guide,
  pane,
  home,
}) => {
  await walkLogInTo(pages, 'sign-in')
  await expect(guide.root).toHaveAttribute('data-journey', 'log-in')
  await expect(guide.page.getByTestId('step-progress')).toHaveText('Step 4 of 6')
  const upn = await guide.shown('practice-account').innerText()

  // The number is the one on the page, is read out once, and is gone after the approval.
  const heard = await listenTo(guide.announcer)
  await passLogInStep(pages, 'sign-in', 'non-se-gsib')
  await expect(guide.matchNumber).toHaveText(/^\d\d$/)
  const number = await guide.matchNumber.innerText()
  await expect(pane.number).toHaveText(number)
  await expect(guide.matchCountdown).toHaveText(/^\d+ s left$/)
  await passLogInStep(pages, 'number', 'non-se-gsib')
  expect((await heard()).filter((sentence) => sentence.includes(`is ${number}`))).toHaveLength(1)

  await expect(guide.title).toHaveText('You are now logged in with TechPass')
  await expect(guide.page.getByTestId('logged-in-account')).toContainText(upn)
  await expect(pane.page.getByText('You are now logged in with TechPass.')).toBeVisible()
  await guide.next.click()
  await expect(home.finished).toContainText('you have logged in with TechPass')
  await pane.closes()
})

test('the second time, the officer picks the account', async ({ pages, guide, pane }) => {
  await walkLogInTo(pages, 'logged-in')
  await walkLogInOn(pages, 'logged-in', null)
  await walkLogInTo(pages, 'sign-in')
  await expect(guide.title).toHaveText('Pick your account')
  await expect(pane.heading('Pick an account')).toBeVisible()
  await walkLogInOn(pages, 'sign-in', null)
})

test('“Use another account” leads to the address', async ({ pages, guide, pane }) => {
  await walkLogInTo(pages, 'logged-in')
  await walkLogInOn(pages, 'logged-in', null)
  await walkLogInTo(pages, 'sign-in')
  await pane.useAnotherAccount()
  await expect(guide.title).toHaveText('Enter your TechPass email')
  await walkLogInOn(pages, 'sign-in', null)
})

for (const device of ['non-se-gsib', 'gmd'] as const) {
  test(`what the guide quotes is to be seen, at every step (${device})`, async ({ pages, guide, pane }) => {
    await walkLogInTo(pages, 'open-portal', device)
    for (const step of logInStepsOn(device).slice(1)) {
      if (step === 'open-portal') {
        await guide.next.click()
        await pane.opens()
      }
      const seen = async (): Promise<string> => plain(await pane.page.locator('body').evaluate(wordsOf))
      for (const words of await guide.quotedWords()) await expect.poll(seen, step).toContain(plain(words))
      await passLogInStep(pages, step, device)
    }
  })
}

test('an officer without security verification is led to the set-up, on this device', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  await walkLogInTo(pages, 'sign-in')
  const officer = tenant.unregistered
  await pane.typeAddress(officer.upn)
  await pane.typePassword(officer.password)
  await expect(pane.heading('More information required')).toBeVisible()
  await expect(guide.error).toContainText('no security verification yet')
  await expect(guide.next).toBeHidden()
  await guide.goToSetUp.click()
  await expect(guide.root).toHaveAttribute('data-journey', 'set-up-verification')
  await expect(guide.at('open-page')).toBeVisible()
})

test('--journey=log-in opens there, with or without the device', async ({ open }) => {
  const first = await open(['--journey=log-in', '--device=gmd'])
  await expect(first.window.getByTestId('guide')).toHaveAttribute('data-step', 'open-portal')
  await first.close()
  const { window } = await open(['--journey=log-out'])
  await expect(window.getByTestId('guide')).toHaveAttribute('data-journey', 'log-out')
})
