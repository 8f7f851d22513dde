import { defineConfig } from 'vitest/config'

// What ends a test that hangs, not a measure of one that works: a busy machine may take several times as long.
const limits = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx,mjs}'], ...limits } },
      { test: { name: 'keyring', include: ['tests/keyring/**/*.test.ts'], ...limits } },
      { test: { name: 'protocol', include: ['tests/protocol/**/*.test.ts'], ...limits } },
    ],
  },
})
