/** @file The squares in three corners of a QR code: dark, light and dark as 1:1:3:1:1 in every direction (ISO/IEC 18004, 6.3.3). */
import type { Brightness } from './picture'

/** A square that may be the corner of a QR code. */
export interface FinderPattern {
  /** Its middle, in pixels. */
  readonly x: number
  readonly y: number
  /** How wide one module is, in pixels. */
  readonly module: number
  /** Light on dark. */
  readonly isInverted: boolean
  /** How many lines have shown it. */
  readonly hits: number
  /** What is darker than this counted as dark. */
  readonly threshold: number
}

/** What is darker than one of these counts as dark: codes may be pale, or dimmed behind a dialog. */
const thresholds = [128, 64, 192, 32, 224]

/** Fewer pixels across seven modules than this cannot be told apart. */
const smallest = 9
/** A square that only one line has shown is chance. */
const fewestHits = 2
/** As many as are looked at any further; those that most lines have shown. */
const most = 300

type Runs = readonly [number, number, number, number, number]

/** Whether five runs are 1:1:3:1:1, with half a pixel of blur on either side. */
function isFinder([a, b, c, d, e]: Runs): boolean {
  const total = a + b + c + d + e
  if (total < smallest) return false
  const module = total / 7
  const tolerance = module / 2 + 0.5
  return (
    Math.abs(c - 3 * module) <= module + 0.5 &&
    Math.abs(a - module) <= tolerance &&
    Math.abs(b - module) <= tolerance &&
    Math.abs(d - module) <= tolerance &&
    Math.abs(e - module) <= tolerance
  )
}

/** Looks at one threshold's picture along lines. */
class Look {
  readonly #brightness: Brightness

  constructor(
    brightness: Brightness,
    readonly threshold: number,
  ) {
    this.#brightness = brightness
  }

  /** Whether a pixel is light; `null` outside the picture. */
  #isLight(x: number, y: number): boolean | null {
    const { values, width, height } = this.#brightness
    if (x < 0 || y < 0 || x >= width || y >= height) return null
    return (values[y * width + x] ?? 0) >= this.threshold
  }

  /** How far a colour goes from a pixel in one direction, up to a limit. */
  #run(x: number, y: number, stepX: number, stepY: number, limit: number): number {
    const colour = this.#isLight(x, y)
    if (colour === null) return 0
    let length = 0
    while (length <= limit && this.#isLight(x + length * stepX, y + length * stepY) === colour) length += 1
    return length
  }

  /** The square around a pixel as a line through it shows it: where its middle is on that line, and how long it is. */
  across(x: number, y: number, stepX: number, stepY: number, limit: number): { middle: number; total: number } | null {
    const back: number[] = []
    const ahead: number[] = []
    for (const [runs, sign] of [
      [back, -1],
      [ahead, 1],
    ] as const) {
      let at = 0
      for (let part = 0; part < 3; part += 1) {
        const length = this.#run(x + at * sign * stepX, y + at * sign * stepY, sign * stepX, sign * stepY, limit)
        if (length === 0 || length > limit) return null
        runs.push(length)
        at += length
      }
    }
    const [b0 = 0, b1 = 0, b2 = 0] = back
    const [a0 = 0, a1 = 0, a2 = 0] = ahead
    // The pixel itself was counted in both directions.
    const runs: Runs = [b2, b1, b0 + a0 - 1, a1, a2]
    if (!isFinder(runs)) return null
    const start = (stepX === 0 ? y : x) - b0 + 1
    return { middle: start + runs[2] / 2, total: runs[0] + runs[1] + runs[2] + runs[3] + runs[4] }
  }
}

/** The squares that several lines have shown, each once. */
class Sightings {
  readonly #cells = new Map<number, { -readonly [Part in keyof FinderPattern]: FinderPattern[Part] }[]>()

  static readonly #cellSize = 16

  add({ x, y, module, isInverted, threshold }: Omit<FinderPattern, 'hits'>): void {
    const cellX = Math.floor(x / Sightings.#cellSize)
    const cellY = Math.floor(y / Sightings.#cellSize)
    for (let ny = cellY - 1; ny <= cellY + 1; ny += 1) {
      for (let nx = cellX - 1; nx <= cellX + 1; nx += 1) {
        for (const seen of this.#cells.get(ny * 65_536 + nx) ?? []) {
          const near = Math.max(2, seen.module)
          if (seen.isInverted !== isInverted || Math.abs(seen.x - x) > near || Math.abs(seen.y - y) > near) continue
          const { hits } = seen
          seen.x = (seen.x * hits + x) / (hits + 1)
          seen.y = (seen.y * hits + y) / (hits + 1)
          seen.module = (seen.module * hits + module) / (hits + 1)
          seen.threshold = (seen.threshold * hits + threshold) / (hits + 1)
          seen.hits = hits + 1
          return
        }
      }
    }
    const cell = this.#cells.get(cellY * 65_536 + cellX) ?? []
    cell.push({ x, y, module, isInverted, threshold, hits: 1 })
    this.#cells.set(cellY * 65_536 + cellX, cell)
  }

  get all(): readonly FinderPattern[] {
    return [...this.#cells.values()]
      .flat()
      .filter(({ hits }) => hits >= fewestHits)
      .sort((one, other) => other.hits - one.hits)
      .slice(0, most)
  }
}

/** Finds what may be the corners of QR codes, dark on light and light on dark, those first that are surest. A step is a row. */
export function* findFinderPatterns(brightness: Brightness): Generator<undefined, readonly FinderPattern[]> {
  const sightings = new Sightings()
  for (const threshold of thresholds) {
    const look = new Look(brightness, threshold)
    for (let y = 0; y < brightness.height; y += 1) {
      lookAlongRow(brightness, y, look, sightings)
      yield
    }
  }
  return sightings.all
}

function lookAlongRow({ values, width }: Brightness, y: number, look: Look, sightings: Sightings): void {
  const { threshold } = look
  const row = y * width
  let isLight = (values[row] ?? 0) >= threshold
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  let start = 0
  // One step beyond the row ends its last run.
  for (let x = 1; x <= width; x += 1) {
    const isLightHere = x === width ? !isLight : (values[row + x] ?? 0) >= threshold
    if (isLightHere === isLight) continue
    a = b
    b = c
    c = d
    d = e
    e = x - start
    start = x
    // Most lines end here: what follows is dear.
    if (a > 0 && c > a && c > e && isFinder([a, b, c, d, e])) confirm(look, sightings, x - e - d - c / 2, y, isLight)
    isLight = isLightHere
  }
}

/** Looks at what a row has shown also from above to below, and once more from left to right through its middle. */
function confirm(look: Look, sightings: Sightings, x: number, y: number, isInverted: boolean): void {
  const limit = 200
  const down = look.across(Math.floor(x), y, 0, 1, limit)
  if (down === null) return
  const right = look.across(Math.floor(x), Math.floor(down.middle), 1, 0, limit)
  if (right === null || Math.abs(right.total - down.total) > Math.max(2, 0.3 * right.total)) return
  const module = (right.total + down.total) / 14
  sightings.add({ x: right.middle, y: down.middle, module, isInverted, threshold: look.threshold })
}
