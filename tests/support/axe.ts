import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with what a page shows now, one line each: the rule, and the first element that breaks it. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Legacy mode keeps to this page: an Electron context cannot open the blank one that axe would use.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html ?? ''}`)
}
