import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VisibleSecret } from '../../../../preload/contract/credentials'
import { parseOtpauthUri, type TotpUri } from '../../../../main/identity/otpauth-uri'
import { VisibleSecretKeeper } from '../../../../main/credentials/visible-secret'
import { codes, key, link } from './room'

/** A profile with other parameters than the usual ones. */
const profileWith = (parameters = ''): TotpUri => parseOtpauthUri(link + parameters) as TotpUri
const code = { kind: 'code', id: 'one', profile: profileWith() } as const
const qr = { kind: 'export', id: 'two', qr: link } as const

let views: (VisibleSecret | null)[]
let keeper: VisibleSecretKeeper

beforeEach(() => {
  vi.useFakeTimers({ now: 45_000 })
  views = []
  keeper = new VisibleSecretKeeper(() => views.push(keeper.view))
})
afterEach(() => {
  vi.useRealTimers()
})

test('at first nothing is shown, and nothing was taken away', () => {
  expect([keeper.view, keeper.id, keeper.hiddenBecause]).toEqual([null, null, null])
  keeper.hide()
  keeper.refresh()
  expect(views).toEqual([])
})

test('a code is shown with its end and its period, and without what makes it', () => {
  keeper.show(code)
  expect(views).toEqual([{ kind: 'code', id: 'one', code: codes[1], validUntil: 60_000, period: 30 }])
  expect([keeper.id, JSON.stringify(keeper.view).includes(key)]).toEqual(['one', false])
})

test('whoever looks sees the code of that moment', () => {
  keeper.show(code)
  vi.setSystemTime(60_000)
  expect(keeper.view).toMatchObject({ code: codes[2], validUntil: 90_000 })
})

test('the next code is told at the moment it begins', async () => {
  keeper.show(code)
  await vi.advanceTimersByTimeAsync(14_999)
  expect(views).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(views.at(-1)).toMatchObject({ code: codes[2] })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(views.at(-1)).toMatchObject({ code: codes[3] })
  expect(views).toHaveLength(3)
})

test.each([
  ['eight digits', '&digits=8', { code: '94287082', validUntil: 60_000 }],
  ['a minute', '&period=60', { code: codes[0], validUntil: 60_000 }],
  ['a day', '&period=86400', { code: codes[0], validUntil: 86_400_000 }],
])('a profile with %s is shown as such', async (_what, parameters, expected) => {
  keeper.show({ ...code, profile: profileWith(parameters) })
  expect(keeper.view).toMatchObject(expected)
  await vi.advanceTimersByTimeAsync(expected.validUntil - 45_000)
  expect(views).toHaveLength(2)
})

test('a clock that has jumped, on or back, is followed at once and from then on', async () => {
  keeper.show(code)
  vi.setSystemTime(215_000)
  keeper.refresh()
  expect(keeper.view).toMatchObject({ code: codes[7] })
  vi.setSystemTime(65_000)
  keeper.refresh()
  expect(views.at(-1)).toMatchObject({ code: codes[2], validUntil: 90_000 })
  await vi.advanceTimersByTimeAsync(25_000)
  expect(views.at(-1)).toMatchObject({ code: codes[3] })
})

test('a QR code is shown as it is, and nothing of it changes by itself', async () => {
  keeper.show(qr)
  expect(views).toEqual([qr])
  await vi.advanceTimersByTimeAsync(3600_000)
  expect([views.length, vi.getTimerCount()]).toEqual([1, 0])
})

test('another one takes its place, and no timer of the first is left', async () => {
  keeper.show(code)
  keeper.show(qr)
  expect([keeper.id, vi.getTimerCount()]).toEqual(['two', 0])
  keeper.show(code)
  keeper.show({ ...code, id: 'three' })
  expect([keeper.id, vi.getTimerCount()]).toEqual(['three', 1])
  await vi.advanceTimersByTimeAsync(15_000)
  expect(views.at(-1)).toMatchObject({ id: 'three' })
})

test('hidden by the officer it leaves nothing behind, not even a timer', () => {
  keeper.show(code)
  keeper.hide()
  expect([keeper.view, keeper.id, keeper.hiddenBecause, vi.getTimerCount()]).toEqual([null, null, null, 0])
  expect(views.at(-1)).toBeNull()
})

test('hidden by the app it says why, until something is shown', () => {
  keeper.show(code)
  keeper.hide('suspended')
  expect([keeper.view, keeper.hiddenBecause]).toEqual([null, 'suspended'])
  keeper.hide()
  keeper.hide('idle')
  expect(keeper.hiddenBecause).toBe('suspended')
  keeper.show(qr)
  expect(keeper.hiddenBecause).toBeNull()
})
