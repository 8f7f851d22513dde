/** @file The guide of live, in the narrow window beside the browser. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { beyond } from '../support/measure'

test.use({
  app: async ({ open, dataFolder }, use, testInfo) => {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ textSize: 24 }))
    const policy = testInfo.outputPath('policy.json')
    writeFileSync(policy, JSON.stringify({ environment: 'live' }), { mode: 0o644 })
    await use(await open([`--policy-file=${policy}`]))
  },
})

test('with the largest text, at least half of the height is the step’s', async ({ app, guide }) => {
  await app.window.evaluate("window.bridge.journey.start({ journey: 'set-up-verification', device: 'non-se-gsib' })")
  await expect(guide.at('open-page')).toBeVisible()
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(480, 728)
  })
  await expect.poll(() => app.window.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([480, 728])
  const step = app.window.locator('.guide-scroll')
  const heightOf = async () => (await step.boundingBox())?.height ?? 0
  await expect.poll(heightOf).toBeGreaterThanOrEqual(364)
  // The officer sees one page after the other.
  await app.window.evaluate('window.bridge.journey.seen({ expected: 0 })')
  await expect(guide.at('sign-in')).toBeVisible()
  await expect.poll(heightOf).toBeGreaterThanOrEqual(364)
  expect(await beyond(app.window)).toEqual([0, 0])
  for (const shown of [guide.next, guide.back, app.window.getByTestId('step-help')])
    await expect(shown).toBeInViewport({ ratio: 1 })
})

test('in a very low window the buttons scroll with the step', async ({ app, guide }) => {
  await app.window.evaluate("window.bridge.journey.start({ journey: 'set-up-verification', device: 'non-se-gsib' })")
  await expect(guide.at('open-page')).toBeVisible()
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(480, 480)
  })
  await expect.poll(() => app.window.evaluate(() => window.innerHeight)).toBe(480)
  await expect(guide.next).not.toBeInViewport({ ratio: 1 })
  await guide.next.scrollIntoViewIfNeeded()
  await expect(guide.next).toBeInViewport({ ratio: 1 })
})
