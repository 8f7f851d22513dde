import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  // Their keyring is a Secret Service, and the keychains of the other systems are the officer's own: no test writes into those.
  // The network is watched by strace.
  testIgnore: process.platform === 'linux' ? [] : ['credentials*.spec.ts', 'no-network.spec.ts'],
  // Each test has a tenant, a display and a data folder of its own; two cores carry two apps, where nobody else needs them.
  fullyParallel: true,
  workers: process.env.CI === undefined ? 2 : 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
