import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import { modulePixels, qrMatrix, quietZone, type QrMatrix } from '../../../../renderer/components/qr-matrix'
import { pushEnrolment, totpEnrolment } from '../../../support/set-up-views'

/** The dark modules that the path draws, as a grid. */
function draw({ path, size }: QrMatrix): readonly (readonly boolean[])[] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
    for (let step = 0; step < Number(width); step += 1) {
      const row = grid[Number(y)]
      if (row !== undefined) row[Number(x) + step] = true
    }
  }
  return grid
}

/** The picture in which each module has `pixels` pixels, black on white, read as a camera would. */
function read(matrix: QrMatrix, pixels: number): string | undefined {
  const grid = draw(matrix)
  const side = matrix.size * pixels
  const picture = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (grid[Math.floor(y / pixels)]?.[Math.floor(x / pixels)] === true)
        picture.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(picture, side, side)?.data
}

describe.each([
  ['for notifications', pushEnrolment(0).qr],
  ['for codes', totpEnrolment.qr],
])('the QR code %s', (_kind, text) => {
  const matrix = qrMatrix(text)

  test('reads as what it was made of', () => {
    expect(read(matrix, 5)).toBe(text)
  })

  test('has four white modules on each side', () => {
    const grid = draw(matrix)
    const edge = [...Array(quietZone).keys()]
    const far = edge.map((module) => matrix.size - 1 - module)
    for (const row of [...edge, ...far]) expect(grid[row]?.some(Boolean)).toBe(false)
    for (const column of [...edge, ...far]) expect(grid.some((row) => row[column] === true)).toBe(false)
    expect(grid[quietZone]?.[quietZone]).toBe(true)
    expect(grid[matrix.size - 1 - quietZone]?.[quietZone]).toBe(true)
  })

  test('is at least 240 pixels wide in the guide, in whole pixels for each module', () => {
    const pixels = modulePixels(matrix.size, 240, 320)
    expect(Number.isInteger(pixels)).toBe(true)
    expect(pixels * matrix.size).toBeGreaterThanOrEqual(240)
    expect(pixels * matrix.size).toBeLessThanOrEqual(320)
  })
})

test('a code that cannot be as wide as wished is as wide as fits', () => {
  expect(modulePixels(53, 480, 400)).toBe(7)
  expect(modulePixels(53, 480, 20)).toBe(1)
})
