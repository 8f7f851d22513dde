import { expect } from 'vitest'
import { giveUserName, reachByNotification, signIn } from '../support/enrolment-steps'
import { memorySnapshots } from '../support/memory-snapshots'
import { officers, startTenant } from '../support/start-tenant'
import { test } from 'vitest'

const officer = officers.unregistered

test('a typed password is in no answer, no event and no snapshot, right or wrong', async () => {
  const snapshots = memorySnapshots()
  const { upn } = officer
  const seed = { officers: [{ upn, name: 'A', password: officer.password }] }
  const tenant = await startTenant({ snapshots, seed })
  const typed = ['canary-one-G5!x', 'canary-two-"<&>', 'canary-three ☕']
  const browser = tenant.browser()
  await giveUserName(browser, upn)
  const answers: string[] = []
  for (const passwd of typed) answers.push((await browser.press('idSIButton9', { passwd })).html)
  answers.push((await browser.press('idSIButton9', { passwd: officer.password })).html)
  answers.push(
    JSON.stringify(await tenant.control.events()),
    JSON.stringify(await tenant.control.call('GET', '')),
    snapshots.text(),
  )
  for (const canary of typed) {
    for (const form of [
      canary,
      JSON.stringify(canary).slice(1, -1),
      encodeURIComponent(canary),
      Buffer.from(canary).toString('base64'),
    ]) {
      expect(answers.filter((answer) => answer.includes(form))).toEqual([])
    }
  }
  expect(answers.slice(0, -2).filter((answer) => answer.includes(officer.password))).toEqual([])
  await tenant.close()
})

test('an address that is refused is kept nowhere', async () => {
  const snapshots = memorySnapshots()
  const tenant = await startTenant({ snapshots })
  const page = await giveUserName(tenant.browser(), 'canary.person@agency.gov.sg')
  for (const text of [page.html, JSON.stringify(await tenant.control.events()), snapshots.text()])
    expect(text).not.toContain('canary.person')
  await tenant.close()
})

test('cookies, form tokens, one-time addresses and bearer tokens are in no event and no snapshot', async () => {
  const snapshots = memorySnapshots()
  const tenant = await startTenant({ snapshots })
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const { enter } = await tenant.control.enter('proofup')
  await reachByNotification(tenant, browser, phone, officer)
  const secrets = [
    browser.cookieHeader.split('=')[1] ?? '',
    browser.canary,
    phone.token,
    tenant.ready.controlToken,
    enter.split('/').at(-1) ?? '',
  ]
  const kept = JSON.stringify(await tenant.control.events()) + snapshots.text()
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(20)
    expect(kept).not.toContain(secret)
  }
  await tenant.close()
})

test('an answer of the phone never carries a secret', async () => {
  const tenant = await startTenant()
  const phone = await tenant.phone()
  await tenant.control.register(officers.push.upn, phone.device)
  await signIn(tenant.browser(), officers.push)
  const shown = JSON.stringify([await phone.profiles(), await phone.requests()])
  expect(shown).not.toMatch(/[A-Z2-7]{16,}|secret/)
  await tenant.close()
})
