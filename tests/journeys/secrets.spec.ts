/** @file What leaves the app by its files and by the clipboard. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { walkOn, walkTo } from '../pages/set-up'

/** Every file of the data folder, Chromium's too, but the practice tenant's own store, which the app never reads. */
function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('practice-tenant.json'))
    .map(({ parentPath, name }) => join(parentPath, name))
}

for (const way of ['Receive notifications for verification', 'Use verification code'] as const) {
  test(`after a whole journey by “${way}” no file holds a secret`, async ({
    app,
    pages,
    guide,
    pane,
    phone,
    tenant,
  }) => {
    await walkTo(pages, 'scan', way)
    const wrong = 'a-wrong-password-canary'
    await walkOn(pages, 'scan', 'reach', way)
    const secrets = [tenant.unregistered.upn, tenant.unregistered.password, wrong, await phone.code()]
    if (way === 'Receive notifications for verification') {
      await phone.deny()
      await pane.sendAnother.click()
      await expect(phone.request).toBeVisible()
    } else await pane.typeCode('000000')
    await walkOn(pages, 'reach', null, way)
    await guide.beginSetUp()
    await guide.openPage()
    await pane.opens()
    await pane.signIn({ upn: tenant.unregistered.upn, password: wrong })
    await expect(guide.error).toContainText('The password was not right')

    for (const event of await tenant.events('enrolment_started'))
      for (const field of ['qr', 'code', 'url', 'key']) if (typeof event[field] === 'string') secrets.push(event[field])
    secrets.push(tenant.ready.controlToken)
    await app.close()
    const files = filesIn(app.dataFolder)
    expect(files).toContain(join(app.dataFolder, 'logs', 'companion.log'))
    for (const file of files) {
      const text = readFileSync(file, 'latin1')
      for (const secret of secrets) expect(text, file).not.toContain(secret)
    }
  })
}

test('Copy puts exactly the value on the clipboard', async ({ app, pages, guide, pane }) => {
  const clipboard = (): Promise<string> => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await walkTo(pages, 'sign-in')
  const officer = await guide.practiceOfficer()
  await guide.copy('practice-account')
  await expect.poll(clipboard).toBe(officer.upn)
  await guide.copy('practice-password')
  await expect.poll(clipboard).toBe(officer.password)

  await walkOn(pages, 'sign-in', 'scan')
  await guide.copy('enrolment-qr')
  await expect.poll(clipboard).toMatch(/^phonefactor:|^https:/)
  const qr = await clipboard()
  await guide.copy('enrolment-code')
  await expect.poll(clipboard).toMatch(/^\d{9}$/)
  expect(qr).toContain(await clipboard())
  expect(await guide.shown('enrolment-code').innerText()).toBe((await clipboard()).replace(/(...)(?=.)/g, '$1 '))
  await guide.copy('enrolment-url')
  await expect.poll(clipboard).toBe(await pane.page.locator('#activation-url').innerText())

  await pane.button('Configure app without notifications').click()
  await guide.copy('enrolment-key')
  await expect.poll(clipboard).toMatch(/^[A-Z2-7]{32}$/)
  const key = await clipboard()
  await guide.copy('enrolment-qr')
  await expect.poll(clipboard).toContain(`secret=${key}`)
})
