import { expect } from 'vitest'
import { everyPage } from '../support/every-page'
import { test } from '../support/tenant-test'

for (const [name, { pageId, heading, reach }] of Object.entries(everyPage)) {
  test(`the page ${name} is marked as practice, and has its id, its heading and plain markup`, async ({ tenant }) => {
    const browser = tenant.browser()
    await reach({ tenant, browser, phone: await tenant.phone() })
    const { page } = browser
    expect(page.title).toMatch(/^Practice · \S/)
    expect(page.html).toContain('<html lang="en">')
    expect(page.html).toMatch(/<body><header class="practice-mark"><strong>Practice · not the real page<\/strong>/)
    expect(page.pageId).toBe(pageId)
    expect(page.heading).toBe(heading)
    expect(page.html.match(/<main[ >]/g)).toHaveLength(1)
    // Autofill has skipped the real forms' checks (field-notes B5, 8).
    for (const [form] of page.html.matchAll(/<form[^>]*action[^>]*>/g)) {
      if (!form.includes('id="processAuth"')) expect(form).toContain('autoComplete="off"')
    }
    expect(page.html).not.toMatch(/<img|<iframe|https?:\/\/(?!127\.0\.0\.1|aka\.ms\/mfasetup)\w/)
    expect(await tenant.control.latest('page_shown')).toMatchObject({
      page: name,
      title: page.title.replace('Practice · ', ''),
    })
  })
}

test('a page shown again is told again, under the same browser and officer', async ({ tenant }) => {
  const browser = tenant.browser()
  await everyPage.password.reach({ tenant, browser, phone: await tenant.phone() })
  await browser.reload()
  const [first, second] = (await tenant.control.eventsOf('page_shown')).filter(({ page }) => page === 'password')
  expect({ ...second, id: 0 }).toEqual({ ...first, id: 0 })
})

test('the scripts and the style sheet are served by name from a fixed list', async ({ tenant }) => {
  for (const [name, type] of [
    ['practice.css', 'text/css'],
    ['choices.js', 'text/javascript'],
    ['polling.js', 'text/javascript'],
    ['once.js', 'text/javascript'],
    ['dialog.js', 'text/javascript'],
    ['config.js', 'text/javascript'],
  ] as const) {
    const response = await fetch(`${tenant.origin}/assets/${name}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
  }
})
