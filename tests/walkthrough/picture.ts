import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import type { RunningApp } from '../support/launch-app'

/**
 * Photographs the window with the page beside the guide in its place, and writes it as PNG.
 *
 * The page is a view of its own and not in the window's own screenshot, so it is laid over it where the app has put it.
 */
export async function pictureOf(app: RunningApp, page: Page | undefined, file: string): Promise<void> {
  const whole = PNG.sync.read(await app.window.screenshot())
  const place = await app.electron.evaluate(({ BrowserWindow }) => {
    const view = BrowserWindow.getAllWindows()[0]?.contentView.children.find((child) => 'webContents' in child)
    return view?.getBounds() ?? null
  })
  if (page !== undefined && place !== null) {
    const beside = PNG.sync.read(await page.screenshot())
    const width = Math.min(beside.width, whole.width - place.x)
    const height = Math.min(beside.height, whole.height - place.y)
    PNG.bitblt(beside, whole, 0, 0, width, height, place.x, place.y)
  }
  writeFileSync(file, PNG.sync.write(whole))
}
