/** @file Keeping, copying and forgetting; profiles and what is shown of them have files of their own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addProfile, codes, link, openRoom, otherKey, password, savePassword, upn, type Room } from './room'

let room: Room

beforeEach(() => {
  vi.useFakeTimers({ now: 45_000 })
  room = openRoom()
})
afterEach(() => {
  vi.useRealTimers()
})

const keychainNow = (): string => room.service.state().keychain

describe('what is known of the keychain', () => {
  test('is nothing until it is asked, and the state alone never asks it', () => {
    expect(room.service.state()).toEqual({
      credentials: [],
      accounts: [],
      keychain: 'unknown',
      visible: null,
      hiddenBecause: null,
      clipboardClearsAt: null,
      allowed: { passwords: true, exports: true },
    })
    expect(room.keychain.asked).toEqual([])
  })

  test('is not that it answers, where it does not hand out what it was given', async () => {
    const id = await savePassword(room)
    room.keychain.secrets.clear()
    await expect(room.service.copy(id)).rejects.toMatchObject({ code: 'credential_locked_or_removed' })
    expect(keychainNow()).toBe('credential_locked_or_removed')
    expect(room.published.at(-1)?.keychain).toBe('credential_locked_or_removed')
  })

  test.each([
    [null, 'ready'],
    ['keychain_locked', 'keychain_locked'],
    ['keychain_unavailable', 'keychain_unavailable'],
    ['keychain_slow', 'keychain_slow'],
  ] as const)('when it was looked for (failing: %s) is published as %s', async (failing, status) => {
    room.keychain.failing = failing
    await room.service.checkKeychain()
    expect(room.published.map(({ keychain }) => keychain)).toEqual([status])
  })

  test('is ready once it has kept something, and ready again once it has handed something out', async () => {
    const id = await savePassword(room)
    expect(keychainNow()).toBe('ready')
    room.keychain.failing = 'keychain_locked'
    await expect(room.service.copy(id)).rejects.toMatchObject({ code: 'keychain_locked' })
    expect(room.published.at(-1)?.keychain).toBe('keychain_locked')
    room.keychain.failing = null
    await room.service.copy(id)
    expect(keychainNow()).toBe('ready')
  })

  test.each(['keychain_locked', 'keychain_refused', 'keychain_full', 'keychain_slow', 'keychain_failed'] as const)(
    '%s while keeping is thrown and published',
    async (failing) => {
      room.keychain.failing = failing
      await expect(savePassword(room)).rejects.toMatchObject({ code: failing })
      expect(room.published.at(-1)?.keychain).toBe(failing)
    },
  )

  test('is that there is none when something had to be kept in memory', async () => {
    room.keychain.failing = 'keychain_unavailable'
    await savePassword(room)
    expect(room.published.at(-1)).toMatchObject({
      keychain: 'keychain_unavailable',
      credentials: [{ kind: 'password', keptIn: 'memory' }],
    })
  })

  test('is not guessed from what is still in memory once it answers again', async () => {
    room.keychain.failing = 'keychain_unavailable'
    const id = await savePassword(room)
    const other = await addProfile(room)
    room.keychain.failing = null
    await room.service.checkKeychain()
    await room.service.copy(id)
    expect(keychainNow()).toBe('ready')
    await room.service.forget(other)
    expect(keychainNow()).toBe('ready')
  })

  test('does not change when it was not the keychain that refused', async () => {
    await room.service.checkKeychain()
    await expect(room.service.savePassword('someone@agency.gov.sg', password, false)).rejects.toMatchObject({
      code: 'not_practice_address',
    })
    expect(keychainNow()).toBe('ready')
  })

  test('what it may have kept all the same is in the list that is published with the failure', async () => {
    room.keychain.failing = 'keychain_slow'
    await expect(savePassword(room)).rejects.toMatchObject({ code: 'keychain_slow' })
    expect(room.published.at(-1)?.credentials).toMatchObject([{ kind: 'password', kept: 'unsure' }])
  })
})

describe('a password', () => {
  test('is not kept where the organisation keeps none', async () => {
    room.rules.passwords = false
    await expect(savePassword(room)).rejects.toMatchObject({ code: 'passwords_off' })
    expect([room.keychain.asked, room.list.kept.credentials]).toEqual([[], []])
  })

  test('that is kept already is asked about, and replaced when the officer agrees', async () => {
    await savePassword(room)
    await expect(room.service.savePassword(upn, 'another one', false)).rejects.toMatchObject({
      code: 'credential_exists',
    })
    expect([...room.keychain.secrets.values()]).toEqual([password])
    await room.service.savePassword(upn, 'another one', true)
    expect([...room.keychain.secrets.values()]).toEqual(['another one'])
  })

  test('is kept with codes off', async () => {
    room.rules.codes = false
    await expect(savePassword(room)).resolves.toMatch(/^[0-9a-f-]{36}$/)
  })

  test('cannot be shown or taken to a phone in place of a profile', async () => {
    const id = await savePassword(room)
    await expect(room.service.showCode(id)).rejects.toMatchObject({ code: 'credential_corrupt' })
    await expect(room.service.showExport(id)).rejects.toMatchObject({ code: 'credential_corrupt' })
    expect(room.service.state().visible).toBeNull()
  })
})

describe('copying', () => {
  test('puts the password on the clipboard, and the window is told only until when', async () => {
    const id = await savePassword(room)
    await room.service.copy(id)
    expect(room.clipboard.text).toBe(password)
    expect(room.published.at(-1)?.clipboardClearsAt).toBe(75_000)
  })

  test('puts the current code there as it must be typed: its digits alone', async () => {
    const id = await addProfile(room)
    await room.service.copy(id)
    expect(room.clipboard.text).toBe(codes[1])
    vi.setSystemTime(60_000)
    await room.service.copy(id)
    expect(room.clipboard.text).toBe(codes[2])
  })

  test('with codes off a password can be copied, and a code cannot', async () => {
    const profile = await addProfile(room)
    const kept = await savePassword(room)
    room.rules.codes = false
    await expect(room.service.copy(profile)).rejects.toMatchObject({ code: 'codes_off' })
    expect(room.clipboard.text).toBe('')
    await room.service.copy(kept)
    expect(room.clipboard.text).toBe(password)
  })

  test('what is not kept is not found', async () => {
    await expect(room.service.copy('0'.repeat(36))).rejects.toMatchObject({ code: 'credential_not_found' })
  })

  test('what the keychain no longer has leaves the clipboard as it was', async () => {
    const id = await savePassword(room)
    room.keychain.blind = true
    room.clipboard.text = 'a note'
    await expect(room.service.copy(id)).rejects.toMatchObject({ code: 'credential_locked_or_removed' })
    expect(room.clipboard.text).toBe('a note')
  })

  test('it stays as long as the settings say at that moment', async () => {
    const id = await savePassword(room)
    room.rules.clipboardSeconds = 10
    await room.service.copy(id)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(room.clipboard.text).toBe(password)
    await vi.advanceTimersByTimeAsync(1)
    expect(room.clipboard.text).toBe('')
    expect(room.published.at(-1)?.clipboardClearsAt).toBeNull()
  })

  test('when the machine wakes after that time it is gone at once', async () => {
    await room.service.copy(await savePassword(room))
    vi.setSystemTime(Date.now() + 8 * 3600_000)
    room.service.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(room.clipboard.text).toBe('')
  })
})

describe('forgetting', () => {
  test('one says what went, and takes it off the screen when it is shown', async () => {
    const id = await addProfile(room)
    await room.service.showCode(id)
    await expect(room.service.forget(id)).resolves.toEqual({
      forgotten: [{ kind: 'totp', upn, label: 'SG Govt M365', keptIn: 'keychain', wasKept: true }],
      left: 0,
      stoppedBy: null,
    })
    expect(room.published.at(-1)).toMatchObject({ credentials: [], visible: null })
    expect(room.keychain.secrets.size).toBe(0)
  })

  test('one leaves another on the screen', async () => {
    const id = await savePassword(room)
    const shown = await addProfile(room)
    await room.service.showCode(shown)
    await room.service.forget(id)
    expect(room.service.state().visible).toMatchObject({ id: shown })
  })

  test('one that the keychain does not remove stays listed, and why is thrown and published', async () => {
    const id = await savePassword(room)
    room.keychain.failing = 'keychain_locked'
    await expect(room.service.forget(id)).rejects.toMatchObject({ code: 'keychain_locked' })
    expect(room.published.at(-1)).toMatchObject({ credentials: [{ id }], keychain: 'keychain_locked' })
  })

  test('everything leaves nothing in the keychain, on the screen, on the clipboard or to be added', async () => {
    const { candidate } = room.service.readText(`${link}&digits=8`)
    const id = await savePassword(room)
    await room.service.showCode((await room.service.addProfile(candidate, upn, 'TECHPASS PROD', false)).id)
    const left = room.service.readText(otherKey)
    await room.service.copy(id)

    const { forgotten, ...rest } = await room.service.forgetEverything()
    expect(rest).toEqual({ left: 0, stoppedBy: null })
    expect(forgotten.map(({ kind }) => kind)).toEqual(['password', 'totp'])
    expect([room.clipboard.text, room.keychain.secrets.size]).toEqual(['', 0])
    expect(room.published.at(-1)).toMatchObject({ credentials: [], accounts: [], visible: null, hiddenBecause: null })
    await expect(room.service.addProfile(left.candidate, upn, 'x', false)).rejects.toMatchObject({
      code: 'candidate_gone',
    })
  })

  test('everything, stopped by the keychain, says how many are left and why', async () => {
    await savePassword(room)
    await addProfile(room)
    room.keychain.failing = 'keychain_slow'
    await expect(room.service.forgetEverything()).resolves.toEqual({
      forgotten: [],
      left: 2,
      stoppedBy: 'keychain_slow',
    })
    expect(room.published.at(-1)).toMatchObject({ keychain: 'keychain_slow', credentials: [{}, {}] })
  })
})

describe('the end of the app', () => {
  test('leaves nothing of ours on the screen or the clipboard', async () => {
    const id = await addProfile(room)
    await room.service.showCode(id)
    await room.service.copy(id)
    await room.service.end()
    expect([room.service.state().visible, room.clipboard.text]).toEqual([null, ''])
  })

  test('leaves what somebody else has put on the clipboard, and does not fail when it cannot be reached', async () => {
    await room.service.copy(await savePassword(room))
    room.clipboard.text = 'somebody else’s'
    await room.service.end()
    expect(room.clipboard.text).toBe('somebody else’s')
    await room.service.copy(room.service.state().credentials[0]?.id ?? '')
    room.clipboard.failing = 'read'
    await expect(room.service.end()).resolves.toBeUndefined()
  })
})
