/** @file The set-up on the newer registration pages: the same journey, with their words. */
import { expect, test } from '../fixtures'
import { walkTo } from '../pages/set-up'

for (const registration of ['security-info', 'security-info-2025'] as const) {
  test(`an officer sets up by notifications on the ${registration} pages`, async ({
    app,
    pages,
    home,
    guide,
    pane,
    phone,
    tenant,
  }) => {
    await tenant.control('/settings', { registration })
    await walkTo(pages, 'sign-in')
    await pane.signIn(await guide.practiceOfficer())
    await pane.button('Next').click()
    await expect(guide.at('choose-method')).toBeVisible()
    await expect(guide.title).toHaveText('Choose the authenticator app')

    await pane.next()
    await expect(guide.at('set-up')).toBeVisible()
    await pane.next()
    await expect(guide.at('scan')).toBeVisible()
    await expect(guide.qr).toBeVisible()
    await phone.scan()
    await expect(guide.at('activation')).toBeVisible()
    await pane.next()
    await expect(guide.at('reach')).toBeVisible()
    await phone.approve(await guide.matchNumber.innerText())
    await expect(guide.at('done')).toBeVisible()
    await pane.next()
    await pane.button('Done').click()
    await expect(guide.at('profile')).toBeVisible()
    await guide.next.click()
    await expect(home.finished).toBeVisible()
    expect(app.said).not.toContain('Unexpected error')
  })
}
