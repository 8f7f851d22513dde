/** @file What the app says to whoever starts it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from '../fixtures'

/** Nothing beyond this machine is asked, wherever the test runs: every name is unknown. */
const offline = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1']

test('--version --json names the automation contract', async ({ run }) => {
  const { code, stdout } = await run(['--version', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ name: 'TechPass Companion', automationContract: 1 })
})

test('--diagnose --json says where things are and nothing about anybody', async ({ dataFolder, run }) => {
  const { code, stdout } = await run(['--diagnose', '--json', `--user-data-dir=${dataFolder}`, ...offline])
  // This runs from source, and where it can on a runtime without support: what is wrong is told, and nothing is broken.
  expect(code).toBe(1)
  const report = JSON.parse(stdout) as Record<string, unknown>
  expect(report).toMatchObject({ automationContract: 1, environment: 'practice', dataFolder })
  expect(Object.keys(report).toSorted()).not.toContain('user')
})

test('--version alone is for people', async ({ run }) => {
  const { code, stdout } = await run(['--version'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^name: TechPass Companion$/m)
})

test('an unknown switch is refused with the list', async ({ dataFolder, run }) => {
  const { code, stderr } = await run(['--practise', `--user-data-dir=${dataFolder}`])
  expect(code).toBe(2)
  expect(stderr).toContain('Unknown switch --practise')
  for (const name of ['--user-data-dir', '--practice-tenant', '--journey', '--device', '--lang', '--diagnose'])
    expect(stderr).toContain(name)
})

for (const [given, words] of [
  ['--journey=elsewhere', 'is not one of: set-up-verification'],
  ['--device=toaster', 'is not one of: non-se-gsib'],
  ['--practice-tenant=https://login.microsoftonline.com/,token', '--practice-tenant takes http://127.0.0.1'],
  ['--practice-clock=tomorrow', 'is not an ISO 8601 time'],
] as const) {
  test(`${given} is refused with what it takes`, async ({ dataFolder, run }) => {
    const { code, stderr } = await run([given, `--user-data-dir=${dataFolder}`])
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })
}

test('a data folder that cannot be used is named', async ({ run }, testInfo) => {
  mkdirSync(testInfo.outputPath(), { recursive: true })
  const file = testInfo.outputPath('a file')
  writeFileSync(file, '')
  const { code, stderr } = await run([`--user-data-dir=${file}/data`])
  expect(code).toBe(1)
  expect(stderr).toContain(`The data folder ${file}/data cannot be used`)
  expect(stderr).toContain('--user-data-dir=DIR')
})

test('a second start brings the first window to the front, says so and ends', async ({ app, home, run }) => {
  await expect(home.start).toBeVisible()
  await app.electron.evaluate(({ BrowserWindow }) => {
    // A window before ours stands for whatever else is open.
    const other = new BrowserWindow({ width: 300, height: 200 })
    const ours = BrowserWindow.getAllWindows().find((window) => window !== other)
    ours?.once('focus', () => ours.setTitle('in front'))
  })
  const { code, stderr } = await run([`--user-data-dir=${app.dataFolder}`])
  expect(code).toBe(0)
  expect(stderr).toContain('TechPass Companion is already running with this data folder')
  const titles = (): Promise<readonly string[]> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
  await expect.poll(titles).toContain('in front')
})

test('a language that is not there yet is told, in English', async ({ open }) => {
  const app = await open(['--lang=ta'])
  await expect(app.window.getByTestId('notice-language_not_available')).toBeVisible()
})
