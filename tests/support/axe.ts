import { expect, type Page } from '@playwright/test'
import { scanForAccessibility } from '../kit/accessibility'
import type { RunningApp } from './launch-app'

/** What axe finds wrong with a page in the light theme and, as only colours change, with its colours in the dark one. */
export async function axeFindings(app: RunningApp, page: Page): Promise<readonly string[]> {
  const light = await scanForAccessibility(page)
  await useTheme(app, page, 'dark')
  const dark = await scanForAccessibility(page, ['color-contrast', 'link-in-text-block'])
  await useTheme(app, page, 'light')
  return [...light, ...dark.map((finding) => `in dark, ${finding}`)]
}

async function useTheme(app: RunningApp, page: Page, theme: 'light' | 'dark'): Promise<void> {
  await app.electron.evaluate(({ nativeTheme }, theme) => {
    nativeTheme.themeSource = theme
  }, theme)
  const isDark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(theme === 'dark')
}
