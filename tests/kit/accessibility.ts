import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds wrong with what a page shows now, one line each: the rule, and the first element that breaks it. None is
 * an empty list. `rules`: only these, by axe's names. Works in the app's window as well as in a browser.
 */
export async function scanForAccessibility(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Legacy mode keeps to this page: an Electron context cannot open the blank one that axe would use.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (rules !== undefined) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html ?? ''}`)
}
