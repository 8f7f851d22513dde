import { defineConfig } from '@playwright/test'
import { join } from 'node:path'

// Run by resources/build/walkthrough.mjs, which says where the report goes; not one of the suites.
export default defineConfig({
  testDir: '.',
  testMatch: process.env.WALKTHROUGH_ENVIRONMENT === 'live' ? 'walkthrough-live.ts' : 'walkthrough.ts',
  outputDir: join(import.meta.dirname, '../../test-results/walkthrough'),
  workers: 1,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
})
