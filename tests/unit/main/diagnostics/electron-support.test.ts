import { expect, test } from 'vitest'
import { electronSupport } from '../../../../main/diagnostics/electron-support'

test.each([
  ['33.2.1', '2025-04-29T23:59:59Z', { state: 'ends_soon', until: '2025-04-29' }],
  ['33.2.1', '2025-04-30T00:00:00Z', { state: 'ended', until: '2025-04-29' }],
  ['45.4.1', '2026-11-22T00:00:00Z', { state: 'supported', until: '2027-05-04' }],
  ['45.4.1', '2027-04-20T00:00:00Z', { state: 'ends_soon', until: '2027-05-04' }],
  ['99.0.0', '2026-11-22T00:00:00Z', { state: 'not_in_the_list', asOf: '2026-11-22' }],
  ['', '2026-11-22T00:00:00Z', { state: 'not_in_the_list', asOf: '2026-11-22' }],
])('Electron %s at %s', (version, now, expected) => {
  expect(electronSupport(version, new Date(now))).toEqual(expected)
})
