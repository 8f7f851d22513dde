import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx,mjs}'] } },
      { test: { name: 'keyring', include: ['tests/keyring/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'protocol', include: ['tests/protocol/**/*.test.ts'] } },
    ],
  },
})
