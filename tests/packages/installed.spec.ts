/** @file The deb from the first day to the last: installed, used by an ordinary user, upgraded, removed, purged. */
import { expect, test } from '@playwright/test'
import { existsSync, mkdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { Credentials } from '../pages/credentials'
import { pagesOf, walkTo } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'
import { startVirtualDisplay, type VirtualDisplay } from '../support/virtual-display'
import { newerVersion } from './build-packages'
import { packageIn } from './built'
import { filesOf, install, openAs, packages, purge, purgeAll, remove, stateOf } from './installed'
import { Person } from './person'

const policyFile = '/etc/techpass-companion/policy.json'
const upn = 'tan.mei.ling@practice.example'

let display: VirtualDisplay
let person: Person
let app: RunningApp | null = null
let files: readonly string[] = []

const open = async (): Promise<RunningApp> => (app = await openAs(person))

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  await purgeAll()
  display = await startVirtualDisplay()
  person = await Person.arrive(display.name)
  await person.logIn()
  await person.keepSomethingElse()
})
test.afterEach(async () => {
  await app?.close()
  app = null
})
test.afterAll(async () => {
  await purgeAll()
  await person.leave()
  await display.stop()
})

test('it is installed without a question, for root to change only', async () => {
  await install(packageIn('testable', '.deb'))
  expect(await stateOf(packages.testable)).toBe('installed')
  files = await filesOf(packages.testable)
  for (const file of files) {
    const { uid, gid, mode } = statSync(file)
    expect([file, uid, gid, mode & 0o022]).toEqual([file, 0, 0, 0])
  }
  expect(statSync('/opt/techpass-companion/chrome-sandbox').mode & 0o7777).toBe(0o4755)
  expect(readlinkSync('/usr/bin/techpass-companion')).toBe('/opt/techpass-companion/bin/techpass-companion')
})

test('an ordinary user goes the whole way of the set-up in it, in Chromium’s sandbox', async () => {
  const running = await open()
  const pages = pagesOf(running)
  await walkTo(pages, 'profile')
  // In its own namespaces and under a filter of system calls, and so is the page beside the guide.
  const mine = readlinkSync(`/proc/${String(running.pid)}/ns/user`)
  const renderers = person.processes().filter(({ command }) => command.includes('--type=renderer'))
  expect(renderers.length).toBeGreaterThanOrEqual(2)
  for (const { pid } of renderers) {
    expect(readFileSync(`/proc/${String(pid)}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)
    expect(readlinkSync(`/proc/${String(pid)}/ns/user`)).not.toBe(mine)
  }
  expect(person.processes().some(({ command }) => command.includes('--no-sandbox'))).toBe(false)
  await pages.guide.next.click()
  await expect(pages.home.finished).toBeVisible()
})

test('frame, title and About say that it is for testers, and until when its Electron gets fixes', async () => {
  const { window } = await open()
  await expect(window.locator('.frame-name')).toHaveText('Testable · TechPass Companion')
  await window.getByTestId('nav-help').click()
  await expect(window).toHaveTitle(/^Testable · Practice · Help/)
  await expect(window.getByTestId('flavour')).toContainText('testers')
  await expect(window.getByTestId('electron-support')).toHaveText(/^(until|ended on) \d+ \w+ \d{4}|newer than the list/)
})

test('a password is kept in the user’s own keychain', async () => {
  await keepPassword(await open())
  expect(await person.entriesOf('techpass-companion')).toHaveLength(1)
})

test('the administrator’s policy holds', async () => {
  mkdirSync('/etc/techpass-companion', { recursive: true })
  writeFileSync(policyFile, JSON.stringify({ theme: 'dark' }), { mode: 0o644 })
  const { window } = await open()
  await window.getByTestId('nav-settings').click()
  await expect(window.getByTestId('theme-dark')).toBeChecked()
  await expect(window.getByTestId('theme-light')).toBeDisabled()
})

test('a higher version keeps what the user has', async () => {
  await install(packageIn('newer', '.deb'))
  expect(await person.entriesOf('techpass-companion')).toHaveLength(1)
  const running = await open()
  const { home } = pagesOf(running)
  await expect(home.device('non-se-gsib')).toBeChecked()
  await home.goTo('help')
  await expect(running.window.getByTestId('app-version')).toHaveText(newerVersion)
  const credentials = new Credentials(running.window)
  await credentials.open()
  await expect(credentials.entry({ passwordOf: upn }).root).toBeVisible()
})

test('with --forget-everything a user takes all that is theirs along, and nothing else', async () => {
  const { code, stdout } = await person.run('/usr/bin/techpass-companion', ['--forget-everything'])
  expect(stdout).toBe(`Removed from the keychain: 1 of 1.\nRemoved ${person.dataFolder}.\n`)
  expect(code).toBe(0)
  expect(existsSync(person.dataFolder)).toBe(false)
  expect(await person.entriesOf('techpass-companion')).toEqual([])
  expect(await person.entriesOf('another-program')).toHaveLength(1)
})

test('while the app is open, nothing is forgotten behind its back', async () => {
  await keepPassword(await open())
  const { code, stdout } = await person.run('/usr/bin/techpass-companion', ['--forget-everything'])
  expect([code, stdout.includes('is running with this data folder')]).toEqual([1, true])
  expect(await person.entriesOf('techpass-companion')).toHaveLength(1)
})

test('removed, it leaves the policy and what the users have', async () => {
  files = await filesOf(packages.testable)
  await remove(packages.testable)
  expect(files.filter((file) => existsSync(file))).toEqual(['/etc/techpass-companion'])
  expect(existsSync(policyFile)).toBe(true)
  expect(existsSync(person.dataFolder)).toBe(true)
  expect(await person.entriesOf('techpass-companion')).toHaveLength(1)
})

test('purged, it leaves no file and no entry of its own, and those of others alone', async () => {
  expect(await purge(packages.testable)).not.toMatch(/^techpass-companion: /m)
  expect(files.filter((file) => existsSync(file))).toEqual([])
  expect(existsSync(person.dataFolder)).toBe(false)
  expect(await person.entriesOf('techpass-companion')).toEqual([])
  expect(await person.entriesOf('another-program')).toHaveLength(1)
  expect(await stateOf(packages.testable)).toBe('none')
})

async function keepPassword(running: RunningApp): Promise<void> {
  const credentials = new Credentials(running.window)
  await credentials.open()
  await credentials.savePassword(upn, 'a-password-canary')
  await credentials.keychainIs('ready')
}
