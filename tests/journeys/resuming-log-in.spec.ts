/** @file The app ends in the middle of a login or log-out, by a crash, and is opened again. */
import type { LogInStep, LogOutStep } from '../../preload/contract/names'
import { expect, test, withItsOwnTenant } from '../fixtures'
import { logInStepsOn, passLogInStep, sayWho, walkLogInTo, type LogInDevice } from '../pages/log-in'
import { passLogOutStep, walkLogOutTo } from '../pages/log-out'
import { pagesOf, type Pages } from '../pages/set-up'

test.use(withItsOwnTenant)

/** TechPass forgets whom it was asking when it ends, so the page goes back one, and the guide with it. */
const resumesAt = (step: LogInStep): LogInStep => (step === 'sign-in' ? 'log-in-with-techpass' : step)

/** A step with the words of the page that fits it; none is open before the portal is. */
const logInWords: Readonly<Record<LogInStep, string | null>> = {
  'choose-device': null,
  'open-portal': null,
  'log-in-with-techpass': 'TechPass login',
  'sign-in': 'TechPass login',
  'verification-code': 'Please enter your username and the verification code',
  number: 'Approve sign in request',
  'logged-in': 'You are now logged in with TechPass.',
}

const logOutWords: Readonly<Record<LogOutStep, string | RegExp | null>> = {
  'log-out': null,
  'choose-account': 'Which account do you want to sign out of?',
  'logged-out': /You signed out of your account|Developer Docs portal/,
}

async function showsWords({ pane }: Pages, words: string | RegExp | null): Promise<void> {
  if (words === null) return
  await pane.opens()
  await expect(pane.page.getByText(words).first()).toBeVisible()
}

/**
 * Ends a step after a restart, and waits until the guide has moved on.
 *
 * WOG keeps a sign-in that was under way, TechPass and the portal do not: they ask once more, and WOG answers at once.
 */
async function passAgain(pages: Pages, step: LogInStep, device: LogInDevice): Promise<void> {
  if (step !== 'number') {
    await passLogInStep(pages, step, device)
    return
  }
  const { guide, pane, phone } = pages
  await phone.approve(await guide.matchNumber.innerText())
  const back = guide.at('log-in-with-techpass')
  await expect(back.or(guide.at('logged-in'))).toBeVisible()
  if (await back.isVisible()) {
    await pane.logInWithTechPass()
    await expect(guide.at('sign-in').or(guide.at('logged-in'))).toBeVisible()
    if (await guide.at('sign-in').isVisible()) await sayWho(pages)
  }
  await expect(guide.at('logged-in')).toBeVisible()
}

for (const device of ['non-se-gsib', 'gmd'] as const) {
  test(`killed at every step of a login on ${device}, the app shows it again, and it can be finished`, async ({
    app,
    pages,
    open,
  }) => {
    test.slow()
    await walkLogInTo(pages, 'choose-device', device)
    let now = { app, pages }
    for (const step of logInStepsOn(device)) {
      await test.step(step, async () => {
        const number = step === 'number' ? await now.pages.guide.matchNumber.innerText() : null
        await now.app.kill()
        const again = await open()
        now = { app: again, pages: pagesOf(again) }
        await showsWords(now.pages, logInWords[step])
        await expect(now.pages.guide.at(resumesAt(step))).toBeVisible()
        // The request is still the same one.
        if (number !== null) await expect(now.pages.guide.matchNumber).toHaveText(number)
        await expect(now.pages.guide.error).toBeHidden()
        if (resumesAt(step) !== step) await passLogInStep(now.pages, resumesAt(step), device)
        await passAgain(now.pages, step, device)
      })
    }
  })
}

test('killed at every step of a log-out, the app shows it again, and it can be finished', async ({
  app,
  pages,
  open,
}) => {
  test.slow()
  await walkLogOutTo(pages, 'log-out')
  let now = { app, pages }
  for (const step of ['log-out', 'choose-account', 'logged-out'] as const) {
    await test.step(step, async () => {
      await now.app.kill()
      const again = await open()
      now = { app: again, pages: pagesOf(again) }
      await expect(now.pages.guide.at(step)).toBeVisible()
      await showsWords(now.pages, logOutWords[step])
      if (step === 'choose-account') expect(await now.pages.guide.signedIn('before')).toHaveLength(3)
      if (step === 'logged-out') expect(await now.pages.guide.signedIn('after')).toHaveLength(2)
      await passLogOutStep(now.pages, step)
    })
  }
})
