import { defineConfig } from '@playwright/test'
import { join } from 'node:path'
import { isRoot } from './commands'

// Run by resources/build/test.mjs as the suite `packages`. What is installed is installed once on a machine, so one after the other.
export default defineConfig({
  testDir: '.',
  outputDir: join(import.meta.dirname, '../../test-results/packages'),
  // Only root may install and make users; resources/build/test.mjs says so to everyone else.
  testIgnore: isRoot ? [] : ['installed.spec.ts', 'shipped.spec.ts'],
  globalSetup: './build-packages.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
