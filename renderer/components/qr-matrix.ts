/** @file Loaded only when a QR code is to be shown. */
import { create } from 'qrcode/lib/core/qrcode.js'

/** White modules around the code: a scanner needs four (ISO/IEC 18004). */
export const quietZone = 4

/** A QR code ready to be drawn: `size` modules a side, quiet zone included, and the path of the dark ones. */
export interface QrMatrix {
  readonly size: number
  readonly path: string
}

/** More bytes than this only level L holds (ISO/IEC 18004, table 7). */
const mostAtM = 2331

/** The QR code of `text` at error correction level M, or L when it is very long. Dark modules in a row are drawn as one run, so no seams show. */
export function qrMatrix(text: string): QrMatrix {
  const errorCorrectionLevel = new TextEncoder().encode(text).length > mostAtM ? 'L' : 'M'
  const { size, data } = create(text, { errorCorrectionLevel }).modules
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && data[row * size + column] === 1) column += 1
      if (column > start)
        path += `M${String(start + quietZone)} ${String(row + quietZone)}h${String(column - start)}v1h-${String(column - start)}z`
    }
  }
  return { size: size + 2 * quietZone, path }
}

/**
 * How many pixels of the screen each module has: whole ones, so that edges stay sharp. The code is at least `atLeast` wide,
 * or at most `atMost` when that is less; both are in the same pixels.
 */
export function modulePixels(size: number, atLeast: number, atMost: number): number {
  return Math.max(1, Math.min(Math.ceil(atLeast / size), Math.floor(atMost / size)))
}
