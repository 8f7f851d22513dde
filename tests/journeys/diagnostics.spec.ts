/** @file "Check this workstation", on the command line and in the window. */
import { strFromU8, unzipSync } from 'fflate'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test, withItsOwnTenant } from '../fixtures'
import { checkIn, diagnose, offline, report } from '../support/diagnose'
import type { RunningApp } from '../support/launch-app'
import { looksAt } from '../support/look-at'

/** What no report may say. */
const canaries = {
  user: 'canaryofficer',
  account: 'canary.mei@agency.gov.sg',
  password: 'canary-password',
  code: '482913',
  key: 'CANARYKEYCANARYKEYCANARYKEYCANAR',
  token: 'canary-token-0123456789012345678901234567',
}
const anyCanary = new RegExp(Object.values(canaries).join('|'), 'i')

/** Writes the canaries wherever a report looks; answers the environment of their officer. */
function seed(folder: string): { readonly home: string; readonly data: string; readonly policy: string } {
  const home = join(folder, canaries.user)
  const data = join(home, 'data')
  mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o700 })
  const said = `${canaries.account} ${canaries.code} ${canaries.key} https://x.example/?code=${canaries.token} ${home}`
  const line = `${new Date().toISOString()} [error] canary: ${said} {}\n`
  writeFileSync(join(data, 'logs', 'companion.log'), line.repeat(3))
  const id = '00000000-0000-4000-8000-000000000000'
  const credential = { id, environment: 'live', kind: 'password', upn: canaries.account, label: '' }
  const credentials = { accounts: [], credentials: [{ ...credential, addedAt: 0, confirmedAt: null, kept: 'certain' }] }
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ credentials }))
  const policy = join(home, 'policy.json')
  const policies = {
    helpdeskName: canaries.account,
    [canaries.account]: canaries.password,
    logLevel: canaries.password,
  }
  writeFileSync(policy, JSON.stringify(policies), { mode: 0o600 })
  return { home, data, policy }
}

test.describe('on the command line', () => {
  test('without a display there are 25 named checks and more, each with its status, in words and for machines', async ({
    dataFolder,
  }) => {
    const { code, stdout } = await diagnose(['--json', `--user-data-dir=${dataFolder}`])
    const found = JSON.parse(stdout) as Awaited<ReturnType<typeof report>>
    expect(found.automationContract).toBe(1)
    expect(found.checks.length).toBeGreaterThanOrEqual(25)
    expect(new Set(found.checks.map(({ id }) => id)).size).toBe(found.checks.length)
    for (const { id, status, title, says } of found.checks) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(['ok', 'warning', 'failure']).toContain(status)
      expect(`${title}: ${says}`).not.toMatch(/[{}]|undefined/)
    }
    expect(found.checks.filter(({ finding }) => finding === 'not_possible')).toEqual([])
    expect(checkIn(found, 'displays')).toMatchObject({ status: 'ok', finding: 'none' })
    expect(checkIn(found, 'host-login-microsoftonline-com')).toMatchObject({ status: 'warning', finding: 'dns_failed' })
    expect(checkIn(found, 'keychain')).toMatchObject({ status: 'warning', finding: 'none' })
    expect(code).toBe(1)
  })

  test('where no display lets it in, it does without', async ({ dataFolder }) => {
    const found = await report([`--user-data-dir=${dataFolder}`], { DISPLAY: ':4711' })
    expect(checkIn(found, 'displays')).toMatchObject({ finding: 'none' })
  })

  test('for people there is a line a check, and how many came out how', async ({ dataFolder }) => {
    const { stdout } = await diagnose([`--user-data-dir=${dataFolder}`])
    expect(stdout).toMatch(/^ok +node +Node: \d/m)
    expect(stdout).toMatch(/^\d+ ok, \d+ warnings, 0 failures\n$/m)
  })

  test('what officers use and is broken makes it end with 2; a value of a policy that is not understood is named', async ({
    dataFolder,
  }, testInfo) => {
    mkdirSync(testInfo.outputPath(), { recursive: true })
    const policy = testInfo.outputPath('policy.json')
    writeFileSync(policy, JSON.stringify({ environment: 'live', theme: 'pink' }), { mode: 0o644 })
    const { code, stdout } = await diagnose(['--json', `--user-data-dir=${dataFolder}`, `--policy-file=${policy}`])
    const found = JSON.parse(stdout) as Awaited<ReturnType<typeof report>>
    expect(checkIn(found, 'policy-source-command-line')).toMatchObject({ finding: 'read' })
    expect(checkIn(found, 'policy-problems').details).toEqual({ ignored: ['theme: malformed_value (--policy-file)'] })
    expect(checkIn(found, 'hosts')).toMatchObject({ status: 'failure', finding: 'none_reachable' })
    expect(code).toBe(2)
  })

  test('where policy allows practice only, no service is asked', async ({ dataFolder }, testInfo) => {
    mkdirSync(testInfo.outputPath(), { recursive: true })
    const policy = testInfo.outputPath('policy.json')
    writeFileSync(policy, JSON.stringify({ liveAllowed: false }), { mode: 0o644 })
    const found = await report([`--user-data-dir=${dataFolder}`, `--policy-file=${policy}`])
    expect(checkIn(found, 'hosts')).toMatchObject({ status: 'ok', finding: 'only_practice' })
    expect(found.checks.some(({ id }) => id.startsWith('host-'))).toBe(false)
  })

  test('nothing of the officer is in it, and nothing is left in the data folder', async ({}, testInfo) => {
    const { home, data, policy } = seed(testInfo.outputPath())
    const before = readdirSync(data, { recursive: true })
    const environment = { HOME: home, USER: canaries.user, LOGNAME: canaries.user }
    const proxy = `--proxy-server=http://${canaries.user}:${canaries.password}@127.0.0.1:9`
    const switches = [`--user-data-dir=${data}`, `--policy-file=${policy}`, proxy]
    for (const form of [[], ['--json']]) {
      const { stdout, stderr } = await diagnose([...form, ...switches], environment)
      expect(stdout).toContain('kept-credentials')
      expect(stdout).toContain('~/data')
      expect(`${stdout}${stderr}`).not.toMatch(anyCanary)
    }
    expect(readdirSync(data, { recursive: true })).toEqual(before)
  })

  test('while the app runs with the same data folder, it is left alone', async ({ app, home }) => {
    await expect(home.start).toBeVisible()
    const found = await report([`--user-data-dir=${app.dataFolder}`])
    expect(checkIn(found, 'other-instance')).toMatchObject({ status: 'ok', finding: 'running' })
    await home.goTo('help')
    await expect(home.page.getByTestId('check-workstation')).toBeVisible()
  })
})

