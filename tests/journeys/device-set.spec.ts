/** @file "Which device am I on?", where the organisation has answered it. */
import { writeFileSync } from 'node:fs'
import { expect, test } from '../fixtures'

interface Answer {
  readonly error?: { readonly code: string }
}

test.use({
  app: async ({ open }, use, testInfo) => {
    const policy = testInfo.outputPath('policy.json')
    writeFileSync(policy, JSON.stringify({ deviceAnswer: 'se-gsib' }), { mode: 0o644 })
    await use(await open([`--policy-file=${policy}`, '--device=non-se-gsib']))
  },
})

test('the guide shows the answer, says whose it is, and offers no other', async ({ app, home, guide }, testInfo) => {
  await expect(home.device('se-gsib')).toBeChecked()
  await home.startOf('set-up-verification').click()
  await expect(guide.at('choose-device')).toBeVisible()
  for (const device of ['non-se-gsib', 'gmd', 'se-gsib']) {
    await expect(app.window.getByTestId(`device-${device}`)).toBeDisabled()
  }
  await expect(app.window.getByTestId('device-se-gsib')).toHaveAttribute('aria-pressed', 'true')
  await expect(app.window.getByTestId('device-set')).toHaveText('Set by your organisation.')
  // There is nothing else to choose, so it is not offered either.
  await expect(app.window.getByTestId('device-stop')).not.toContainText('rehearse')
  await app.window.screenshot({ path: testInfo.outputPath('device-set.png') })
})

test('main refuses another answer, whoever asks for it', async ({ app, home, guide }) => {
  const ask = (call: string, input: object) =>
    app.window.evaluate<Answer>(`window.bridge.journey.${call}(${JSON.stringify(input)})`)
  const refused = await ask('start', { journey: 'set-up-verification', device: 'non-se-gsib' })
  expect(refused.error?.code).toBe('device_set')
  await expect(guide.root).toBeHidden()

  await home.startOf('set-up-verification').click()
  await expect(guide.at('choose-device')).toBeVisible()
  expect((await ask('chooseDevice', { device: 'non-se-gsib' })).error?.code).toBe('device_set')
  await expect(guide.at('choose-device')).toBeVisible()
})
