import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  // Each test has a tenant, and each app a data folder and a display, of its own.
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
})
