/** @file The size of the window, and what does not fit into it. */
import { expect, type Page } from '@playwright/test'
import type { RunningApp } from './launch-app'

/** Gives the window's content a size in pixels and a zoom, and waits until it has them. */
export async function resize(app: RunningApp, width: number, height: number, zoom = 1): Promise<void> {
  await expect(app.window.getByRole('heading', { level: 1 })).toBeVisible()
  await app.electron.evaluate(
    ({ BrowserWindow }, { width, height, zoom }) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.setContentSize(width, height)
      window?.webContents.setZoomFactor(zoom)
    },
    { width, height, zoom },
  )
  await expect.poll(() => app.window.evaluate(() => window.innerWidth)).toBe(Math.round(width / zoom))
}

/** How far a page scrolls beyond what is seen, in both directions. */
export function beyond(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return [scrollWidth - clientWidth, scrollHeight - clientHeight] as const
  })
}
