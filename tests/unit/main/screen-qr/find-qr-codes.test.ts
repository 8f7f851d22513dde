/** @file Codes on pictures of screens: whatever their size and colours, all of them, and nothing where there is none. */
import { describe, expect, test } from 'vitest'
import { qrCodeSteps } from '../../../../main/screen-qr/find-qr-codes'
import { inSlices } from '../../../../main/screen-qr/in-slices'
import { blot, type Brightness } from '../../../../main/screen-qr/picture'
import { DrawnScreen, type Colour } from './drawn-screen'

/** All that is found when nobody stops it. */
function findQrCodes(brightness: Brightness): readonly string[] {
  let found: ReadonlySet<string> = new Set()
  for (const told of qrCodeSteps(brightness)) found = told
  return [...found]
}

const push =
  'phonefactor://activate_account?code=518227904&url=https%3a%2f%2fmobileappcommunicator.auth.microsoft.com%2factivatev2%2f863602595%2fSASPUBKRCAZ1FD043'
const totp =
  'otpauth://totp/SG%20Govt%20M365%3Atan.mei.ling%40practice.example?secret=GEZDGNBVGY3TQOJQ&issuer=Microsoft'
const link = 'https://example.org/'
const long = `otpauth-migration://offline?data=${'CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZTAC'.repeat(8)}`

const looks: readonly (readonly [string, { dark: Colour; light: Colour; page: Colour }])[] = [
  ['black on a white page', { dark: 0, light: 255, page: 255 }],
  ['black on white on a dark page', { dark: 0, light: 255, page: 24 }],
  ['white on black, inverted', { dark: 255, light: 0, page: 0 }],
  ['light grey on dark grey, inverted', { dark: 200, light: 40, page: 40 }],
  ['dark blue on pale yellow', { dark: [20, 30, 110], light: [255, 250, 205], page: 255 }],
  ['grey on white, pale', { dark: 150, light: 255, page: 255 }],
  ['dimmed behind a dialog', { dark: 0, light: 115, page: 115 }],
]

describe.each(looks)('%s', (_look, { dark, light, page }) => {
  test.each([2, 2.5, 3, 4.4, 8, 15])('modules of %f pixels', (module) => {
    const screen = new DrawnScreen(1366, 1100, page).code({ text: push, x: 211, y: 97, module, dark, light })
    expect(findQrCodes(screen.brightness)).toEqual([push])
  })
})

describe('sizes', () => {
  test.each([
    ['the smallest code', link, 2],
    ['a long code', long, 3],
    ['a long code, large', long, 8],
  ])('%s', (_what, text, module) => {
    expect(findQrCodes(new DrawnScreen(1600, 1200).code({ text, x: 60, y: 50, module }).brightness)).toEqual([text])
  })

  test('one that is blurred to modules of 1.6 pixels', () => {
    const screen = new DrawnScreen(1366, 768).code({ text: totp, x: 300, y: 200, module: 1.6 })
    expect(findQrCodes(screen.brightness)).toEqual([totp])
  })

  test('one without the white around it that it should have', () => {
    const screen = new DrawnScreen(1366, 768, 90).code({ text: push, x: 300, y: 200, module: 4, quiet: 1 })
    expect(findQrCodes(screen.brightness)).toEqual([push])
  })

  test('one in the corner of the screen', () => {
    const screen = new DrawnScreen(1366, 768).code({ text: push, x: 0, y: 0, module: 4, quiet: 0 })
    expect(findQrCodes(screen.brightness)).toEqual([push])
  })
})

describe('several', () => {
  test('two at once, of different size and colour', () => {
    const screen = new DrawnScreen(1920, 1080)
      .fill(960, 0, 960, 1080, 20)
      .code({ text: push, x: 100, y: 100, module: 3 })
      .code({ text: totp, x: 1100, y: 300, module: 6, dark: 230, light: 20 })
    expect([...findQrCodes(screen.brightness)].sort()).toEqual([totp, push].sort())
  })

  test('six beside each other', () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `https://example.org/${name}`)
    const screen = new DrawnScreen(1000, 800)
    for (const [at, text] of texts.entries())
      screen.code({ text, x: 20 + 170 * (at % 3), y: 20 + 170 * Math.floor(at / 3), module: 5 })
    expect([...findQrCodes(screen.brightness)].sort()).toEqual(texts)
  })

  test('the same twice is one', () => {
    const screen = new DrawnScreen(1000, 800)
      .code({ text: push, x: 20, y: 20, module: 3 })
      .code({ text: push, x: 400, y: 200, module: 5 })
    expect(findQrCodes(screen.brightness)).toEqual([push])
  })
})

