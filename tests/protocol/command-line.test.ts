import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openDialog } from '../support/enrolment-steps'
import { buildPracticeProgram, PracticeProgram } from '../support/practice-program'
import { officers, runningTenant } from '../support/start-tenant'

// Each test starts processes of its own.
vi.setConfig({ testTimeout: 30_000 })

let program = ''
let folder = ''
const running: PracticeProgram[] = []

beforeAll(async () => {
  program = await buildPracticeProgram()
  folder = await mkdtemp(join(tmpdir(), 'practice-'))
}, 60_000)
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.kill()))
})
afterAll(() => rm(folder, { recursive: true }))

function start(...args: string[]): PracticeProgram {
  const started = PracticeProgram.start(program, args)
  running.push(started)
  return started
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('one JSON line on stdout when ready, then nothing, whatever happens', async () => {
  const one = start('--port', '0')
  const ready = await one.ready()
  expect(ready).toMatchObject({ ready: true, automationContract: 1 })
  const tenant = runningTenant(ready, () => Promise.resolve())
  await openDialog(tenant.browser(), officers.unregistered, 'push')
  await tenant.browser().open('/nowhere')
  const { stdout, stderr } = await one.end()
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toBe('')
})

test('the bundled program carries the pages’ style sheet and scripts', async () => {
  const { services } = await start().ready()
  for (const name of ['practice.css', 'choices.js', 'polling.js', 'dialog.js', 'once.js']) {
    const text = await (await fetch(new URL(`/assets/${name}`, services.signIn))).text()
    expect(text.length).toBeGreaterThan(200)
  }
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends it with exit code 0, also with an open event stream`, async () => {
    const one = start()
    const { services, controlToken } = await one.ready()
    const stream = await fetch(`${services.control}/events`, { headers: { authorization: `Bearer ${controlToken}` } })
    expect(stream.status).toBe(200)
    const drained = stream.text().catch(() => 'ended')
    expect((await one.end(signal)).code).toBe(0)
    await drained
  })
}

test('through npm, SIGTERM to npm ends the tenant, also when the shell between is gone without a word', async () => {
  const signals = pathToFileURL(join(import.meta.dirname, '../../resources/build/set-up/npm-signals.mjs')).href
  const run = `import { hearSignalsThroughNpm } from '${signals}'
hearSignalsThroughNpm()
process.argv[1] = '${program}'
await import('${pathToFileURL(program).href}')`
  await file('run.mjs', run)
  await file('package.json', JSON.stringify({ name: 'any', private: true, scripts: { practice: 'node run.mjs' } }))
  const one = PracticeProgram.startBy('npm', ['run', '--silent', 'practice', '--', '--port', '0'], folder)
  running.push(one)
  const { services } = await one.ready()
  const { stdout } = await one.end()
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  await expect(fetch(services.phone)).rejects.toThrow('fetch failed')
})

test('the port, the control token and the clock are taken from the line, as two words or with =', async () => {
  const one = start('--control-token=0123456789abcdef', '--clock', '2026-11-02T09:00:00+08:00')
  const ready = await one.ready()
  expect(ready.controlToken).toBe('0123456789abcdef')
  const { now } = await runningTenant(ready, () => Promise.resolve()).control.call<{ now: string }>('GET', '/clock')
  expect(now).toMatch(/^2026-11-02T01:0/)
})

test('a taken port is one clear line on stderr, exit code 1', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as AddressInfo
  const { code, stdout, stderr } = await start('--port', String(port)).ended
  taken.close()
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toBe(`practice tenant: Port ${String(port)} on 127.0.0.1 is taken. Choose another, or 0 for any.\n`)
})

test('an unknown switch is refused with the list, exit code 2; also any that would listen elsewhere', async () => {
  for (const name of ['--host', '--bind', '--verbose', 'start']) {
    const { code, stdout, stderr } = await start(name, '0.0.0.0').ended
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(
      `Unknown switch ${name}. Switches: --port N, --seed FILE, --clock ISO, --control-token TOKEN, --state FILE`,
    )
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }
})

test('a value that does not fit is one clear line on stderr, exit code 1', async () => {
  const real = JSON.stringify({ officers: [{ upn: 'jane@tech.gov.sg', name: 'Jane', password: 'canary-password' }] })
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['--port', 'eighty'], '--port takes a number'],
    [['--port', '70000'], '--port takes a number'],
    [['--clock', 'noon'], 'The clock takes an instant'],
    [['--seed', join(folder, 'missing.json')], 'cannot be read'],
    [['--seed', await file('half.json', '{"officers":')], 'is not JSON'],
    [['--seed', await file('real.json', real)], 'officers.0.upn must be lower case and end in @practice.example'],
    [['--control-token', 'short'], '--control-token takes 16 to 200'],
    [['--seed'], '--seed needs a value'],
    [['--state', folder], 'cannot be read'],
  ]
  for (const [args, says] of cases) {
    const { code, stdout, stderr } = await start(...args).ended
    expect([args, code, stdout]).toEqual([args, 1, ''])
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('canary-password')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }
})

test('--state: killed in the middle of the set-up, it goes on at the same dialog; the file is for its owner only', async () => {
  const state = join(folder, 'state.json')
  const first = start('--state', state)
  const before = runningTenant(await first.ready(), () => Promise.resolve())
  const dialog = await openDialog(before.browser(), officers.unregistered, 'push')
  const { browser } = await before.control.latest('page_shown')
  await expect.poll(async () => readFile(state, 'utf8'), { timeout: 10_000 }).toContain('configure-mobile-app')
  await first.end('SIGKILL')
  expect((await stat(state)).mode & 0o777).toBe(0o600)

  const after = runningTenant(await start('--state', state).ready(), () => Promise.resolve())
  const page = await after.browser().open((await after.control.enter('last', browser)).enter)
  expect(page.heading).toBe('Configure mobile app')
  expect(page.textOf('activation-code')).toBe(dialog.textOf('activation-code'))
})

test('--state: a corrupt file is set aside with one line on stderr, and the tenant starts afresh', async () => {
  const state = await file('corrupt.json', '{"version":1,')
  const one = start('--state', state)
  expect((await one.ready()).officers).toHaveLength(14)
  const { stderr } = await one.end()
  expect(stderr).toContain('was set aside as .corrupt')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(await readFile(`${state}.corrupt`, 'utf8')).toBe('{"version":1,')
})
