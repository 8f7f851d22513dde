/** @file The practice tenant ends while the app runs. */
import { expect, test, withItsOwnTenant } from '../fixtures'
import { pagesOf, walkOn, walkTo } from '../pages/set-up'
import { startTenantProgram, type RunningTenant } from '../support/practice-tenant'
import { isRunning, tenantProcessOf } from '../support/processes'

test.describe('the app’s own tenant', () => {
  test.use(withItsOwnTenant)

  for (const step of ['scan', 'reach'] as const) {
    test(`killed at “${step}”, it is started again, the guide says so, and the journey goes on`, async ({
      app,
      pages,
      guide,
    }) => {
      await walkTo(pages, step)
      const killed = await tenantProcessOf(app)
      process.kill(killed, 'SIGKILL')
      await expect(guide.error).toContainText('The practice services were started anew')
      expect(isRunning(killed)).toBe(false)
      await expect(guide.at(step)).toBeVisible()
      await walkOn(pages, step, null)
    })
  }
})

test.describe('a tenant of the tester’s', () => {
  /** Starts a tenant that keeps its state, at the address of an earlier one if there was one. */
  const start = (stateFile: string, earlier?: RunningTenant): Promise<RunningTenant> =>
    startTenantProgram([
      ...['--state', stateFile, '--control-token', 'a-token-that-stays-the-same'],
      ...(earlier === undefined ? [] : ['--port', new URL(earlier.ready.services.control).port]),
    ])

  test('that is soon back is used again, and the guide says what happened', async ({ open }, testInfo) => {
    const state = testInfo.outputPath('tenant.json')
    const first = await start(state)
    const pages = pagesOf(await open([`--practice-tenant=${first.address}`]))
    await walkTo(pages, 'scan')
    await first.stop()
    const second = await start(state, first)
    try {
      await expect(pages.guide.error).toContainText('The practice services were started anew')
      await expect(pages.guide.qr).toBeVisible()
      await walkOn(pages, 'scan', null)
    } finally {
      await second.stop()
    }
  })

  test('that is gone is told, and nothing is lost when it comes back', async ({ open }, testInfo) => {
    const state = testInfo.outputPath('tenant.json')
    const first = await start(state)
    const pages = pagesOf(await open([`--practice-tenant=${first.address}`]))
    const { guide, phone } = pages
    await walkTo(pages, 'set-up')
    await first.stop()
    await expect(guide.error).toContainText('The practice services do not answer')
    await expect(guide.at('set-up')).toBeVisible()
    await expect(phone.root).toContainText('The phone is off')

    const second = await start(state, first)
    try {
      await guide.page.getByTestId('error-open').click()
      await expect(guide.error).toBeHidden()
      await walkOn(pages, 'set-up', null)
    } finally {
      await second.stop()
    }
  })
})
