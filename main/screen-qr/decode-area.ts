import jsQR from 'jsqr'
import type { CornerTriple } from './corner-triples'
import type { Area, Brightness } from './picture'

/** A QR code that has been read. */
export interface ReadCode {
  readonly text: string
  /** Where it is in the picture. */
  readonly area: Area
}

/** To how many pixels a module is brought before it is read: what is smaller is blurred, what is larger takes long. */
const pixelsPerModule = [5, 8]

/** From a square's middle to the edge of its code, and so much of the quiet zone around it, in modules. */
const toEdge = 3.5
const around = 3

/** Reads the code between three squares; `null` when there is none. A step is one attempt. */
export function* decodeArea(
  brightness: Brightness,
  { corner, others, leg }: CornerTriple,
): Generator<undefined, ReadCode | null> {
  const [one, other] = others
  const module = (corner.module + one.module + other.module) / 3
  const fourth = { x: one.x + other.x - corner.x, y: one.y + other.y - corner.y }
  const xs = [corner.x, one.x, other.x, fourth.x]
  const ys = [corner.y, one.y, other.y, fourth.y]
  const margin = (toEdge + around) * module
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  const area = { x: left, y: top, width: Math.max(...xs) + margin - left, height: Math.max(...ys) + margin - top }
  for (const pixels of pixelsPerModule) {
    const scale = pixels / module
    const read = readAt(brightness, area, scale, corner.isInverted)
    yield
    if (read === null) continue
    const { topLeftFinderPattern: found } = read.location
    // What was read may be a neighbour that reaches into the area: then these squares are not its own.
    const isOurs = Math.hypot(found.x / scale + left - corner.x, found.y / scale + top - corner.y) <= leg / 4
    return { text: read.data, area: isOurs ? area : { x: left, y: top, width: 0, height: 0 } }
  }
  return null
}

function readAt(brightness: Brightness, area: Area, scale: number, isInverted: boolean): ReturnType<typeof jsQR> {
  const { pixels, width, height } = enlarge(brightness, area, scale, isInverted)
  try {
    return jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' })
  } catch {
    // What looks like a code and is none can lead it astray.
    return null
  }
}

/** An area at another size, dark on light, with the full contrast that it can have. */
function enlarge({ values, width, height }: Brightness, area: Area, scale: number, isInverted: boolean) {
  const size = { width: Math.ceil(area.width * scale), height: Math.ceil(area.height * scale) }
  const pixels = new Uint8ClampedArray(size.width * size.height * 4).fill(255)
  const [darkest, brightest] = rangeIn({ values, width, height }, area)
  const stretch = 255 / Math.max(1, brightest - darkest)
  // A code at the edge of the screen goes on as the white around it.
  const beyond = isInverted ? darkest : brightest
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? beyond : (values[y * width + x] ?? 0)
  for (let y = 0; y < size.height; y += 1) {
    const fromY = area.y + (y + 0.5) / scale - 0.5
    const y0 = Math.floor(fromY)
    const v = fromY - y0
    for (let x = 0; x < size.width; x += 1) {
      const fromX = area.x + (x + 0.5) / scale - 0.5
      const x0 = Math.floor(fromX)
      const u = fromX - x0
      const upper = at(x0, y0) * (1 - u) + at(x0 + 1, y0) * u
      const lower = at(x0, y0 + 1) * (1 - u) + at(x0 + 1, y0 + 1) * u
      const value = (upper * (1 - v) + lower * v - darkest) * stretch
      const to = (y * size.width + x) * 4
      pixels[to] = pixels[to + 1] = pixels[to + 2] = isInverted ? 255 - value : value
    }
  }
  return { pixels, ...size }
}

function rangeIn({ values, width, height }: Brightness, area: Area): readonly [number, number] {
  let darkest = 255
  let brightest = 0
  const bottom = Math.min(height, area.y + area.height)
  const right = Math.min(width, area.x + area.width)
  for (let y = Math.max(0, Math.floor(area.y)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.floor(area.x)); x < right; x += 1) {
      const value = values[y * width + x] ?? 0
      if (value < darkest) darkest = value
      if (value > brightest) brightest = value
    }
  }
  return [darkest, brightest]
}
