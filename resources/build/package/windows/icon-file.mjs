// @ts-check
/** @file What an .ico file is: one drawing in several sizes. Pure. */
import { PNG } from 'pngjs'

/** The sizes in pixels, the smallest first: lists, taskbar and Start menu at 100 % to 200 %, and the Explorer's largest. */
export const ICON_SIZES = /** @type {const} */ ([16, 20, 24, 32, 40, 48, 64, 256])

const HEADER = 6
const ENTRY = 16
const BITMAP_HEADER = 40

/**
 * Answers the file. The largest size is kept as PNG, all others as bitmaps, which every reader of icons knows.
 *
 * @see https://devblogs.microsoft.com/oldnewthing/20101022-00/?p=12473
 *
 * @param {readonly Buffer[]} pictures Square PNGs with transparency, at most 256 pixels wide.
 * @returns {Buffer}
 */
export function iconFile(pictures) {
  const images = pictures.map((png) => {
    const { width, data } = PNG.sync.read(png)
    return { width, bytes: width === 256 ? png : bitmap(width, data) }
  })
  const header = Buffer.alloc(HEADER)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let at = HEADER + ENTRY * images.length
  const entries = images.map(({ width, bytes }) => {
    const entry = Buffer.alloc(ENTRY)
    // One byte each: 256 is written as 0.
    entry.writeUInt8(width % 256, 0)
    entry.writeUInt8(width % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(bytes.length, 8)
    entry.writeUInt32LE(at, 12)
    at += bytes.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...images.map(({ bytes }) => bytes)])
}

/**
 * @param {number} size
 * @param {Buffer} rgba From the top left.
 * @returns {Buffer} A bitmap as icons have it: twice as high, from the bottom up, the pixels and then one bit each for what is clear.
 */
function bitmap(size, rgba) {
  const maskRow = Math.ceil(size / 32) * 4
  const out = Buffer.alloc(BITMAP_HEADER + size * size * 4 + size * maskRow)
  out.writeUInt32LE(BITMAP_HEADER, 0)
  out.writeInt32LE(size, 4)
  out.writeInt32LE(size * 2, 8)
  out.writeUInt16LE(1, 12)
  out.writeUInt16LE(32, 14)
  out.writeUInt32LE(out.length - BITMAP_HEADER, 20)
  for (let y = 0; y < size; y++) {
    const row = size - 1 - y
    for (let x = 0; x < size; x++) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray((y * size + x) * 4)
      out.set([blue, green, red, opacity], BITMAP_HEADER + (row * size + x) * 4)
      const bits = BITMAP_HEADER + size * size * 4 + row * maskRow + (x >> 3)
      if (opacity === 0) out[bits] = (out[bits] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return out
}
