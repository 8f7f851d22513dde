/**
 * @file Playwright as it runs already. In the built kit this stands in the place of `@playwright/test`.
 *
 * A repository that links this one has a Playwright of its own, and Playwright refuses to be loaded twice. So the kit never
 * takes the one beside itself: it takes the one whose runner has started this process.
 */
import type * as playwright from '@playwright/test'
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Playwright = typeof playwright

/** From where it is looked for: the program that runs, then the folder that it runs in, then here. */
function places(): readonly string[] {
  const [, program] = process.argv
  const runner = program === undefined ? [] : [realpathSync(program)]
  return [...runner, join(process.cwd(), 'package.json'), import.meta.url]
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
}

function find(): Playwright {
  for (const place of places()) {
    try {
      // `playwright/test` is what `@playwright/test` hands on, and the runner finds it under its own name.
      return createRequire(place)('playwright/test') as Playwright
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }
  throw new Error('techpass-companion/testing needs @playwright/test: npm install --save-dev @playwright/test')
}

export const { test, expect, chromium, _electron } = find()
