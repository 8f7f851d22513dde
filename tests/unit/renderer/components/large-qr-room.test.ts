import { expect, test } from 'vitest'
import { largeQrRoom } from '../../../../renderer/components/large-qr-room'
import { modulePixels } from '../../../../renderer/components/qr-matrix'

/** How wide a code with so many modules a side becomes, quiet zone included. */
const widthIn = (around: Parameters<typeof largeQrRoom>[0], modules: number): number => {
  const { atLeast, atMost } = largeQrRoom(around)
  return modules * modulePixels(modules, atLeast, atMost)
}

test.each([45, 49, 53, 57, 61])('a code of %i modules is at least 400 wide in the narrow window of live', (modules) => {
  const width = widthIn({ width: 463, height: 600, above: 120 }, modules)
  expect(width).toBeGreaterThanOrEqual(400)
  expect(width).toBeLessThanOrEqual(463)
})

test.each([45, 49, 53, 57, 61])('a code of %i modules stays in sight with what stands above it', (modules) => {
  for (const height of [560, 600, 700, 900]) {
    const width = widthIn({ width: 688, height, above: 80 }, modules)
    expect(width).toBeGreaterThanOrEqual(400)
    expect(width).toBeLessThanOrEqual(height - 80)
  }
})

test('where there is less room than that, all of it can be seen at once', () => {
  expect(widthIn({ width: 640, height: 260, above: 80 }, 57)).toBeLessThanOrEqual(260)
  expect(widthIn({ width: 300, height: 600, above: 80 }, 57)).toBeLessThanOrEqual(300)
})

test('however large the screen, it is no wider than a camera needs', () => {
  expect(largeQrRoom({ width: 2000, height: 2000, above: 0 })).toEqual({ atLeast: 500, atMost: 600 })
})

test('a dialog without any room draws nothing larger than nothing', () => {
  expect(largeQrRoom({ width: 0, height: -40, above: 80 })).toEqual({ atLeast: 0, atMost: 0 })
})
