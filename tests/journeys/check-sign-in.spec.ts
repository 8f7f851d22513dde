/** @file *Check that it works*: the app itself signs in, and keeps only that it did. */
import { expect, test } from '../fixtures'
import { walkLogInOn, walkLogInTo } from '../pages/log-in'
import { pagesOf } from '../pages/set-up'

test('a check says when it worked and with which methods, and the page comes back', async ({ pages, guide, pane }) => {
  await walkLogInTo(pages, 'logged-in')
  await guide.check.start.click()
  await expect(guide.check.result).toContainText(/Worked at \d\d:\d\d, with .*a second factor/)
  await expect(pane.page.getByText('You are now logged in with TechPass.')).toBeVisible()
  await expect(guide.at('logged-in')).toBeVisible()
  await walkLogInOn(pages, 'logged-in', null)
})

test('on a GMD the methods are those of a GMD', async ({ pages, guide }) => {
  await walkLogInTo(pages, 'logged-in', 'gmd')
  await guide.check.start.click()
  await expect(guide.check.result).toContainText('a verification code')
})

test('the last check is remembered, the tokens are not', async ({ app, pages, guide, open, tenant }) => {
  await walkLogInTo(pages, 'logged-in')
  await guide.check.start.click()
  await expect(guide.check.result).toContainText('Worked at')
  await app.close()
  const again = await open([`--practice-tenant=${tenant.address}`])
  const { guide: after } = pagesOf(again)
  await expect(after.at('logged-in')).toBeVisible()
  await expect(after.check.last).toContainText('second factor')
  for (const kept of [JSON.stringify(again.settings), again.log]) expect(kept).not.toMatch(/eyJ|access_token|id_token/)
})

test('a check can be stopped at once', async ({ pages, guide, tenant }) => {
  await walkLogInTo(pages, 'logged-in')
  await tenant.faults({ slow: 3000 })
  await guide.check.start.click()
  await guide.check.cancel.click()
  await expect(guide.check.result).toContainText('The check was stopped')
  await expect(guide.check.start).toHaveText('Check again')
  await tenant.faults({ slow: 0 })
  await guide.check.start.click()
  await expect(guide.check.result).toContainText('Worked at')
})
