/** @file The app's set-up, with what a camera would read off the screen. */
import { expect, qrCodeOn, readQrCodes, test, walkSetUpTo } from 'techpass-companion/testing'

test('the guide repeats the QR code of the page, and a phone that scans it is set up', async ({
  guide,
  pages,
  pane,
  tenant,
}) => {
  await walkSetUpTo(pages, 'scan')
  const onThePage = await qrCodeOn(pane.page)
  await expect.poll(async () => readQrCodes(await guide.qr.screenshot())).toEqual([onThePage])

  const another = await tenant.newPhone('A phone of the test')
  await another.scan(onThePage)
  expect(await another.profiles()).toMatchObject([{ profile: 'SG Govt M365', use: 'push' }])
  await tenant.control.waitFor('profile_added')
  await expect(guide.at('activation')).toBeVisible()
})
