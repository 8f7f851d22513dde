import jsQR from 'jsqr'
import type { PracticePage } from './practice-page'

const scale = 4

/** Reads the QR code that a practice page draws: its SVG as pixels, decoded as a camera would. */
export function qrOnPage(page: PracticePage): string {
  const svg = /<svg class="qr".*?<\/svg>/s.exec(page.html)?.[0] ?? ''
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1] ?? '0')
  const dark = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
  const width = side * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [x, y] of dark) {
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + 1) * scale; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  const read = jsQR(pixels, width, width)
  if (read === null) throw new Error(`No QR code can be read on "${page.title}"`)
  return read.data
}