test.describe('in the window', () => {
  test.use(withItsOwnTenant)
  test.use({ switches: [offline] })

  async function check(app: RunningApp): Promise<Locator> {
    const { window } = app
    await window.getByTestId('nav-help').click()
    await window.getByTestId('check-workstation').click()
    const done = window.locator('[data-testid="diagnostics"][data-status="done"]')
    await expect(done).toBeVisible()
    return done
  }

  test('it says what is in order and what is not, in words, and what to do', async ({ app }) => {
    const screen = await check(app)
    const { window } = app
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Check this workstation')
    expect(await screen.getByTestId('diagnostic').count()).toBeGreaterThanOrEqual(25)
    const keychain = screen.locator('[data-testid="diagnostic"][data-id="keychain"]')
    await expect(keychain).toHaveAttribute('data-status', 'warning')
    await expect(keychain).toContainText('Look at this')
    await expect(keychain).toContainText('kept in memory')
    await expect(screen.getByTestId('diagnostics-summary')).toContainText('The other')
    await expect(window.getByTestId('announcer')).toContainText('The other')
    await looksAt(app, () => app.window)('check this workstation')
  })

  test('in practice no service is asked', async ({ app }) => {
    const screen = await check(app)
    await expect(screen.locator('[data-id="hosts"]')).toContainText('in practice nothing leaves this computer')
    await expect(screen.locator('[data-id^="host-"]')).toHaveCount(0)
  })

  test('it is done again when asked, and Esc goes back to Help with the focus at its beginning', async ({ app }) => {
    const screen = await check(app)
    const { window } = app
    await screen.getByTestId('diagnostics-again').click()
    await expect(window.locator('[data-testid="diagnostics"][data-status="done"]')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(window.getByTestId('check-workstation')).toBeVisible()
  })

  test('the report is saved where the officer says, and nothing of the officer is in it', async ({
    open,
  }, testInfo) => {
    const { data, policy } = seed(testInfo.outputPath())
    const app = await open([offline, `--policy-file=${policy}`], data)
    const file = testInfo.outputPath('report.zip')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    const screen = await check(app)
    await screen.getByTestId('diagnostics-save').click()
    await expect(screen.getByTestId('diagnostics-saved')).toContainText(file)
    const files = unzipSync(readFileSync(file))
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['diagnosis.txt', 'diagnosis.json', 'logs/companion.log']),
    )
    // Whose home it is the app was not told here; the folder of the test has the officer's name.
    const text = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n')
      .replaceAll(data, '')
    expect(text).not.toMatch(new RegExp([canaries.account, canaries.code, canaries.key, canaries.token].join('|')))
  })

  test('where it cannot be written, that is said and the screen stays', async ({ app }, testInfo) => {
    await app.electron.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      },
      testInfo.outputPath('nowhere', 'report.zip'),
    )
    const screen = await check(app)
    await screen.getByTestId('diagnostics-save').click()
    await expect(app.window.getByRole('alert')).toContainText('The report was not saved')
    await expect(screen.getByTestId('diagnostics-saved')).toBeHidden()
  })
})
