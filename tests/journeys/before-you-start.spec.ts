/** @file "Before you start", where no real network can be reached: it says so for each service, and never hangs. */
import { writeFileSync } from 'node:fs'
import { expect, test, withItsOwnTenant } from '../fixtures'
import type { Home } from '../pages/home'
import { looksAt } from '../support/look-at'
import { TroubledHost } from '../support/troubled-host'

test.use(withItsOwnTenant)
// Nothing beyond this machine is asked, wherever the test runs: every name is unknown.
test.use({ switches: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'] })

const statusOf = (home: Home): Promise<unknown> => home.page.evaluate('window.bridge.readiness.state()')

async function beginInLive(home: Home): Promise<void> {
  await home.goTo('settings')
  await home.page.getByTestId('environment-live').check()
  await home.goTo('home')
  await home.page.getByTestId('before-you-start').click()
  await expect(home.page.getByRole('heading', { level: 1 })).toHaveText('Before you start')
}

test('each service is found or not within ten seconds, in words, and looked at again', async ({ app, home }) => {
  await beginInLive(home)
  const { page } = home
  const hosts = page.getByTestId('readiness-host')
  await expect(hosts).not.toHaveCount(0)
  await expect(page.locator('[data-testid="readiness"][data-status="done"]')).toBeVisible()
  await expect(page.locator('[data-testid="readiness-host"][data-finding=""]')).toHaveCount(0)
  await expect(page.locator('[data-testid="readiness-host"][data-host="login.microsoftonline.com"]')).toContainText(
    'Signing in',
  )
  await expect(page.locator('[data-testid="readiness-host"][data-finding="reachable"]')).toHaveCount(0)
  await expect(page.getByTestId('readiness-summary')).toContainText('Nothing that you need can be reached.')
  await expect(page.getByTestId('readiness-advice')).not.toHaveCount(0)
  await expect(page.getByTestId('readiness-watching')).toBeVisible()
  await expect(page.getByTestId('readiness-clock')).toContainText('No service has told the time yet.')
  await looksAt(app, () => app.window)('before you start')
})

test('it ends with the screen, and begins again with it', async ({ home }) => {
  await beginInLive(home)
  await home.goTo('help')
  await expect.poll(() => statusOf(home)).toMatchObject({ ok: true, value: { status: 'idle', hosts: [] } })
  await home.page.getByTestId('before-you-start').click()
  await expect(home.page.locator('[data-testid="readiness"][data-status="done"]')).toBeVisible()
  await home.page.getByTestId('readiness-again').click()
  await expect(home.page.locator('[data-testid="readiness"][data-status="done"]')).toBeVisible()
})

test('in practice nothing is asked of the real services', async ({ home }) => {
  await expect(home.start).toBeVisible()
  await expect(home.page.getByTestId('before-you-start')).toBeHidden()
  await home.goTo('help')
  await expect(home.page.getByTestId('help-before-you-start')).toContainText('nothing leaves this computer')
  await expect(home.page.getByTestId('before-you-start')).toBeHidden()
  expect(await statusOf(home)).toMatchObject({ ok: true, value: { status: 'idle' } })
})

test('who changes to practice while it is shown is taken Home, and it ends', async ({ home }) => {
  await beginInLive(home)
  await home.page.evaluate("window.bridge.settings.set({ environment: 'practice' })")
  await expect(home.start).toBeVisible()
  await expect.poll(() => statusOf(home)).toMatchObject({ ok: true, value: { status: 'idle' } })
})

test('what is repaired shows by itself; the time of a host that has not proved who it is counts for nothing', async ({
  open,
}, testInfo) => {
  const host = await TroubledHost.start()
  host.answer = (_request, response) => {
    response.setHeader('date', new Date(Date.now() - 185_000).toUTCString()).end()
  }
  host.line = 'resets'
  const policy = testInfo.outputPath('policy.json')
  const values = { environment: 'live', techpassIssuer: `http://127.0.0.1:${host.port}` }
  writeFileSync(policy, JSON.stringify(values), { mode: 0o644 })
  try {
    const { window } = await open([
      `--policy-file=${policy}`,
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ])
    await window.getByTestId('before-you-start').click()
    const row = window.locator(`[data-testid="readiness-host"][data-host="127.0.0.1:${host.port}"]`)
    await expect(row).toContainText('The connection was broken off')
    await expect(window.getByTestId('readiness-watching')).toBeVisible()
    host.line = 'open'
    await expect(row).toContainText('Can be reached')
    await expect(window.getByTestId('readiness-clock')).toContainText('No service has told the time yet.')
  } finally {
    await host.stop()
  }
})
