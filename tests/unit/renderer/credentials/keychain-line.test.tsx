import { expect, test } from 'vitest'
import type { KeychainStatus } from '../../../../preload/contract/credentials'
import { errorCodes } from '../../../../preload/contract/errors'
import { KeychainLine } from '../../../../renderer/credentials/KeychainLine'
import { draw, has, heard } from './draw'

const failures = errorCodes.filter((code) => code.startsWith('keychain_'))
const statuses: readonly KeychainStatus[] = ['unknown', 'ready', ...failures]
const line = (status: KeychainStatus): string => draw(<KeychainLine status={status} />)
const sentenceOf = (status: KeychainStatus): string =>
  /data-testid="keychain-status"[^>]*>([^<]*)</u.exec(line(status))?.[1] ?? ''

test('every way that the keychain can stand has a sentence of its own', () => {
  expect(failures.length).toBeGreaterThanOrEqual(6)
  const sentences = statuses.map(sentenceOf)
  for (const sentence of sentences) expect(sentence).toMatch(/[.…]$/u)
  expect(new Set(sentences).size).toBe(statuses.length)
})

test.each(statuses)('%s can be told from the others by testers', (status) => {
  expect(line(status)).toContain(`data-status="${status}"`)
})

test.each(failures)('%s has a way on: to ask again', (status) => {
  expect(has(line(status), 'keychain-ask')).toBe(true)
})

test.each(['unknown', 'ready'] as const)('%s leaves nothing to be done', (status) => {
  expect(line(status)).not.toContain('<button')
})

test('without a keychain it says where what is added is kept instead', () => {
  expect(heard(line('keychain_unavailable'))).toContain('kept in memory and gone when the app closes')
})
