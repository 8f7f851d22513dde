/** @file Home, Settings and Help in their places: what an organisation has set, and what is to be scanned with the phone. */
import type { Locator } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { expect, test, withItsOwnTenant } from '../fixtures'
import { beyond, resize } from '../support/measure'

/** The boxes of all that a locator finds. */
const boxesOf = (all: Locator) =>
  all.evaluateAll((found) =>
    found.map((each) => {
      const { left, right, top, bottom, width, height } = each.getBoundingClientRect()
      return { left, right, top, bottom, width, height }
    }),
  )

test.describe('what the organisation has set', () => {
  test.use({
    app: async ({ open }, use, testInfo) => {
      const policy = testInfo.outputPath('policy.json')
      writeFileSync(policy, JSON.stringify({ environment: 'practice', deviceAnswer: 'gmd' }), { mode: 0o644 })
      await use(await open([`--policy-file=${policy}`]))
    },
  })

  test('says so on a line of its own: the devices stay beside each other, and the journeys in sight', async ({
    app,
    home,
  }) => {
    await expect(home.device('gmd')).toBeChecked()
    const devices = await boxesOf(app.window.locator('.home-device .radio-choice'))
    expect(new Set(devices.map(({ top }) => top)).size).toBe(1)
    for (const name of ['set-up-verification', 'log-in', 'log-out'] as const)
      await expect(home.startOf(name)).toBeInViewport({ ratio: 1 })
  })

  test('leaves the environment at the end of the line of the title', async ({ app, home }) => {
    await expect(home.device('gmd')).toBeChecked()
    const [title] = await boxesOf(app.window.getByRole('heading', { level: 1 }))
    const [below] = await boxesOf(app.window.locator('.home-device'))
    if (title === undefined || below === undefined) throw new Error('Home has no title or no question')
    const choices = await boxesOf(app.window.locator('.home-environment .radio-choice'))
    const middle = ({ top, bottom }: { readonly top: number; readonly bottom: number }) => (top + bottom) / 2
    for (const choice of choices) expect(Math.abs(middle(choice) - middle(title))).toBeLessThan(2)
    expect(choices.at(-1)?.right).toBeCloseTo(below.right, 0)
    await resize(app, 480, 728)
    expect((await beyond(app.window))[0]).toBe(0)
  })
})

test.describe('without a policy', () => {
  test.use(withItsOwnTenant)

  test('the codes of both stores have one size, and their addresses begin on one line', async ({ app, home }) => {
    await home.goTo('help')
    const pictures = app.window.getByTestId('store-code')
    await expect(pictures).toHaveCount(2)
    const [one, other] = await boxesOf(pictures)
    expect([one?.width, one?.height, one?.top]).toEqual([other?.width, other?.height, other?.top])
    const addresses = await boxesOf(app.window.locator('.store-code .note'))
    expect(addresses[0]?.top).toBe(addresses[1]?.top)
  })
})
