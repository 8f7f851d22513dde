// @ts-check
/**
 * @file `node resources/build/package/windows/draw-icon.mjs`: draws `resources/windows/icon.ico` anew with the system's Chromium,
 * after one of its two drawings was changed. The file lies among the sources, so that no build needs a browser.
 */
import '../../set-up/node-version.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runScript } from '../../set-up/progress.mjs'
import { inProject } from '../../set-up/project.mjs'
import { ICON_SIZES, iconFile } from './icon-file.mjs'

const CHROMIUM = '/usr/bin/chromium'

await runScript(async () => {
  const small = readFileSync(inProject('resources/windows/icon-small.svg'), 'utf8')
  const large = readFileSync(inProject('resources/linux/share/icon.svg'), 'utf8')
  // What it reads are two files of this project, so root may do without the sandbox, which it can't have.
  const browser = await chromium.launch({ executablePath: CHROMIUM, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage()
    const pictures = []
    for (const size of ICON_SIZES) {
      const style = `body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }`
      await page.setContent(`<style>${style}</style>${size < 32 ? small : large}`)
      pictures.push(await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }))
    }
    writeFileSync(inProject('resources/windows/icon.ico'), iconFile(pictures))
  } finally {
    await browser.close()
  }
  return 0
})
