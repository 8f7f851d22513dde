/** @file Back, forward, redo, help and leaving: at every step, without harm. */
import { setUpVerificationSteps, type SetUpVerificationStep } from '../../preload/contract/names'
import { expect, test } from '../fixtures'
import { passStep, stepsBetween, walkOn, walkTo } from '../pages/set-up'
import { followVisibility } from '../support/pane-visibility'

test('at every step, Back shows the step before and undoes nothing', async ({ pages, guide }) => {
  await walkTo(pages, 'choose-device')
  await expect(guide.back).toBeDisabled()
  for (const [index, step] of setUpVerificationSteps.entries()) {
    const before = setUpVerificationSteps[index - 1]
    if (before !== undefined) {
      await guide.back.click()
      await expect(guide.at(before)).toHaveAttribute('data-current-step', step)
      await expect(guide.page.getByTestId('looking-back')).toContainText('Nothing is undone')
      await guide.next.click()
      await expect(guide.at(step)).toBeVisible()
      await expect(guide.page.getByTestId('looking-back')).toBeHidden()
    }
    await passStep(pages, step)
  }
})

test('Back goes to the first step, one by one, and what is seen on the page brings the guide back', async ({
  pages,
  guide,
}) => {
  await walkTo(pages, 'scan')
  for (const step of stepsBetween('choose-device', 'scan').toReversed()) {
    await guide.back.click()
    await expect(guide.at(step)).toBeVisible()
  }
  await expect(guide.back).toBeDisabled()
  await passStep(pages, 'scan')
  await walkOn(pages, 'activation', 'reach')
})

test('at every step, help says what else may be seen, above the page, and closes', async ({
  app,
  pages,
  guide,
  pane,
}) => {
  await walkTo(pages, 'choose-device')
  let isVisible: (() => Promise<boolean | null>) | null = null
  for (const step of setUpVerificationSteps) {
    const dialog = await guide.askWhatElse()
    await expect(dialog.getByRole('term').first()).toBeVisible()
    if (isVisible !== null) await expect.poll(isVisible, step).toBe(false)
    await guide.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    if (isVisible !== null) await expect.poll(isVisible, step).toBe(true)
    await expect(guide.page.getByTestId('step-help')).toBeFocused()
    await passStep(pages, step)
    if (pane.openPage !== undefined) isVisible ??= await followVisibility(app)
  }
})

test('“Do this step again” brings the page of an earlier step back', async ({ pages, guide, pane }) => {
  let from: SetUpVerificationStep = 'choose-device'
  await walkTo(pages, from)
  for (const [step, heading] of [
    ['set-up', 'Step 1: How should we contact you?'],
    ['choose-method', 'Step 1: How should we contact you?'],
    ['sign-in', 'Sign in'],
    ['open-page', 'Sign in'],
  ] as const) {
    await walkOn(pages, from, 'scan')
    for (const before of stepsBetween(step, 'scan').toReversed()) {
      await guide.back.click()
      await expect(guide.at(before)).toBeVisible()
    }
    await guide.redo.click()
    await expect(pane.heading(heading)).toBeVisible()
    await expect(guide.error).toBeHidden()
    await expect(guide.page.getByTestId('looking-back')).toBeHidden()
    from = heading === 'Sign in' ? 'sign-in' : 'choose-method'
    await expect(guide.at(from)).toBeVisible()
  }
  await walkOn(pages, from, 'reach')
})

test('at every step, leaving goes Home and forgets the place', async ({ app, pages, guide, home, pane }) => {
  test.slow()
  for (const step of setUpVerificationSteps) {
    await walkTo(pages, step)
    await guide.leave()
    await expect(home.start).toBeVisible()
    await expect(home.underWay).toBeHidden()
    await pane.closes()
    await expect.poll(() => app.settings.progress).toBeNull()
    await expect(guide.page.getByTestId('refusal')).toBeHidden()
  }
})

test('who does not want to leave after all stays', async ({ pages, guide }) => {
  await walkTo(pages, 'set-up')
  await guide.page.getByTestId('journey-cancel').click()
  await guide.page.getByTestId('leave-journey-close').click()
  await expect(guide.at('set-up')).toBeVisible()
  await walkOn(pages, 'set-up', 'scan')
})

test('the journey waits while another screen is shown, and can be continued from Home', async ({ pages, home }) => {
  await walkTo(pages, 'set-up')
  await home.goTo('settings')
  await home.goTo('home')
  await expect(home.underWay).toContainText('Step 5 of 10')
  await home.page.getByTestId('journey-continue').click()
  await walkOn(pages, 'set-up', 'activation')
})

test('starting over asks first, then begins anew', async ({ pages, guide, home, pane }) => {
  await walkTo(pages, 'set-up')
  await home.goTo('home')
  await home.start.click()
  await home.page.getByTestId('start-over-confirm').click()
  await expect(guide.at('open-page')).toBeVisible()
  await pane.closes()
  await walkOn(pages, 'open-page', 'choose-method')
})

test('“I have done this” is believed only when the tenant has seen it', async ({ pages, guide }) => {
  await walkTo(pages, 'sign-in')
  await guide.next.click()
  await expect(guide.error).toContainText('Not seen yet')
  await expect(guide.at('sign-in')).toBeVisible()
  await walkOn(pages, 'sign-in', 'set-up')
  await expect(guide.error).toBeHidden()
})
