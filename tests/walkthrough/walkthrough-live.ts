/** @file Plays a journey in live, beside Debian's Chromium with a tenant in the place of the services, and keeps a picture of each screen. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { logInInLive, setUpInLive, type LivePages } from '../pages/live'
import { test } from '../support/live-test'
import { writeContactSheet } from './contact-sheet'
import { writeReport, type ReportedStep } from './report'
import { chooseTheme, device, journey, out, switches } from './wishes'

/** The browser's page and the guide side by side, as they are on the officer's screen. */
function sideBySide(page: Buffer | null, guide: Buffer): Buffer {
  const [left, right] = [page === null ? null : PNG.sync.read(page), PNG.sync.read(guide)]
  const width = (left?.width ?? 0) + right.width
  const whole = new PNG({ width, height: Math.max(left?.height ?? 0, right.height), fill: true })
  whole.data.fill(0xff)
  if (left !== null) PNG.bitblt(left, whole, 0, 0, left.width, left.height, 0, 0)
  PNG.bitblt(right, whole, 0, 0, right.width, right.height, left?.width ?? 0, 0)
  return PNG.sync.write(whole)
}

test.use({
  switches,
  dataFolder: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('data')
    chooseTheme(folder)
    await use(folder)
  },
})

test(`${journey} on ${device} in live`, async ({ home, guide, inBrowser, tenant, systemBrowser }) => {
  mkdirSync(out, { recursive: true })
  const started = Date.now()
  const steps: ReportedStep[] = []
  const onScreen = async (): Promise<void> => {
    const step = (await guide.root.getAttribute('data-step')) ?? ''
    const picture = `${String(steps.length + 1).padStart(2, '0')}-${step}.png`
    const page = (await inBrowser.openPage?.screenshot()) ?? null
    writeFileSync(`${out}/${picture}`, sideBySide(page, await guide.page.screenshot()))
    const [title, action] = [await guide.title.innerText(), await guide.page.getByTestId('step-action').innerText()]
    steps.push({ step, title, action, picture, at: new Date().toISOString() })
  }
  const pages: LivePages = { home, guide, inBrowser, tenant, onScreen }
  if (journey === 'set-up-verification') await setUpInLive(pages)
  else await logInInLive(pages, device === 'gmd' ? 'gmd' : 'non-se-gsib', systemBrowser)
  const seconds = Math.round((Date.now() - started) / 1000)
  writeReport(out, { journey, device, environment: 'live', outcome: 'finished', seconds, steps })
  await writeContactSheet(out, `Live · ${journey} on ${device}`, steps)
})
