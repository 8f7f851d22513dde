// @ts-check
/**
 * @file How the practice tenant bears size: start and reset with 10,000 officers, OpenID sign-ins beside a bare
 * `oidc-provider`, and memory over 500 journeys. Prints figures; judges nothing.
 *
 *   npm run bench:tenant -- [--officers 10000] [--sign-ins 200] [--journeys 500]
 */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../../resources/build/set-up/build.mjs'
import { PlainBrowser } from './plain-browser.mjs'

const { values } = parseArgs({
  options: {
    officers: { type: 'string', default: '10000' },
    'sign-ins': { type: 'string', default: '200' },
    journeys: { type: 'string', default: '500' },
  },
})
const here = (/** @type {string} */ file) => new URL(file, import.meta.url).pathname
const redirect = 'http://127.0.0.1:9/callback'
const upn = 'officer.0@practice.example'
const password = 'Practice-Phrase-1'

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
await ensureBuild()
const folder = mkdtempSync(path.join(tmpdir(), 'tenant-scale-'))

/** @param {number} count */
function seedFile(count) {
  const officers = Array.from({ length: count }, (_, index) => ({
    ...{ upn: `officer.${String(index)}@practice.example`, name: `Officer ${String(index)}`, password },
    registered: 'push',
  }))
  const file = path.join(folder, `${String(count)}.json`)
  writeFileSync(file, JSON.stringify({ officers, clients: [{ client_id: 'bench', redirect_uris: [redirect] }] }))
  return file
}

/** @param {readonly string[]} args */
async function started(args) {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--expose-gc', '--import', here('tell-memory.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  // However the bench ends, nothing of it is left running.
  process.once('exit', () => child.kill())
  const [line] = await once(createInterface({ input: /** @type {NodeJS.ReadableStream} */ (child.stdout) }), 'line')
  return { child, ready: JSON.parse(line), took: performance.now() - begun }
}

/** @param {number} count */
const tenantWith = (count) => started([here('../../out/main/practice.js'), '--seed', seedFile(count)])

/** @param {{ child: import('node:child_process').ChildProcess }} running */
async function ended({ child }) {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** @param {any} ready @param {string} address @param {object} body */
async function control(ready, address, body) {
  const response = await fetch(`${ready.services.control}${address}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ready.controlToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

/** @param {number[]} times @param {number} share */
const percentile = (times, share) =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? 0

for (const count of [10, Number(values.officers)]) {
  const times = []
  for (let round = 0; round < 3; round += 1) {
    const tenant = await tenantWith(count)
    times.push(tenant.took)
    await ended(tenant)
  }
  console.log(
    `start, ${String(count)} officers: median ${percentile(times, 0.5).toFixed(0)} ms of ${String(times.length)}`,
  )
}

const large = await tenantWith(Number(values.officers))
const resets = []
for (let round = 0; round < 50; round += 1) {
  const begun = performance.now()
  await control(large.ready, '/reset', {})
  resets.push(performance.now() - begun)
}
console.log(
  `reset, ${values.officers} officers: p50 ${percentile(resets, 0.5).toFixed(0)} ms, p95 ${percentile(resets, 0.95).toFixed(0)} ms of 50`,
)
await ended(large)

/** One sign-in: authorization with PKCE, the interaction, code, tokens, userinfo. @param {string} issuer */
async function signIn(issuer) {
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    ...{ client_id: 'bench', response_type: 'code', scope: 'openid profile email', redirect_uri: redirect },
    ...{ code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' },
    ...{ login_hint: upn, state: 'state' },
  })
  return { verifier, address: `${issuer}/auth?${query.toString()}` }
}

/** Follows redirects with cookies until the client's address. @param {Map<string, string>} cookies @param {string} first */
async function followed(cookies, first) {
  let address = first
  for (let step = 0; step < 12; step += 1) {
    if (address.startsWith(redirect)) return new URL(address).searchParams.get('code') ?? ''
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(header) ?? []
      if (/expires=Thu, 01 Jan 1970/i.test(header)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await response.text()
    const onward = response.headers.get('location') ?? /http-equiv="refresh" content="0;url=([^"]*)"/.exec(text)?.[1]
    if (onward === undefined || onward === null) throw new Error(`Stopped at ${address}: ${String(response.status)}`)
    address = new URL(onward.replaceAll('&amp;', '&'), address).href
  }
  throw new Error(`More than 12 redirects, at ${new URL(address).pathname}`)
}

/** @param {string} issuer @param {Map<string, string>} cookies */
async function wholeSignIn(issuer, cookies) {
  const { verifier, address } = await signIn(issuer)
  const code = await followed(cookies, address)
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'bench',
      redirect_uri: redirect,
      code,
      code_verifier: verifier,
    }),
  })
  const { access_token: token } = /** @type {any} */ (await answer.json())
  const me = await fetch(`${issuer}/me`, { headers: { authorization: `Bearer ${token}` } })
  if (!me.ok) throw new Error(`userinfo ${String(me.status)}`)
  await me.text()
}

const tenant = await tenantWith(10)
const bare = await started([here('bare-provider.mjs'), redirect])
const bareIssuer = bare.ready.issuer
const issuer = tenant.ready.services.techpass

/** A browser that has signed in at the tenant's WOG, so that what is measured is the OpenID part. */
async function tenantCookies() {
  const { enter } = await control(tenant.ready, '/browsers', { to: 'docs', accounts: [{ upn, signedIn: true }] })
  const response = await fetch(enter, { redirect: 'manual' })
  /** @type {Map<string, string>} */
  const cookies = new Map()
  for (const header of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(header) ?? []
    cookies.set(name, value)
  }
  return cookies
}

const signIns = Number(values['sign-ins'])
const spent = { tenant: 0, bare: 0 }
for (let round = -10; round < signIns; round += 1) {
  const cookies = await tenantCookies()
  const one = performance.now()
  await wholeSignIn(issuer, cookies)
  const other = performance.now()
  await wholeSignIn(bareIssuer, new Map())
  // The first ten warm both up.
  if (round < 0) continue
  spent.tenant += other - one
  spent.bare += performance.now() - other
}
const perSecond = (/** @type {number} */ total) => (signIns * 1000) / total
console.log(
  `sign-ins per second: tenant ${perSecond(spent.tenant).toFixed(1)}, bare oidc-provider ${perSecond(spent.bare).toFixed(1)}, ratio ${(spent.bare / spent.tenant).toFixed(2)}`,
)
await ended(bare)

const heap = async () => {
  tenant.child.send({})
  const [{ heapUsed }] = await once(tenant.child, 'message')
  return heapUsed / 2 ** 20
}
/** @param {number} count */
async function journeys(count) {
  for (let index = 0; index < count; index += 1) {
    const browser = new PlainBrowser(tenant.ready.services.docs)
    await browser.open('/account/proofup.aspx')
    await browser.submit('i0116', { loginfmt: upn })
    await browser.submit('i0118', { passwd: password })
    await wholeSignIn(issuer, await tenantCookies())
  }
}
// Every table has its bound; what grows after they are full is a leak.
await journeys(Number(values.journeys))
const before = await heap()
await journeys(Number(values.journeys))
const after = await heap()
console.log(
  `soak, ${values.journeys} journeys after as many: heap ${before.toFixed(1)} → ${after.toFixed(1)} MiB (${((after / before - 1) * 100).toFixed(1)} %)`,
)
await ended(tenant)
rmSync(folder, { recursive: true })
