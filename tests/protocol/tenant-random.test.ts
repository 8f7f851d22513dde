import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '../../main/practice/tenant/random'
import { openDialog } from '../support/enrolment-steps'
import { officers, startTenant, type RunningTenant } from '../support/start-tenant'

const clock = '2026-11-02T09:00:00Z'

/** The same calls in the same order; what the tenant made up meanwhile. */
async function madeUp(tenant: RunningTenant): Promise<string> {
  await tenant.control.freeze(clock)
  await openDialog(tenant.browser(), officers.unregistered, 'push')
  const events = (await tenant.control.events()).filter(({ kind }) => kind !== 'reset')
  const shown = events.map((event) => ({ ...event, id: 0 }))
  return JSON.stringify(shown).replaceAll(tenant.origin, '').replaceAll(encodeURIComponent(tenant.origin), '')
}

async function madeUpBy(options: Parameters<typeof startTenant>[0]): Promise<string> {
  const tenant = await startTenant({ clock, ...options })
  const told = await madeUp(tenant)
  await tenant.close()
  return told
}

test('the same seed gives the same ids, codes and secrets, by the option or by the seed file', async () => {
  const first = await madeUpBy({ random: 'kaya toast' })
  expect(first).toContain('activation-')
  expect(await madeUpBy({ random: 'kaya toast' })).toBe(first)
  const officer = { upn: officers.unregistered.upn, name: 'Tan Mei Ling', password: officers.unregistered.password }
  const seed = (random: string) => ({ seed: { officers: [officer], random } })
  const bySeed = await madeUpBy(seed('teh'))
  expect(await madeUpBy(seed('teh'))).toBe(bySeed)
  expect(await madeUpBy(seed('kopi'))).not.toBe(bySeed)
})

test('without a seed nothing repeats', async () => {
  expect(await madeUpBy({})).not.toBe(await madeUpBy({}))
})

test('after a reset the same follows again, and no phone’s id or token comes twice', async () => {
  const tenant = await startTenant({ clock, random: 'kaya toast' })
  const before = await tenant.phone()
  const first = await madeUp(tenant)
  await tenant.control.reset()
  expect(await madeUp(tenant)).toBe(first)
  const after = await tenant.phone()
  expect([after.device, after.token]).not.toEqual([before.device, before.token])
  await tenant.close()
})

test('the control token is random all the same', async () => {
  const [one, other] = await Promise.all([startTenant({ random: 'x' }), startTenant({ random: 'x' })])
  expect(one.ready.controlToken).not.toBe(other.ready.controlToken)
  await Promise.all([one.close(), other.close()])
})

test('a seeded source goes on where it stood, and `below` is even', () => {
  const whole = Buffer.from(seededRandom('a').bytes(100))
  const parts = seededRandom('a')
  expect(Buffer.concat([7, 16, 1, 76].map((length) => parts.bytes(length)))).toEqual(whole)
  expect(Buffer.from(seededRandom('a', 33).bytes(67))).toEqual(whole.subarray(33))
  const random = seededRandom('dice')
  const counts = new Map<number, number>()
  for (let count = 0; count < 6000; count += 1) {
    const value = random.below(6)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5])
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

const room = path.resolve(import.meta.dirname, '../../main/practice')
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))

test('in whatever portions a seeded source is drawn from, its stream is one', () => {
  const whole = Buffer.from(seededRandom('long').bytes(70_000))
  const parts = seededRandom('long')
  const drawn = Array.from({ length: 7000 }, (_, count) => parts.bytes(count % 2 === 0 ? 9 : 11))
  expect(Buffer.concat(drawn).equals(whole)).toBe(true)
  expect(parts.position()).toBe(70_000)
  // What was given out is the taker's own.
  drawn[0]?.fill(0)
  parts.restart()
  expect(Buffer.from(parts.bytes(9))).toEqual(whole.subarray(0, 9))
})

test('nothing in the tenant asks for randomness or the time but through what is injected', () => {
  const asks = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(path.join(room, file), 'utf8')))
  expect(
    asks(/\brandom(Bytes|UUID|Int|FillSync)\b|getRandomValues|randomState\(|randomNonce\(|Math\.random\(/),
  ).toEqual([path.join('tenant', 'random.ts')])
  expect(asks(/\bDate\.now(\(|\.bind)|new Date\(\)/).sort()).toEqual(
    [
      path.join('techpass', 'at-tenant-time.ts'),
      path.join('techpass', 'lifetimes.ts'),
      path.join('tenant', 'clock.ts'),
    ].sort(),
  )
})

test('four tenants at once share nothing: sessions, clocks, faults, recordings', async () => {
  const tenants = await Promise.all(['a', 'b', 'c', 'd'].map((random) => startTenant({ random })))
  await Promise.all(
    tenants.map(async (tenant, index) => {
      await tenant.control.freeze(`20${String(30 + index)}-01-01T00:00:00Z`)
      await tenant.control.faults({ clockSkew: index + 1 })
      await tenant.browser().open(`/docs/?tenant=${String(index)}`)
      await openDialog(tenant.browser(), officers.unregistered, 'push')
    }),
  )
  const codes = new Set<unknown>()
  for (const [index, tenant] of tenants.entries()) {
    const events = await tenant.control.events()
    expect(events.filter(({ kind }) => kind === 'enrolment_started')).toHaveLength(1)
    codes.add((await tenant.control.latest('enrolment_started')).code)
    expect(events.at(-1)?.at).toBe(`20${String(30 + index)}-01-01T00:00:00.000Z`)
    expect(await tenant.control.call('GET', '/faults')).toMatchObject({ clockSkew: index + 1 })
    const { log } = await tenant.control.call<{ log: { entries: { request: { url: string } }[] } }>('GET', '/recording')
    expect(log.entries.every(({ request }) => request.url.startsWith(tenant.origin))).toBe(true)
    expect(log.entries.filter(({ request }) => request.url.includes('/docs/'))).toHaveLength(1)
  }
  expect(codes.size).toBe(4)
  await Promise.all(tenants.map((tenant) => tenant.close()))
})
