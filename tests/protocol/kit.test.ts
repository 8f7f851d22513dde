/** @file The part of `techpass-companion/testing` that needs neither a browser nor the app. */
import { expect, test as base } from 'vitest'
import { startTenant, type PracticeTenant, type TenantOptions } from '../kit/practice-tenant'

const test = base.extend<{ start: (options?: TenantOptions) => Promise<PracticeTenant> }>({
  // vitest reads the fixtures that are used from this pattern.
  start: async ({}, use) => {
    const started: PracticeTenant[] = []
    await use(async (options) => {
      const tenant = await startTenant(options)
      started.push(tenant)
      return tenant
    })
    for (const tenant of started) await tenant.stop()
  },
})

const officer = {
  upn: 'priya.nair@practice.example',
  name: 'Priya Nair',
  password: 'Kaya-Toast-Practice-3',
  registered: 'push',
} as const

test('a tenant has the seed and the clock that it was given', async ({ start }) => {
  const tenant = await start({ seed: { officers: [officer] }, clock: '2026-11-02T09:00:00+08:00' })
  expect(tenant.officers.map(({ upn }) => upn)).toEqual([officer.upn])
  expect(tenant.officer('priya.nair')).toMatchObject({ name: 'Priya Nair', registered: true })
  expect((await tenant.control.clock()).now).toMatch(/^2026-11-02T01:00/)
  expect(() => tenant.officer('nobody')).toThrow('No officer nobody; there are priya.nair@practice.example')
  expect(() => tenant.unregistered).toThrow('All officers of the seed are registered')
})

test('a seed that cannot be used is refused in the tenant’s own words', async ({ start }) => {
  await expect(start({ seed: { officers: [] } })).rejects.toThrow('officers must name one officer or more')
})

test('two tenants run side by side, and what is done to one is not done to the other', async ({ start }) => {
  const [one, other] = await Promise.all([start(), start()])
  await one.control.faults({ adfsDown: true, denied: { value: true, times: 2 } })
  expect(await one.control.faults()).toMatchObject({ adfsDown: true, denied: true, scopes: { denied: { times: 2 } } })
  expect(await other.control.faults()).toMatchObject({ adfsDown: false, denied: false })
})

test('an event is waited for, whether it has been seen already or is to come', async ({ start }) => {
  const { control } = await start()
  const coming = control.waitFor('settings_changed', ({ settings }) => settings.registration === 'security-info')
  await control.registration('security-info-2025')
  await control.registration('security-info')
  const { id } = await coming
  expect(await control.waitFor('settings_changed')).toMatchObject({ settings: { registration: 'security-info-2025' } })
  expect((await control.waitFor('settings_changed', () => true, id - 1)).id).toBe(id)
})

test('what is waited for when the tenant ends is not waited for any longer', async ({ start }) => {
  const tenant = await start()
  const words = 'The tenant ended before an event techpass_signed_in'
  const coming = expect(tenant.control.waitFor('techpass_signed_in')).rejects.toThrow(words)
  await tenant.kill()
  await coming
})

test('a phone of a registered officer has both profiles; who has not set up has none', async ({ start }) => {
  const tenant = await start()
  const phone = await tenant.phoneOf(officer)
  const profiles = await (await phone.simulated()).profiles()
  expect(profiles.map(({ profile }) => profile)).toEqual(['SG Govt M365', 'TECHPASS PROD'])
  expect(await phone.code()).toMatch(/^\d{6}$/)
  await expect(tenant.phoneOf(tenant.unregistered)).rejects.toThrow('officer_not_registered')
})

test('a recording tells what was asked, and can be begun anew', async ({ start }) => {
  const tenant = await start()
  await fetch(`${tenant.services.docs}/`)
  expect(JSON.stringify(await tenant.control.recording())).toContain('/docs/')
  await tenant.control.forgetRecording()
  expect(JSON.stringify(await tenant.control.recording())).not.toContain('/docs/')
})

test('a phone that can answer nothing says what it has, and how it comes to have more', async ({ start }) => {
  const tenant = await start({ seed: { officers: [officer] } })
  const phone = await tenant.newPhone()
  const empty = 'it has no account yet: give it one with carry(officer), or let it scan one'
  await expect(phone.approve('12')).rejects.toThrow(`No request waits on the phone; ${empty}`)
  await expect(phone.code('push')).rejects.toThrow(`The phone has no such profile; ${empty}`)
  await tenant.control.register(officer.upn, phone.device)
  await expect(phone.approve('12')).rejects.toThrow(`it has SG Govt M365 of ${officer.upn}, TECHPASS PROD of`)
})
