/** @file When the screen is guarded, and what takes the officer's own consent. */
import { beforeEach, expect, test } from 'vitest'
import { addProfile, openRoom, otherKey, upn, type Room } from './room'

let room: Room
let id: string

beforeEach(async () => {
  room = openRoom()
  id = await addProfile(room)
  room.published.length = 0
  room.visible.length = 0
})

test('an export needs the officer, and is not shown without; a code alone does not', async () => {
  await room.service.showCode(id)
  expect(room.asked).toEqual([])
  room.page.agrees = false
  await expect(room.service.showExport(id)).rejects.toMatchObject({ code: 'not_agreed' })
  expect(room.published.some((state) => state.visible?.kind === 'export')).toBe(false)
  room.page.agrees = true
  await room.service.showExport(id)
  expect(room.asked).toEqual(['export', 'export'])
  expect(room.service.state().visible).toMatchObject({ kind: 'export' })
})

test.each<readonly [string, () => unknown]>([
  ['dropped', () => room.service.dropCandidate()],
  ['taken away by the lock', () => room.service.lock('locked')],
  ['taken away because the rules changed', () => room.service.lock(null)],
  [
    'kept',
    async () => {
      const { candidate } = room.service.readText(otherKey)
      await room.service.addProfile(candidate, upn, 'TECHPASS PROD', false)
    },
  ],
])('a profile that was read counts as a visible secret until it is %s', async (_how, end) => {
  room.service.readText(otherKey)
  expect(room.visible.at(-1)).toBe(true)
  await end()
  expect(room.visible.at(-1)).toBe(false)
})

test('a key that stands in a field counts as a visible secret until the field is empty, also through a lock', () => {
  room.service.noteTyped(true)
  expect(room.visible).toEqual([true])
  room.service.noteTyped(true)
  expect(room.visible).toEqual([true])
  // The window empties the field because of it, and says so.
  room.service.lock('idle')
  expect(room.visible.at(-1)).toBe(true)
  room.service.noteTyped(false)
  expect(room.visible.at(-1)).toBe(false)
})
