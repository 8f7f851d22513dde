import { test as base } from 'vitest'
import { startTenant, type RunningTenant } from './start-tenant'

/** A test with a fresh tenant of its own, on any free port, whose clock stands still unless the test moves it. */
export const test = base.extend<{ tenant: RunningTenant }>({
  // vitest reads the fixtures that are used from this pattern.
  tenant: async ({}, use) => {
    const tenant = await startTenant()
    await tenant.control.freeze('2026-11-02T09:00:00Z')
    await use(tenant)
    await tenant.close()
  },
})
