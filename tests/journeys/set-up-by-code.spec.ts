import { generateSync } from 'otplib'
import { expect, test, withItsOwnTenant } from '../fixtures'
import { walkOn, walkTo } from '../pages/set-up'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

const way = 'Use verification code'

test('an officer sets up by verification code with the practice phone', async ({ pages, guide, pane, home }) => {
  await walkTo(pages, 'scan', way)
  expect(await qrFromScreenshot(guide.qr)).toBe(await qrFromScreenshot(pane.page))
  await walkOn(pages, 'scan', null, way)
  await expect(home.finished).toBeVisible()
})

test('an officer sets up with a real authenticator that scans the guide’s QR code', async ({
  pages,
  guide,
  pane,
  phone,
}) => {
  await walkTo(pages, 'scan', way)
  const uri = new URL(await qrFromScreenshot(guide.qr))
  expect(uri.protocol).toBe('otpauth:')
  const secret = uri.searchParams.get('secret') ?? ''
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)

  // Nobody can see what a real phone does: the page goes on by the officer's own Next.
  await pane.confirmActivation()
  await expect(guide.at('reach')).toBeVisible()
  await pane.typeCode(generateSync({ secret, epoch: Math.floor(Date.now() / 1000) }))
  await expect(guide.at('done')).toBeVisible()
  await expect(phone.profile()).toBeHidden()
  await walkOn(pages, 'done', null)
})

test('“Configure app without notifications” leads to codes', async ({ pages, guide, pane, phone, home }) => {
  await walkTo(pages, 'scan')
  const before = await qrFromScreenshot(pane.page)
  await pane.button('Configure app without notifications').click()
  await expect(guide.shown('enrolment-key')).toBeVisible()

  const after = await qrFromScreenshot(guide.qr)
  expect(after).not.toBe(before)
  expect(after).toMatch(/^otpauth:\/\/totp\//)
  expect(await qrFromScreenshot(pane.page)).toBe(after)
  await walkOn(pages, 'scan', null, way)
  await expect(phone.profile()).toBeHidden()
  await expect(home.finished).toBeVisible()
})

test('what the guide quotes while it shows a key is on the page', async ({ pages, guide, pane }) => {
  await walkTo(pages, 'scan', way)
  for (const words of await guide.quotedWords()) await expect(pane.page.locator('body')).toContainText(words)
})

test.describe('with --practice-clock', () => {
  test.use({ ...withItsOwnTenant, switches: ['--practice-clock=2026-11-02T09:00:00+08:00'] })

  test('codes are those of that time', async ({ pages, pane, phone }) => {
    await walkTo(pages, 'scan', way)
    const secret = new URL(await qrFromScreenshot(pane.page)).searchParams.get('secret') ?? ''
    await walkOn(pages, 'scan', 'reach', way)
    const nineOClock = Date.parse('2026-11-02T09:00:00+08:00') / 1000
    const minuteAfter = [0, 30, 60, 90].map((seconds) => generateSync({ secret, epoch: nineOClock + seconds }))
    expect(minuteAfter).toContain(await phone.code())
    await walkOn(pages, 'reach', 'done', way)
  })
})