describe('what is not one', () => {
  test.each([
    ['an empty screen', new DrawnScreen(1920, 1080)],
    ['a screen by chance', new DrawnScreen(1920, 1080).noise()],
    ['a screen full of print', new DrawnScreen(1920, 1080).print()],
    [
      'half a code',
      new DrawnScreen(800, 600).code({ text: push, x: 100, y: 100, module: 4 }).fill(220, 0, 580, 600, 255),
    ],
    ['nothing at all', new DrawnScreen(0, 0)],
    ['a line', new DrawnScreen(500, 1)],
  ])('%s', (_what, screen) => {
    expect(findQrCodes(screen.brightness)).toEqual([])
  })

  test('a code in an area that is not to be looked at', () => {
    const { brightness } = new DrawnScreen(1366, 768)
      .code({ text: push, x: 800, y: 100, module: 4 })
      .code({ text: totp, x: 100, y: 100, module: 4 })
    blot(brightness, { x: 760.5, y: -10, width: 5000, height: 5000 })
    expect(findQrCodes(brightness)).toEqual([totp])
  })
})

describe('a screen of 3,840 × 2,160 pixels', () => {
  const large = (): DrawnScreen => new DrawnScreen(3840, 2160)
  test.each([
    [
      'with print and a small code',
      () => large().print().fill(3000, 1500, 300, 300, 255).code({ text: push, x: 3010, y: 1510, module: 4 }),
      [push],
    ],
    [
      'with print and a large code',
      () => large().print().fill(300, 500, 1200, 1200, 255).code({ text: push, x: 310, y: 510, module: 16 }),
      [push],
    ],
    ['empty', large, []],
    ['full of print', () => large().print(), []],
    ['by chance', () => large().noise(), []],
  ] as const)('%s', (what, draw, texts) => {
    const screen = draw()
    expect(findQrCodes(screen.brightness), what).toEqual(texts)
  })
})

describe('a hostile screen, full of corners of codes', () => {
  /** Thousands of them in a grid, so that each three of them may be those of a code. */
  const hostile = (): Brightness => {
    const screen = new DrawnScreen(1920, 1080)
    for (let y = 2; y < 1060; y += 20) for (let x = 2; x < 1900; x += 20) drawCorner(screen, x, y)
    return screen.brightness
  }

  test('is left when the time for it is over, with what was found until then', async () => {
    // Each look at the clock is a millisecond later.
    let ms = 0
    let pauses = 0
    const now = (): number => (ms += 1)
    const pause = (): Promise<void> => Promise.resolve(void (pauses += 1))
    let steps = 0
    function* counted(): Generator<ReadonlySet<string>, undefined> {
      for (const told of qrCodeSteps(hostile())) {
        steps += 1
        yield told
      }
    }
    await inSlices(counted(), { sliceMs: 20, budgetMs: 7000, now, pause })
    expect(steps).toBe(7000)
    expect(pauses).toBe(7000 / 20)
  })

  test('is work in many steps, none of which has more than a few codes to read', () => {
    let steps = 0
    for (const told of qrCodeSteps(hostile())) {
      steps += 1
      if (steps > 20_000) break
      expect(told.size).toBe(0)
    }
    // More than the rows of all five looks: it goes on corner by corner, and three by three.
    expect(steps).toBeGreaterThan(5 * 1080 + 300)
  })
})

function drawCorner(screen: DrawnScreen, x: number, y: number): void {
  screen
    .fill(x, y, 14, 14, 0)
    .fill(x + 2, y + 2, 10, 10, 255)
    .fill(x + 4, y + 4, 6, 6, 0)
}
