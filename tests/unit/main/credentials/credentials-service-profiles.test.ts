/** @file How a profile for verification codes is read, kept and confirmed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../../main/support/app-error'
import { addProfile, codes, key, link, opening, openRoom, otherKey, upn, type Room } from './room'

let room: Room

beforeEach(() => {
  vi.useFakeTimers({ now: 45_000 })
  room = openRoom()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('with codes off', () => {
  const id = '0'.repeat(36)
  test.each<readonly [string, (room: Room) => unknown]>([
    ['readPage', ({ service }) => service.readPage()],
    ['readText', ({ service }) => service.readText(link)],
    ['addProfile', ({ service }) => service.addProfile(id, upn, 'SG Govt M365', false)],
    ['confirmProfile', ({ service }) => service.confirmProfile(id, '000000')],
    ['confirmProfile by word', ({ service }) => service.confirmProfile(id, null)],
    ['showCode', ({ service }) => service.showCode(id)],
    ['showExport', ({ service }) => service.showExport(id)],
  ])('%s is refused before the page or the keychain is asked', async (_call, ask) => {
    const scan = vi.fn(() => Promise.resolve(link))
    room.page.scan = scan
    room.rules.codes = false
    await expect(Promise.resolve().then(() => ask(room))).rejects.toMatchObject({ code: 'codes_off' })
    expect([scan.mock.calls.length, room.keychain.asked.length]).toEqual([0, 0])
  })

  test('is asked each time: what was read while they were on is not kept once they are off', async () => {
    const { candidate } = room.service.readText(link)
    room.rules.codes = false
    await expect(room.service.addProfile(candidate, upn, 'SG Govt M365', false)).rejects.toMatchObject({
      code: 'codes_off',
    })
    expect(room.keychain.asked).toEqual([])
  })
})

describe('reading', () => {
  test('the page answers what the QR code says, and not its secret', async () => {
    const read = await room.service.readPage()
    expect(read).toEqual({
      candidate: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      upn,
      label: 'SG Govt M365',
      issuer: 'Microsoft',
      digits: 6,
      period: 30,
    })
    expect(JSON.stringify(read)).not.toContain(key)
  })

  test('a QR code without an issuer in its label is named by its issuer', () => {
    expect(room.service.readText(`otpauth://totp/${upn}?secret=${key}&issuer=WOG`)).toMatchObject({ label: 'WOG' })
  })

  test('a key has neither name nor account: the officer gives them', () => {
    expect(room.service.readText(key)).toMatchObject({ upn: '', label: '', issuer: '', digits: 6, period: 30 })
  })

  test('a page without a QR code is refused as it was found', async () => {
    room.page.scan = () => Promise.reject(new AppError('qr_not_found', 'None'))
    await expect(room.service.readPage()).rejects.toMatchObject({ code: 'qr_not_found' })
  })

  test('a wrong kind leaves what was read before to be kept', async () => {
    const { candidate } = room.service.readText(link)
    expect(() => room.service.readText('FIDO:/123456')).toThrow(
      expect.objectContaining({ code: 'typed_passkey' }) as Error,
    )
    await expect(room.service.addProfile(candidate, upn, 'SG Govt M365', false)).resolves.toMatchObject({
      kind: 'totp',
    })
  })
})

describe('what was read', () => {
  const add = (candidate: string, replace = false) => room.service.addProfile(candidate, upn, 'SG Govt M365', replace)

  test('is kept under the name and for the account that the officer gives, not yet confirmed', async () => {
    const { candidate } = room.service.readText(link)
    await expect(room.service.addProfile(candidate, upn, 'TECHPASS PROD', false)).resolves.toMatchObject({
      kind: 'totp',
      label: 'TECHPASS PROD',
      upn,
      confirmedAt: null,
    })
    expect(room.published.at(-1)?.credentials).toHaveLength(1)
  })

  test.each<readonly [string, () => void]>([
    ['another one was read', () => room.service.readText(otherKey)],
    [
      'the officer dropped it',
      () => {
        room.service.dropCandidate()
      },
    ],
    [
      'the workstation was locked',
      () => {
        room.service.lock('locked')
      },
    ],
    [
      'the machine went to sleep',
      () => {
        room.service.lock('suspended')
      },
    ],
    ['the app ends', () => void room.service.end()],
  ])('is gone once %s', async (_what, happen) => {
    const { candidate } = room.service.readText(link)
    happen()
    await expect(add(candidate)).rejects.toMatchObject({ code: 'candidate_gone' })
    expect(room.keychain.asked).toEqual([])
  })

  test('is gone once it is kept: it is not kept twice', async () => {
    const { candidate } = room.service.readText(link)
    await add(candidate)
    await expect(add(candidate, true)).rejects.toMatchObject({ code: 'candidate_gone' })
  })

  test('from a page that was still being read when the workstation was locked is not there afterwards', async () => {
    const { opened, open } = opening()
    room.page.scan = () => opened.then(() => link)
    const reading = room.service.readPage()
    room.service.lock('locked')
    open()
    await expect(reading).rejects.toMatchObject({ code: 'candidate_gone' })
  })

  test('a duplicate is asked about, and the same candidate can then replace it', async () => {
    const first = await addProfile(room)
    const { candidate } = room.service.readText(`otpauth://totp/x?secret=${otherKey}`)
    await expect(add(candidate)).rejects.toMatchObject({ code: 'credential_exists' })
    expect([...room.keychain.secrets.values()].join()).toContain(key)

    await expect(add(candidate, true)).resolves.toMatchObject({ id: first })
    expect([...room.keychain.secrets.values()].join()).toContain(otherKey)
    expect(room.service.state().credentials).toHaveLength(1)
  })

  test('is still there after the keychain refused it, for another try', async () => {
    const { candidate } = room.service.readText(link)
    room.keychain.failing = 'keychain_locked'
    await expect(add(candidate)).rejects.toMatchObject({ code: 'keychain_locked' })
    room.keychain.failing = null
    await expect(add(candidate)).resolves.toMatchObject({ kept: 'certain' })
  })

  test('another one that was read while it was being kept stays to be kept', async () => {
    const { opened, open } = opening()
    room.keychain.before = () => opened
    const { candidate } = room.service.readText(link)
    const adding = add(candidate)
    const other = room.service.readText(otherKey)
    open()
    await adding
    await expect(room.service.addProfile(other.candidate, upn, 'TECHPASS PROD', false)).resolves.toMatchObject({
      label: 'TECHPASS PROD',
    })
  })
})

describe('confirming', () => {
  let id: string
  beforeEach(async () => {
    id = await addProfile(room)
    room.published.length = 0
  })

  test.each([
    ['the code of now', codes[1]],
    ['the code of now, grouped as the phone shows it', '287 082'],
    ['the code before: the phone’s clock is behind, or the officer was slow', codes[0]],
    ['the next code: the phone’s clock is ahead', codes[2]],
  ])('%s confirms, and the window is told', async (_what, typed) => {
    await expect(room.service.confirmProfile(id, typed)).resolves.toMatchObject({ id, confirmedAt: 45_000 })
    expect(room.published.at(-1)?.credentials).toMatchObject([{ id, confirmedAt: 45_000 }])
  })

  test.each([
    ['a wrong code', '000000'],
    ['the code two steps on', codes[3]],
    ['a digit too few', codes[1].slice(1)],
    ['letters', 'abcdef'],
    ['nothing', ''],
  ])('%s does not', async (_what, typed) => {
    await expect(room.service.confirmProfile(id, typed)).rejects.toMatchObject({ code: 'code_differs' })
    expect(room.service.state().credentials).toMatchObject([{ confirmedAt: null }])
  })

  test('the officer’s word that a page accepted a code is enough, without asking the keychain', async () => {
    const asked = room.keychain.asked.length
    await expect(room.service.confirmProfile(id, null)).resolves.toMatchObject({ confirmedAt: 45_000 })
    expect(room.keychain.asked).toHaveLength(asked)
  })

  test('what is not kept cannot be confirmed', async () => {
    const nobody = '0'.repeat(36)
    await expect(room.service.confirmProfile(nobody, null)).rejects.toMatchObject({ code: 'credential_not_found' })
    await expect(room.service.confirmProfile(nobody, codes[1])).rejects.toMatchObject({ code: 'credential_not_found' })
  })

  test('what the keychain has and is no profile is named corrupt', async () => {
    const [account = ''] = room.keychain.secrets.keys()
    room.keychain.secrets.set(account, 'something else')
    await expect(room.service.confirmProfile(id, codes[1])).rejects.toMatchObject({ code: 'credential_corrupt' })
  })
})
