/** Pixels of four bytes each, in rows from the top; red and blue may be in either order. */
export interface Picture {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** A part of a picture, in its pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How bright each pixel is, 0 to 255. */
export interface Brightness {
  readonly values: Uint8Array
  readonly width: number
  readonly height: number
}

/** The brightness of a picture. Green counts twice, red and blue alike, so that their order does not matter. */
export function brightnessOf({ pixels, width, height }: Picture): Brightness {
  const values = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < values.length; at += 1, from += 4) {
    values[at] = ((pixels[from] ?? 0) + 2 * (pixels[from + 1] ?? 0) + (pixels[from + 2] ?? 0)) >> 2
  }
  return { values, width, height }
}

/** Makes an area of one colour, so that nothing is found in it. What lies outside the picture is left out. */
export function blot({ values, width, height }: Brightness, area: Area): void {
  const left = Math.max(0, Math.floor(area.x))
  const right = Math.min(width, Math.ceil(area.x + area.width))
  const bottom = Math.min(height, Math.ceil(area.y + area.height))
  if (right <= left) return
  for (let y = Math.max(0, Math.floor(area.y)); y < bottom; y += 1)
    values.fill(128, y * width + left, y * width + right)
}
