/** @file Pictures of screens with QR codes on them, as a browser would draw them. */
import { create } from 'qrcode'
import type { Brightness, Picture } from '../../../../main/screen-qr/picture'
import { brightnessOf } from '../../../../main/screen-qr/picture'

/** A colour, as grey or as red, green and blue. */
export type Colour = number | readonly [number, number, number]

/** How a code is drawn. */
export interface DrawnCode {
  readonly text: string
  readonly x: number
  readonly y: number
  /** The width of a module in pixels; a fraction is blurred, as a zoomed page is. */
  readonly module: number
  readonly dark?: Colour
  readonly light?: Colour
  /** White modules around it. */
  readonly quiet?: number
}

const rgb = (colour: Colour): readonly [number, number, number] =>
  typeof colour === 'number' ? [colour, colour, colour] : colour

/** A screen of one colour, to be drawn on. */
export class DrawnScreen implements Picture {
  readonly pixels: Uint8Array

  constructor(
    readonly width: number,
    readonly height: number,
    background: Colour = 255,
  ) {
    this.pixels = new Uint8Array(width * height * 4)
    this.fill(0, 0, width, height, background)
  }

  get brightness(): Brightness {
    return brightnessOf(this)
  }

  fill(x: number, y: number, width: number, height: number, colour: Colour): this {
    const [red, green, blue] = rgb(colour)
    for (let row = y; row < Math.min(this.height, y + height); row += 1)
      for (let column = x; column < Math.min(this.width, x + width); column += 1)
        this.pixels.set([red, green, blue, 255], (row * this.width + column) * 4)
    return this
  }

  /** What a screen full of small print, pictures and lines could be at worst: every pixel by chance. */
  noise(seed = 1): this {
    let state = seed
    for (let at = 0; at < this.pixels.length; at += 4) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      this.pixels.fill(state >>> 24, at, at + 3)
    }
    return this
  }

  /** Rows of small dark strokes, as text looks from afar. */
  print(seed = 7): this {
    let state = seed
    for (let y = 10; y < this.height - 10; y += 18) {
      for (let x = 10; x < this.width - 10; x += 2) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        if (state >>> 30 === 0)
          this.fill(x, y + ((state >>> 8) & 3), 1 + ((state >>> 4) & 1), 4 + ((state >>> 12) & 7), 40)
      }
    }
    return this
  }

  /** Draws a code; each pixel is as dark as the part of it that dark modules cover. */
  code({ text, x, y, module, dark = 0, light = 255, quiet = 4 }: DrawnCode): this {
    const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
    const modules = size + 2 * quiet
    const isDark = (column: number, row: number): number => {
      const [c, r] = [Math.floor(column) - quiet, Math.floor(row) - quiet]
      return c >= 0 && r >= 0 && c < size && r < size ? (data[r * size + c] ?? 0) : 0
    }
    const fine = Number.isInteger(module) ? 1 : 4
    const [from, to] = [rgb(light), rgb(dark)]
    for (let row = 0; row < Math.floor(modules * module); row += 1) {
      for (let column = 0; column < Math.floor(modules * module); column += 1) {
        let covered = 0
        for (let v = 0; v < fine; v += 1)
          for (let u = 0; u < fine; u += 1)
            covered += isDark((column + (u + 0.5) / fine) / module, (row + (v + 0.5) / fine) / module)
        const share = covered / (fine * fine)
        const colour = from.map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share))
        this.pixels.set(colour, ((y + row) * this.width + x + column) * 4)
      }
    }
    return this
  }
}
