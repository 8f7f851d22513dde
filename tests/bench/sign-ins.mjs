// @ts-check
/**
 * @file Whole log-ins to the Docs portal with TechPass (password, number, code, tokens), one after another and 20 at once:
 * none may fail, and the tenant's memory must not grow with their number.
 *
 *   npm run bench:sign-ins -- [--count 1000] [--at-once 20]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../../resources/build/set-up/build.mjs'
import { PlainBrowser } from './plain-browser.mjs'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, 'at-once': { type: 'string', default: '20' } },
})
const count = Number(values.count)
const atOnce = Number(values['at-once'])
const here = (/** @type {string} */ file) => new URL(file, import.meta.url).pathname
const password = 'Practice-Phrase-1'

await ensureBuild()
const folder = mkdtempSync(path.join(tmpdir(), 'sign-ins-'))
const officers = Array.from({ length: atOnce }, (_, index) => ({
  upn: `officer.${String(index)}@practice.example`,
  name: `Officer ${String(index)}`,
  password,
  registered: 'push',
}))
writeFileSync(path.join(folder, 'seed.json'), JSON.stringify({ officers }))
const tenant = spawn(
  process.execPath,
  [
    '--expose-gc',
    '--import',
    here('tell-memory.mjs'),
    here('../../out/main/practice.js'),
    '--seed',
    `${folder}/seed.json`,
  ],
  { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
)
const [line] = await once(createInterface({ input: /** @type {NodeJS.ReadableStream} */ (tenant.stdout) }), 'line')
const { services, controlToken } = JSON.parse(line)

/**
 * @param {string} address
 * @param {string} token
 * @param {object} [body]
 */
async function call(address, token, body) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const given = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(address, { headers, ...given })
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`)
  return response.json()
}

/** @param {string} upn */
async function phoneOf(upn) {
  const { device, token } = await call(`${services.phone}/devices`, '', { name: 'Bench phone' })
  await call(`${services.control}/registrations`, controlToken, { upn, device })
  return token
}

/**
 * @param {string} upn
 * @param {string} phone
 */
async function logIn(upn, phone) {
  const browser = new PlainBrowser(services.docs)
  await browser.open('/docs/log-in')
  await browser.submit('log-in-with-techpass')
  await browser.submit('i0116', { loginfmt: upn })
  await browser.submit('i0118', { passwd: password })
  const number = browser.textOf('idRichContext_DisplaySign')
  const { requests } = await call(`${services.phone}/requests`, phone)
  await call(`${services.phone}/requests/${requests[0].id}`, phone, { action: 'approve', number })
  await browser.submit('processAuth')
  if (browser.textOf('logged-in') === '') throw new Error(`Not logged in but at ${browser.url.pathname}`)
}

async function memory() {
  tenant.send({})
  const [{ rss, heapUsed }] = await once(tenant, 'message')
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20 }
}

/** @param {() => Promise<void>} work */
async function milliseconds(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const phones = await Promise.all(officers.map(({ upn }) => phoneOf(upn)))
const step = Math.max(1, Math.min(100, Math.floor(count / 10)))
/** @type {{ each: number, heap: number, rss: number }[]} */
const steps = []
console.log(`${String(count)} log-ins in a row:`)
for (let done = 0; done < count; done += step) {
  const total = await milliseconds(async () => {
    for (let index = 0; index < step; index += 1) await logIn(officers[0]?.upn ?? '', phones[0])
  })
  const now = { each: total / step, ...(await memory()) }
  steps.push(now)
  console.log(
    `  ${String(done + step).padStart(5)}  ${now.each.toFixed(1)} ms each  heap ${now.heap.toFixed(1)} MiB  RSS ${now.rss.toFixed(1)} MiB`,
  )
}

const rounds = Math.max(1, Math.floor(count / 10 / atOnce))
const together = await milliseconds(async () => {
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(officers.map(({ upn }, index) => logIn(upn, phones[index])))
  }
})
const after = await memory()
console.log(`${String(atOnce)} at once, ${String(rounds)} times: ${(together / rounds / atOnce).toFixed(1)} ms each,`)
console.log(`  heap ${after.heap.toFixed(1)} MiB, RSS ${after.rss.toFixed(1)} MiB`)
const [first, last] = [steps[0], steps.at(-1)]
if (first !== undefined && last !== undefined) {
  const ratio = (/** @type {'each' | 'heap' | 'rss'} */ what) => (last[what] / first[what]).toFixed(2)
  console.log(
    `last ${String(step)} : first ${String(step)} – time ${ratio('each')}, heap ${ratio('heap')}, RSS ${ratio('rss')}`,
  )
}
console.log('No error.')
tenant.kill('SIGTERM')
await once(tenant, 'exit')
rmSync(folder, { recursive: true })
