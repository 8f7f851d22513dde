// @ts-check
import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { ICON_SIZES, iconFile } from '../../../../../resources/build/package/windows/icon-file.mjs'
import { inProject } from '../../../../../resources/build/set-up/project.mjs'

/**
 * @param {Buffer} file
 * @returns {{ size: number, bytes: Buffer }[]}
 */
function imagesOf(file) {
  return Array.from({ length: file.readUInt16LE(4) }, (_, at) => {
    const entry = file.subarray(6 + at * 16)
    const start = entry.readUInt32LE(12)
    return { size: entry.readUInt8(0) || 256, bytes: file.subarray(start, start + entry.readUInt32LE(8)) }
  })
}

/**
 * @param {number} size
 * @param {readonly number[]} pixels In red, green, blue and opacity, from the top left; repeated.
 */
function picture(size, pixels) {
  const png = new PNG({ width: size, height: size })
  png.data.fill(Uint8Array.from(pixels))
  return PNG.sync.write(png)
}

test('a picture is kept from the bottom up, blue first, and says in one bit each what is clear', () => {
  const [red, clear] = [
    [255, 0, 0, 255],
    [0, 0, 0, 0],
  ]
  const [image] = imagesOf(iconFile([picture(2, [...red, ...clear, 1, 2, 3, 128, ...red])]))
  const bytes = image?.bytes ?? Buffer.alloc(0)

  expect([image?.size, bytes.readInt32LE(4), bytes.readInt32LE(8), bytes.readUInt16LE(14)]).toEqual([2, 2, 4, 32])
  expect([...bytes.subarray(40, 56)]).toEqual([3, 2, 1, 128, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 0, 0])
  // Each row of bits fills four bytes.
  expect([...bytes.subarray(56)]).toEqual([0, 0, 0, 0, 0x40, 0, 0, 0])
})

test('the largest is kept as the PNG that it is', () => {
  const large = picture(256, [1, 2, 3, 255])

  expect(imagesOf(iconFile([picture(16, [1, 2, 3, 255]), large]))[1]).toEqual({ size: 256, bytes: large })
})

test('the Companion’s icon has every size, clear in its corners and blue in its middle', () => {
  const images = imagesOf(readFileSync(inProject('resources/windows/icon.ico')))

  expect(images.map(({ size }) => size)).toEqual([...ICON_SIZES])
  for (const { size, bytes } of images.slice(0, -1)) {
    const pixel = (/** @type {number} */ x, /** @type {number} */ y) => [
      ...bytes.subarray(40 + ((size - 1 - y) * size + x) * 4).subarray(0, 4),
    ]
    expect(pixel(0, 0)[3], `corner of ${size}`).toBeLessThan(128)
    expect(pixel(size >> 1, size - (size >> 3) - 1), `below the middle of ${size}`).toEqual([0x80, 0x35, 0x27, 255])
  }
  expect(PNG.sync.read(images.at(-1)?.bytes ?? Buffer.alloc(0)).width).toBe(256)
})
