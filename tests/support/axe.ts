import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { RunningApp } from './launch-app'

/** What axe finds wrong with what a page shows now, one line each: the rule, and the first element that breaks it. */
async function findingsOn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Legacy mode keeps to this page: an Electron context cannot open the blank one that axe would use.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (rules !== undefined) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html ?? ''}`)
}

/** What axe finds wrong with a page in the light theme and, as only colours change, with its colours in the dark one. */
export async function axeFindings(app: RunningApp, page: Page): Promise<readonly string[]> {
  const light = await findingsOn(page)
  await useTheme(app, page, 'dark')
  const dark = await findingsOn(page, ['color-contrast', 'link-in-text-block'])
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
