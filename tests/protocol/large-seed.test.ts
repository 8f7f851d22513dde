import { expect } from 'vitest'
import { test } from '../support/tenant-test'

/** Officers with the longest address, name, agency and password that a seed takes. */
const officersOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    upn: `${'officer'.padEnd(58, '.')}${String(index).padStart(6, '0')}@practice.example`,
    name: `Officer ${String(index)}`.padEnd(100, '.'),
    password: `Practice-Phrase-${String(index)}`.padEnd(128, '.'),
    agency: 'A'.repeat(60),
  }))

test('a reset takes a seed of 20,000 officers, also with the longest that their fields may be, and no more of them', async ({
  tenant,
}) => {
  const seed = { officers: officersOf(20_000) }
  const { officers } = await tenant.control.call<{ officers: readonly unknown[] }>('POST', '/reset', { seed })
  expect(officers).toHaveLength(20_000)
  await expect(tenant.control.reset({ officers: officersOf(20_001) })).rejects.toThrow('seed_refused')
  expect((await tenant.control.call<{ officers: readonly unknown[] }>('GET', '')).officers).toHaveLength(20_000)
})
