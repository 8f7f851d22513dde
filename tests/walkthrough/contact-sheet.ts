/** @file All pictures of a walkthrough on one, to be looked over at a glance. */
import { chromium } from '@playwright/test'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { chromiumToLaunch } from '../kit/browser'
import type { ReportedStep } from './report'

const style = `body { font: 15px/1.4 system-ui, sans-serif; margin: 20px; color: #1a1d29; background: #fff }
main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px } h1 { font-size: 20px; margin: 0 0 16px }
figure { margin: 0 } img { display: block; max-width: 100%; max-height: 460px; border: 1px solid #767b8c; border-radius: 6px } figcaption { margin: 6px 0 0 }`

const sheetOf = (title: string, steps: readonly ReportedStep[]): string =>
  renderToStaticMarkup(
    h(
      'html',
      { lang: 'en' },
      h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, title), h('style', null, style)),
      h(
        'body',
        null,
        h('h1', null, title),
        h(
          'main',
          null,
          steps.map(({ step, title: heading, picture }, index) =>
            h(
              'figure',
              { key: picture },
              h('img', { src: picture, alt: '' }),
              h('figcaption', null, `${String(index + 1)}. ${heading} (${step})`),
            ),
          ),
        ),
      ),
    ),
  )

/** Writes `contact-sheet.png` beside the pictures of a report. */
export async function writeContactSheet(folder: string, title: string, steps: readonly ReportedStep[]): Promise<void> {
  // Beside the pictures, as a page can only show files of its own folder.
  const sheet = join(folder, 'contact-sheet.html')
  writeFileSync(sheet, `<!doctype html>\n${sheetOf(title, steps)}\n`)
  const browser = await chromium.launch(chromiumToLaunch())
  try {
    const page = await browser.newPage({ viewport: { width: 1620, height: 900 } })
    await page.goto(pathToFileURL(sheet).href)
    await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true })
  } finally {
    await browser.close()
    rmSync(sheet)
  }
}
