/** @file What the page beside the guide, and the window itself, cannot do. */
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { walkTo } from '../pages/set-up'

test('the page has no bridge, no Node and no way to the window', async ({ pages, pane }) => {
  await walkTo(pages, 'sign-in')
  const reach = await pane.page.evaluate(() =>
    ['bridge', 'require', 'process', 'module', 'electron', 'Buffer'].filter((name) => name in window),
  )
  expect(reach).toEqual([])
  expect(await pane.page.evaluate(() => window.opener === null && window.parent === window)).toBe(true)
})

test('the address of the page is shown above it, by the window', async ({ app, pages, pane }) => {
  await walkTo(pages, 'choose-method')
  await expect(app.window.getByTestId('pane-address')).toHaveText(pane.page.url())
  await expect(app.window.getByTestId('environment')).toHaveText('Practice')
  await expect(app.window).toHaveTitle(/^Practice · /)
})

test('leaving the journey leaves no cookie and no storage behind', async ({ app, pages, guide, pane }) => {
  await walkTo(pages, 'choose-method')
  const cookies = (): Promise<number> =>
    app.electron.evaluate(async ({ session }) => {
      const kept = await session.fromPartition('practice-pane', { cache: false }).cookies.get({})
      return kept.length
    })
  expect(await cookies()).toBeGreaterThan(0)
  await guide.leave()
  await pane.closes()
  await expect.poll(cookies).toBe(0)
})

test('the page cannot be led elsewhere', async ({ app, pages, pane }) => {
  await walkTo(pages, 'sign-in')
  const { page } = pane
  await page.route('**/away', (route) =>
    route.fulfill({ status: 302, headers: { location: 'https://redirect.example/' } }),
  )
  const before = page.url()
  for (const address of ['https://link.example/', 'http://127.0.0.1:9/', 'app://companion/', '/away'])
    await follow(page, address)
  await page.evaluate(() => location.assign('https://script.example/'))
  for (const origin of [
    'https://link.example',
    'http://127.0.0.1:9',
    'app://companion',
    'https://redirect.example',
    'https://script.example',
  ])
    await expect.poll(() => app.log).toContain(`navigation refused {"origin":"${origin}"}`)
  expect(page.url()).toBe(before)
  // Playwright takes a refused navigation for one that is still to come and would wait for it.
  expect(await page.evaluate(() => document.querySelector('#i0116') !== null)).toBe(true)
})

test('the page reaches no file and no other address', async ({ app, pages, pane }) => {
  await walkTo(pages, 'sign-in')
  const reached = await pane.page.evaluate(async () => {
    const reach = (address: string): Promise<boolean> =>
      fetch(address, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      )
    return [
      await reach('https://fetch.example/'),
      await reach('http://127.0.0.1:9/'),
      await reach('file:///etc/hostname'),
    ]
  })
  expect(reached).toEqual([false, false, false])
  // Also what no policy of a page forbids: a page of the tenant's own without one.
  await app.electron.evaluate(async ({ session }) => {
    await session
      .fromPartition('practice-pane', { cache: false })
      .fetch('https://session.example/')
      .catch(() => undefined)
  })
  await expect.poll(() => app.log).toContain('request refused {"origin":"https://session.example"}')
})

test('the page opens no window and downloads nothing', async ({ app, pages, pane }) => {
  await walkTo(pages, 'sign-in')
  const windows = app.electron.windows().length
  const opened = await pane.page.evaluate(() => window.open('about:blank') !== null)
  expect(opened).toBe(false)
  await pane.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/assets/practice.css'
    link.download = 'practice.css'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => app.log).toContain('download refused')
  expect(app.log).toContain('new window refused')
  expect(app.electron.windows()).toHaveLength(windows)
})

test('the page is given no permission', async ({ app, pages, pane }) => {
  await walkTo(pages, 'sign-in')
  const answers = await pane.page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    location: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      )
    }),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      (reason: unknown) => (reason as Error).name,
    ),
  }))
  // 1 is PERMISSION_DENIED (W3C Geolocation).
  expect(answers).toEqual({ notifications: 'denied', location: 1, clipboard: 'NotAllowedError' })
  expect(app.log).toContain('permission refused')
})

test('app:// serves the files of the build and nothing else', async ({ app }) => {
  const statusOf = (address: string): Promise<number> =>
    app.electron.evaluate(async ({ session }, address) => (await session.defaultSession.fetch(address)).status, address)
  expect(await statusOf('app://companion/')).toBe(200)
  for (const path of [
    'package.json',
    '.vite/manifest.json',
    '../main/index.js',
    '..%2fmain%2findex.js',
    '%2e%2e/main/index.js',
    'assets/',
    'nothing.js',
  ]) {
    expect(await statusOf(`app://companion/${path}`), path).toBe(404)
  }
  expect(await statusOf('app://elsewhere/index.html')).toBe(404)
})

test('the window’s page comes with a policy that allows its own files only', async ({ app }) => {
  const policy = await app.electron.evaluate(async ({ session }) =>
    (await session.defaultSession.fetch('app://companion/')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  const ran = await app.window.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return 'ran' in window
  })
  expect(ran).toBe(false)
})

test('the window cannot be led elsewhere and fetches nothing from elsewhere', async ({ app, home }) => {
  await expect(home.start).toBeVisible()
  for (const address of ['https://link.example/', 'http://127.0.0.1:9/']) await follow(app.window, address)
  for (const origin of ['https://link.example', 'http://127.0.0.1:9'])
    await expect.poll(() => app.log).toContain(`navigation refused {"origin":"${origin}"}`)
  const done = await app.window.evaluate(async () => ({
    fetched: await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    ),
    opened: window.open('about:blank') !== null,
    home: document.querySelector('[data-testid="start-set-up-verification"]') !== null,
  }))
  expect(done).toEqual({ fetched: false, opened: false, home: true })
  expect(app.window.url()).toBe('app://companion/')
})

test('what does not fit the contract is answered with bad_request', async ({ app }) => {
  const answers = await app.window.evaluate(async () => {
    const ask = (window as unknown as { bridge: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> })
      .bridge
    return Promise.all([
      ask.journey?.start?.({ journey: 'somewhere' }),
      ask.journey?.start?.({ journey: 'set-up-verification', more: true }),
      ask.journey?.copy?.({ what: '../secret' }),
      ask.phone?.approve?.({ request: 'x', number: 'not two digits' }),
      ask.phone?.addByCode?.({ code: '1'.repeat(5000), url: '' }),
      ask.pane?.place?.({ bounds: { x: -1, y: 0, width: 1, height: 1 } }),
      ask.settings?.set?.({ textSize: 17 }),
      ask.app?.reportFailure?.({ message: 'x'.repeat(4001) }),
      ask.journey?.current?.('something'),
    ])
  })
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'bad_request' } })
})

/** Follows a link as a page can. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    const link = document.createElement('a')
    link.href = address
    document.body.append(link)
    link.click()
    link.remove()
  }, address)
}
