import { expect, test } from '../fixtures'
import { walkLogInTo } from '../pages/log-in'
import { passLogOutStep, walkLogOutOn, walkLogOutTo } from '../pages/log-out'

test('of three accounts only the chosen one is logged out, and the guide says who is still signed in', async ({
  pages,
  guide,
  pane,
  home,
  tenant,
}) => {
  await walkLogOutTo(pages, 'choose-account')
  const before = await guide.signedIn('before')
  expect(before).toHaveLength(3)
  await expect(pane.page.getByText('Which account do you want to sign out of?')).toBeVisible()
  const [chosen = '', ...others] = before
  await passLogOutStep(pages, 'choose-account', chosen)

  await expect(guide.page.getByTestId('logged-out-account')).toContainText(chosen)
  expect((await guide.signedIn('after')).toSorted()).toEqual(others.toSorted())
  const ended = await tenant.events('techpass_signed_out')
  expect(ended.map(({ upn }) => upn)).toEqual([chosen])
  await guide.next.click()
  await expect(home.finished).toContainText('you have logged out')
  await pane.closes()
})

test('another account than that of the portal can be chosen', async ({ pages, guide, tenant }) => {
  await walkLogOutTo(pages, 'choose-account')
  const [first = '', second = ''] = await guide.signedIn('before')
  await passLogOutStep(pages, 'choose-account', second)
  await expect(guide.page.getByTestId('logged-out-account')).toContainText(second)
  expect(await guide.signedIn('after')).toContain(first)
  expect((await tenant.events('techpass_signed_out')).at(-1)?.remaining).toHaveLength(2)
})

test('“Cancel” at TechPass ends the session of the portal only, and the guide says so', async ({
  pages,
  guide,
  pane,
  tenant,
}) => {
  await walkLogOutTo(pages, 'choose-account')
  await pane.button('Cancel').click()
  await expect(guide.title).toHaveText('You are logged out of the portal only')
  await expect(guide.page.getByTestId('logged-out-account')).toBeHidden()
  expect(await guide.signedIn('after')).toHaveLength(3)
  await expect(pane.logInLink).toBeVisible()
  expect(await tenant.events('techpass_signed_out')).toEqual([])
})

test('the end of the login leads to the log-out of whoever has logged in, in the same browser', async ({
  pages,
  guide,
  home,
  tenant,
}, testInfo) => {
  await walkLogInTo(pages, 'logged-in')
  const login = (await tenant.events('portal_logged_in')).at(-1)
  await guide.page.getByTestId('go-to-log-out').click()
  await expect(guide.root).toHaveAttribute('data-journey', 'log-out')
  await expect(guide.at('log-out')).toBeVisible()
  await guide.next.click()
  await expect(guide.page.getByTestId('portal-account')).toContainText(String(login?.upn))
  expect(await guide.signedIn('before')).toEqual([login?.upn])
  await expect(guide.page.getByTestId('lent-browser')).toBeHidden()
  await guide.page.screenshot({ path: testInfo.outputPath('own-browser.png') })
  await walkLogOutOn(pages, 'log-out', null)
  expect((await tenant.events('techpass_signed_out')).at(-1)).toMatchObject({
    upn: login?.upn,
    browser: login?.browser,
    remaining: [],
  })

  // Nobody is logged in there any more: a browser with several accounts is lent, and the guide says so.
  await home.startOf('log-out').click()
  await guide.next.click()
  await expect(guide.page.getByTestId('lent-browser')).toBeVisible()
  expect(await guide.signedIn('before')).toHaveLength(3)
  await guide.page.screenshot({ path: testInfo.outputPath('lent-browser.png') })
})

test('a log-in that has run out is not logged out of: a browser is lent instead', async ({ pages, guide, tenant }) => {
  await walkLogInTo(pages, 'logged-in')
  const login = (await tenant.events('portal_logged_in')).at(-1)
  await tenant.advance(13 * 60 * 60)
  await guide.page.getByTestId('go-to-log-out').click()
  await expect(guide.at('log-out')).toBeVisible()
  await guide.next.click()
  await expect(guide.page.getByTestId('lent-browser')).toBeVisible()
  await expect(guide.page.getByTestId('portal-account')).not.toContainText(String(login?.upn))
  await expect(guide.at('log-out')).toBeVisible()
})

test('a log-out that was not done is not believed', async ({ pages, guide, pane }) => {
  await walkLogOutTo(pages, 'log-out')
  if (pane.openPage === undefined) await guide.next.click()
  await pane.opens()
  await expect(pane.personMenu).toBeVisible()
  await guide.next.click()
  await expect(guide.error).toContainText('Not seen yet')
})
