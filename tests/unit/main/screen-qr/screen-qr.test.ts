/** @file What is found on the screen is shown until it is closed, and is then nowhere. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ScreenQrKind, ScreenQrState } from '../../../../preload/contract/screen-qr'
import type { Looked } from '../../../../main/screen-qr/look-at-screens'
import { ScreenQr } from '../../../../main/screen-qr/screen-qr'
import { microsoftPushServices } from '../../../../main/identity/entra/push-activation'
import { AppError } from '../../../../main/support/app-error'
import { textsHeldBy } from '../credentials/held-texts'
import { key, link as totp, opening, openRoom, upn, type Room } from '../credentials/room'

const url = 'https://mobileappcommunicator.auth.microsoft.com/activatev2/863602595/SASPUBKRCAZ1FD043'
const push = `phonefactor://activate_account?code=018227904&url=${encodeURIComponent(url)}`

let room: Room
let service: ScreenQr
let rules: { isAllowed: boolean; isUsed: boolean }
let look: () => Promise<Looked>
let published: ScreenQrState[]
let visible: boolean[]

const shows = (...texts: readonly string[]): void => {
  look = () => Promise.resolve({ screens: 2, texts })
}

beforeEach(() => {
  room = openRoom()
  rules = { isAllowed: true, isUsed: true }
  published = []
  visible = []
  shows(push)
  service = new ScreenQr({
    isAllowed: () => rules.isAllowed,
    isUsed: () => rules.isUsed,
    paceMs: 0,
    look: () => look(),
    pushServices: microsoftPushServices,
    consider: (text) => room.service.readHeld(text),
    clipboard: room.clipboard,
    clipboardSeconds: () => 30,
    publish: (state) => published.push(state),
    onVisible: (isVisible) => visible.push(isVisible),
    log: room.log,
  })
})

const closed = { status: 'closed', visible: null, found: [] }

describe('a look', () => {
  test('shows a push activation with its Code, leading zero kept, and its Url', async () => {
    await expect(service.find()).resolves.toEqual({ found: 1, screens: 2 })
    expect(service.state()).toMatchObject({
      status: 'shown',
      screens: 2,
      found: ['push-activation'],
      visible: {
        at: 0,
        kind: 'push-activation',
        qr: push,
        parts: [
          { part: 'code', value: '018227904' },
          { part: 'url', value: url },
        ],
      },
    })
    expect(published.map(({ status }) => status)).toEqual(['looking', 'shown'])
  })

  test('shows a profile for codes with its key, account and name', async () => {
    shows(totp)
    await service.find()
    expect(service.state().visible?.parts).toEqual([
      { part: 'key', value: key },
      { part: 'account', value: upn },
      { part: 'profile', value: 'SG Govt M365' },
    ])
  })

  test.each<readonly [string, ScreenQrKind, boolean]>([
    [`otpauth://hotp/x?secret=${key}&counter=1`, 'hotp', true],
    [push.replace('mobileappcommunicator', 'evil'), 'foreign-activation', false],
    [push.replace('018227904', '0182x'), 'broken', false],
    ['otpauth://totp/x?secret=1', 'broken', false],
    ['otpauth-migration://offline?data=abc', 'otpauth-migration', false],
    ['FIDO:/123456789', 'fido', false],
    ['https://example.org/', 'web-link', true],
    ['S/N: 12345678', 'serial', true],
    ['WIFI:S:guest;;', 'other', true],
    ['x', 'other', true],
    ['evil \u202etxt', 'other', false],
  ])('%j is named %s', async (text, kind, isReadable) => {
    shows(text)
    await service.find()
    expect(service.state().visible).toMatchObject({ kind, qr: text })
    expect((service.state().visible?.parts.length ?? 0) > 0).toBe(isReadable)
  })

  test('of several shows the one that officers look for first, and then the one that is chosen', async () => {
    shows('https://example.org/', totp, push)
    await service.find()
    expect(service.state().found).toEqual(['push-activation', 'totp', 'web-link'])
    expect(service.state().visible?.qr).toBe(push)
    service.show(1)
    expect(service.state().visible).toMatchObject({ at: 1, qr: totp })
    expect(JSON.stringify(published.at(-1))).not.toContain('018227904')
    expect(() => {
      service.show(3)
    }).toThrow(expect.objectContaining({ code: 'screen_qr_gone' }) as Error)
  })

  test('that finds nothing says so, and is no failure', async () => {
    shows()
    await expect(service.find()).resolves.toEqual({ found: 0, screens: 2 })
    expect(service.state()).toMatchObject({ status: 'none', screens: 2, visible: null })
    expect(visible).not.toContain(true)
  })

  test('that nobody at the window can have asked for is not taken', async () => {
    rules.isUsed = false
    look = vi.fn(look)
    await expect(service.find()).rejects.toMatchObject({ code: 'screen_qr_unasked' })
    expect(look).not.toHaveBeenCalled()
    expect(published).toEqual([])
  })

  test('asked for a hundred times at once is taken once', async () => {
    look = vi.fn(look)
    const asked = await Promise.allSettled(Array.from({ length: 100 }, () => service.find()))
    expect(look).toHaveBeenCalledTimes(1)
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(service.state()).toMatchObject({ status: 'shown' })
  })

  test('that fails leaves it closed', async () => {
    look = () => Promise.reject(new AppError('screen_capture_refused', 'No'))
    await expect(service.find()).rejects.toMatchObject({ code: 'screen_capture_refused' })
    expect(service.state()).toMatchObject(closed)
  })
})

describe('by policy', () => {
  test('the screen is not looked at', async () => {
    rules.isAllowed = false
    const looked = vi.fn(look)
    look = looked
    await expect(service.find()).rejects.toMatchObject({ code: 'screen_qr_off' })
    expect(looked).not.toHaveBeenCalled()
  })

  test('what is shown goes when it is switched off', async () => {
    await service.find()
    rules.isAllowed = false
    service.followRules()
    expect(service.state()).toMatchObject(closed)
  })

  test('what was being looked for is not shown when it is switched off meanwhile', async () => {
    look = () => {
      rules.isAllowed = false
      return Promise.resolve({ screens: 1, texts: [push] })
    }
    await expect(service.find()).rejects.toMatchObject({ code: 'screen_qr_off' })
    expect(service.state()).toMatchObject(closed)
  })
})

describe.each<readonly [string, () => unknown, string | null]>([
  ['closed', () => service.close(), null],
  ['locked', () => service.lock('locked'), 'locked'],
  ['suspended', () => service.lock('suspended'), 'suspended'],
  ['idle', () => service.lock('idle'), 'idle'],
  ['ended', () => service.end(), null],
])('once it is %s', (_what, happen, because) => {
  test('nothing of it is held, told or protected, and why it went is said', async () => {
    shows(push, totp)
    await service.find()
    expect(visible.at(-1)).toBe(true)
    await happen()
    expect(service.state()).toMatchObject({ ...closed, hiddenBecause: because })
    expect(visible.at(-1)).toBe(false)
    expect(textsHeldBy(service).join('\n')).not.toMatch(/018227904|GEZDGNBV/)
    for (const ask of [() => service.copy('code'), () => service.addToCredentials()])
      await expect(Promise.resolve().then<unknown>(ask)).rejects.toMatchObject({ code: 'screen_qr_gone' })
    // The dialog closes because of it: the reason stays until the next look.
    service.close()
    expect(service.state().hiddenBecause).toBe(because)
    await service.find()
    expect(service.state().hiddenBecause).toBeNull()
  })

  test('what was still being looked for is not shown', async () => {
    const { opened, open } = opening()
    look = () => opened.then(() => ({ screens: 1, texts: [push] }))
    const finding = service.find()
    await happen()
    open()
    await expect(finding).rejects.toMatchObject({ code: 'screen_qr_gone' })
    expect(service.state()).toMatchObject(closed)
    expect(JSON.stringify(published)).not.toContain('018227904')
  })
})

describe('copying', () => {
  test('takes one part, and off the clipboard again when the app ends', async () => {
    await service.find()
    await service.copy('code')
    expect(await room.clipboard.read()).toBe('018227904')
    expect(service.state().clipboardClearsAt).not.toBeNull()
    await service.end()
    expect(await room.clipboard.read()).toBe('')
  })

  test('fails for a part that it has not', async () => {
    await service.find()
    await expect(service.copy('key')).rejects.toMatchObject({ code: 'screen_qr_gone' })
  })
})

describe('adding to the credentials', () => {
  test('answers a candidate without its secret, that can then be kept', async () => {
    shows(totp)
    await service.find()
    const candidate = service.addToCredentials()
    expect(candidate).toMatchObject({ upn, label: 'SG Govt M365', digits: 6 })
    expect(JSON.stringify(candidate)).not.toContain(key)
    await room.service.addProfile(candidate.candidate, upn, 'SG Govt M365', false)
    expect([...room.keychain.secrets.values()].join()).toContain(key)
  })

  test('is refused while codes are off', async () => {
    shows(totp)
    room.rules.codes = false
    await service.find()
    expect(() => service.addToCredentials()).toThrow(expect.objectContaining({ code: 'codes_off' }) as Error)
  })

  test('is refused for a wrong kind, by name', async () => {
    await service.find()
    expect(() => service.addToCredentials()).toThrow(expect.objectContaining({ code: 'qr_push_activation' }) as Error)
  })
})

test('the log says that it was looked and what was found, and nothing of what it says', async () => {
  const info = vi.spyOn(room.log, 'info')
  shows(push, totp)
  await service.find()
  expect(info).toHaveBeenCalledWith('screen-qr', 'looked', {
    screens: 2,
    kinds: ['push-activation', 'totp'],
    ms: expect.any(Number) as number,
  })
})
