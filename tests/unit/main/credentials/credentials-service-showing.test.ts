/** @file What is on the screen, for how long, and what takes it away. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CredentialsState, HiddenBecause } from '../../../../preload/contract/credentials'
import {
  addProfile,
  codes,
  key,
  link,
  opening,
  openRoom,
  otherKey,
  password,
  savePassword,
  upn,
  type Room,
} from './room'

let room: Room
let id: string

beforeEach(async () => {
  vi.useFakeTimers({ now: 45_000 })
  room = openRoom()
  id = await addProfile(room)
  room.published.length = 0
  room.visible.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

const visible = (): CredentialsState['visible'] => room.service.state().visible

describe('a code', () => {
  test('is shown with when it ends, and the app is told that something secret is visible', async () => {
    await room.service.showCode(id)
    expect(room.published.at(-1)?.visible).toEqual({
      kind: 'code',
      id,
      code: codes[1],
      validUntil: 60_000,
      period: 30,
    })
    expect(room.visible.at(-1)).toBe(true)
    room.service.hide()
    expect(room.published.at(-1)?.visible).toBeNull()
    expect(room.visible.at(-1)).toBe(false)
  })

  test('is followed by the next ones, each published once, at the moment the clock has it', async () => {
    await room.service.showCode(id)
    room.published.length = 0
    await vi.advanceTimersByTimeAsync(14_999)
    expect(room.published).toEqual([])
    await vi.advanceTimersByTimeAsync(1 + 60_000)
    expect(room.published.map((state) => state.visible)).toMatchObject([
      { code: codes[2], validUntil: 90_000 },
      { code: codes[3], validUntil: 120_000 },
      { code: codes[4], validUntil: 150_000 },
    ])
  })

  test('is that of now when the machine wakes, not that of when it fell asleep', async () => {
    await room.service.showCode(id)
    vi.setSystemTime(215_000)
    room.service.wake()
    expect(room.published.at(-1)?.visible).toMatchObject({ code: codes[7], validUntil: 240_000 })
    room.published.length = 0
    await vi.advanceTimersByTimeAsync(25_000)
    expect(room.published).toMatchObject([{ visible: { validUntil: 270_000 } }])
  })

  test('no longer ticks once it is hidden', async () => {
    await room.service.showCode(id)
    room.service.hide()
    room.published.length = 0
    await vi.advanceTimersByTimeAsync(120_000)
    expect(room.published).toEqual([])
  })

  test('of another profile takes the place of the first', async () => {
    const other = await addProfile(room, otherKey, 'TECHPASS PROD')
    await room.service.showCode(id)
    await room.service.showCode(other)
    expect(visible()).toMatchObject({ id: other })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(visible()).toMatchObject({ id: other })
  })

  test.each<readonly [string, string, () => void]>([
    [
      'the keychain is locked',
      'keychain_locked',
      () => {
        room.keychain.failing = 'keychain_locked'
      },
    ],
    [
      'the keychain has it no longer',
      'credential_locked_or_removed',
      () => {
        room.keychain.blind = true
      },
    ],
  ])('is not shown when %s, and what was shown stays', async (_why, code, goWrong) => {
    const other = await addProfile(room, otherKey, 'TECHPASS PROD')
    await room.service.showCode(other)
    goWrong()
    await expect(room.service.showCode(id)).rejects.toMatchObject({ code })
    expect(visible()).toMatchObject({ id: other })
  })
})

describe('the QR code for another phone', () => {
  test('says the whole profile again, and nothing else is shown beside it', async () => {
    await room.service.showCode(id)
    await room.service.showExport(id)
    const shown = visible()
    if (shown?.kind !== 'export') throw new Error('No QR code is shown')
    expect(room.service.readText(shown.qr)).toMatchObject({ upn, label: 'SG Govt M365', issuer: 'Microsoft' })
    expect(shown.qr).toContain(key)
    expect(room.visible.at(-1)).toBe(true)
  })

  test('is not shown where the organisation does not allow it, and the keychain is not asked', async () => {
    room.rules.exports = false
    const asked = room.keychain.asked.length
    await expect(room.service.showExport(id)).rejects.toMatchObject({ code: 'export_off' })
    expect(room.keychain.asked).toHaveLength(asked)
    expect(visible()).toBeNull()
  })

  test('goes when the rules no longer allow it; a code stays', async () => {
    await room.service.showExport(id)
    room.rules.exports = false
    room.service.followRules()
    expect(room.published.at(-1)?.visible).toBeNull()
    await room.service.showCode(id)
    room.service.followRules()
    expect(visible()).toMatchObject({ kind: 'code' })
  })
})

describe('what takes it away', () => {
  test.each<HiddenBecause>(['locked', 'suspended', 'idle'])(
    '%s is said, until something is shown again',
    async (why) => {
      await room.service.showCode(id)
      room.service.lock(why)
      expect(room.published.at(-1)).toMatchObject({ visible: null, hiddenBecause: why })
      expect(room.visible.at(-1)).toBe(false)
      // Its dialog closes with it, and asks for what is already gone to be hidden.
      room.service.hide()
      expect(room.service.state().hiddenBecause).toBe(why)
      await room.service.showCode(id)
      expect(room.published.at(-1)?.hiddenBecause).toBeNull()
    },
  )

  test('where nothing was shown, nothing is said to have been taken away', () => {
    room.service.lock('locked')
    expect(room.service.state().hiddenBecause).toBeNull()
  })

  test('the first reason stays: a machine that sleeps after it was locked', async () => {
    await room.service.showCode(id)
    room.service.lock('locked')
    room.service.lock('suspended')
    expect(room.service.state().hiddenBecause).toBe('locked')
  })

  test('turning codes off hides the code at once, without a reason to be told', async () => {
    await room.service.showCode(id)
    room.rules.codes = false
    room.service.followRules()
    expect(room.published.at(-1)).toMatchObject({ visible: null, hiddenBecause: null })
  })

  test('a change of other rules leaves it', async () => {
    await room.service.showCode(id)
    room.rules.clipboardSeconds = 60
    room.service.followRules()
    expect(visible()).toMatchObject({ id })
  })

  test.each<readonly [string, () => unknown]>([
    [
      'it was hidden',
      () => {
        room.service.hide()
      },
    ],
    [
      'the workstation was locked',
      () => {
        room.service.lock('locked')
      },
    ],
    [
      'codes were turned off',
      () => {
        room.rules.codes = false
        room.service.followRules()
      },
    ],
    ['everything was forgotten', () => void room.service.forgetEverything()],
    ['the app ends', () => void room.service.end()],
  ])('what the keychain hands out after %s is not shown any more', async (_what, happen) => {
    const { opened, open } = opening()
    room.keychain.before = () => opened
    const showing = [room.service.showCode(id), room.service.showExport(id)]
    happen()
    open()
    await Promise.allSettled(showing)
    expect(visible()).toBeNull()
    expect(room.published.every((state) => state.visible === null)).toBe(true)
  })

  test.each([
    [
      'the workstation was locked',
      () => {
        room.service.lock('locked')
      },
    ],
    ['everything was forgotten', () => void room.service.forgetEverything()],
  ])('what was asked to be copied before %s is not copied after it', async (_what, happens) => {
    const { opened, open } = opening()
    room.keychain.before = () => opened
    const copied = room.service.copy(id)
    room.keychain.before = () => undefined
    happens()
    open()
    await expect(copied).rejects.toMatchObject({ code: 'copy_dropped' })
    expect(room.clipboard.text).toBe('')
  })

  test('of two that were asked for, the later one is shown, whichever the keychain hands out first', async () => {
    const other = await addProfile(room, otherKey, 'TECHPASS PROD')
    const { opened, open } = opening()
    let isFirst = true
    room.keychain.before = () => {
      const waits = isFirst
      isFirst = false
      return waits ? opened : undefined
    }
    const first = room.service.showCode(id)
    await room.service.showCode(other)
    open()
    await first
    expect(visible()).toMatchObject({ id: other })
  })
})

describe('what the window is told', () => {
  test('has no secret but the one on the screen, whatever the officer does', async () => {
    const kept = await savePassword(room)
    await room.service.readPage()
    room.service.readText(otherKey)
    await room.service.confirmProfile(id, codes[1])
    await room.service.showCode(id)
    await room.service.copy(id)
    await room.service.copy(kept)
    await room.service.showExport(id)
    room.service.lock('idle')
    await room.service.forget(kept)
    await room.service.forgetEverything()

    const secrets = [password, key, otherKey, codes[1], link]
    const others = room.published.map((state) => ({ ...state, visible: null }))
    for (const secret of secrets) expect(JSON.stringify(others)).not.toContain(secret)
    const shown = JSON.stringify(room.published.map((state) => state.visible))
    expect(shown).toContain(codes[1])
    expect(shown).toContain(key)
    for (const secret of [password, otherKey]) expect(shown).not.toContain(secret)
    // A code that is shown does not bring its key along.
    for (const state of room.published)
      if (state.visible?.kind === 'code') expect(JSON.stringify(state)).not.toContain(key)
  })

  test('agrees each time with what is told of a secret being visible', async () => {
    await room.service.showCode(id)
    room.service.hide()
    await room.service.showExport(id)
    room.service.lock('locked')
    expect(room.visible).toEqual(room.published.map((state) => state.visible !== null))
    expect(new Set(room.visible)).toEqual(new Set([true, false]))
  })
})
