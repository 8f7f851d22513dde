/** @file What officers get: it opens, it cannot be driven from outside, and the administrator can ask it without a display. */
import { expect, test } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { until } from '../support/keyring'
import { startVirtualDisplay, type VirtualDisplay } from '../support/virtual-display'
import { packageIn } from './built'
import { end, ran } from './commands'
import { install, packages, purgeAll, stateOf } from './installed'
import { Person } from './person'

const command = '/usr/bin/techpass-companion'

let display: VirtualDisplay
let person: Person

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  await purgeAll()
  display = await startVirtualDisplay()
  person = await Person.arrive(display.name)
  await install(packageIn('shipped', '.deb'))
})
test.afterAll(async () => {
  await purgeAll()
  await person.leave()
  await display.stop()
})

/** Waits until a window of this title is on the display. */
async function appears(title: string): Promise<void> {
  await until(`a window ${title}`, async () =>
    (await ran('xwininfo', ['-display', display.name, '-root', '-tree'])).includes(`"${title}"`),
  )
}

/** Ends what was started, and waits until nothing of it runs. */
async function close(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await until('the app has ended', () => person.processes().every(({ command: line }) => !line.includes('companion')))
}

/** What a program says on stderr while it runs. */
function heard(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  return () => said
}

test('an ordinary user opens it from the desktop’s entry, in Chromium’s sandbox', async () => {
  const entry = '/usr/share/applications/techpass-companion.desktop'
  expect(await ran('cat', [entry])).toContain(`Exec=${command}\n`)
  const app = person.start(command)
  await appears('Practice · Home · TechPass Companion')
  expect(person.processes().some(({ command: line }) => line.includes('--no-sandbox'))).toBe(false)
  await close(app)
})

test('it cannot be inspected, nor its pages', async () => {
  const app = person.start(command, ['--inspect=0', '--inspect-brk=0', '--remote-debugging-port=0'])
  const said = heard(app)
  await appears('Practice · Home · TechPass Companion')
  expect(said()).not.toMatch(/listening on/i)
  await close(app)
})

test('it is no Node.js for other programs', async () => {
  const asNode = { ELECTRON_RUN_AS_NODE: '1' }
  const { stdout } = await person.run(command, ['--version', '--json'], asNode)
  expect(JSON.parse(stdout)).toMatchObject({ name: 'TechPass Companion' })
})

test('NODE_OPTIONS brings nothing into it', async () => {
  const proof = join(person.home, 'was-here')
  const script = join(person.home, 'script.cjs')
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, '')`)
  const { code } = await person.run(command, ['--version'], { NODE_OPTIONS: `--require=${script}` })
  expect([code, existsSync(proof)]).toEqual([0, false])
})

test('root and a user without a display can ask for its version and have the workstation checked', async () => {
  const without = { PATH: '/usr/bin:/bin', HOME: '/root' }
  const byRoot = await end(command, ['--version', '--json'], { env: without })
  expect(JSON.parse(byRoot.stdout)).toMatchObject({ automationContract: 1 })
  const byUser = await person.run(command, ['--diagnose', '--json'], { DISPLAY: '' })
  expect(byUser.code).toBeLessThanOrEqual(2)
  expect(() => JSON.parse(byUser.stdout) as unknown).not.toThrow()
})

test('from the archive it runs where it was unpacked, without installing', async () => {
  const archive = packageIn('shipped', '.tar.xz')
  const folder = join(person.home, 'unpacked')
  mkdirSync(folder)
  await ran('tar', ['--extract', '--file', archive, '--directory', folder])
  const app = person.start(join(folder, basename(archive, '.tar.xz'), 'bin/techpass-companion'))
  await appears('Practice · Home · TechPass Companion')
  expect(person.processes().some(({ command: line }) => line.includes('--no-sandbox'))).toBe(false)
  await close(app)
})

test('the flavour for testers takes its place, never stands beside it', async () => {
  await install(packageIn('testable', '.deb'))
  expect([await stateOf(packages.shipped), await stateOf(packages.testable)]).toEqual(['config-files', 'installed'])
  await install(packageIn('shipped', '.deb'))
  expect(await stateOf(packages.shipped)).toBe('installed')
})
