import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventIdOf, eventMeanings } from '../../../../main/support/event-ids'

const main = join(import.meta.dirname, '../../../../main')
const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('practice'))
  .map((path) => readFileSync(join(main, path), 'utf8'))
/** Calls of the log with fixed words; the others are of the areas of `oneForAll`, or of the settings. */
const calls = sources.flatMap((source) =>
  [...source.matchAll(/\blog\??\s*\.(?:error|warn|info)\(\s*'([a-z-]+)',\s*'([^']+)'/g)].map(
    ([, area = '', event = '']) => [area, event] as const,
  ),
)

describe('the list of events', () => {
  test.each(calls)('has what the log says as "%s: %s"', (area, event) => {
    expect(eventIdOf(area, event)).not.toBe('other')
  })

  test('is what administrators read', () => {
    const documented = readFileSync(join(main, '../resources/event-ids.md'), 'utf8')
    const rows = [...documented.matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm)].map(([, id, means]) => [id, means])
    expect(Object.fromEntries(rows)).toEqual(eventMeanings)
  })

  test.each([
    ['ipc', 'credentials.copy', 'ipc.call'],
    ['policy', 'theme (HKLM) has a value that it does not take; ignored', 'policy.finding'],
    ['policy', 'in force', 'policy.in-force'],
    ['settings', 'settings_restored before writing', 'settings.settings-restored'],
    ['credentials', 'no keychain; kept in memory', 'credentials.no-keychain-kept-in-memory'],
    ['nobody', 'knows', 'other'],
    ['constructor', 'name', 'other'],
  ])('%s: %s is %s', (area, event, id) => {
    expect(eventIdOf(area, event)).toBe(id)
  })
})
