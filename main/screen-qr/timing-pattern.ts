/** @file The line of alternately dark and light modules between two corners of a QR code (ISO/IEC 18004, 6.3.5). */
import type { CornerTriple } from './corner-triples'
import type { FinderPattern } from './finder-patterns'
import type { Brightness } from './picture'

/** How many of the changes along both lines must be there: all of them but for blur and dirt; chance has half. */
const enough = 0.75

/** How far the size that the corners suggest may be off, in steps of four modules. */
const sizesOff = [0, -1, 1, -2, 2]

/** Whether both lines are there. Quick, so that chance need not be read as a code. */
export function hasTimingPatterns(brightness: Brightness, { corner, others, leg }: CornerTriple): boolean {
  const [one, other] = others
  const suggested = Math.round((leg / ((corner.module + one.module + other.module) / 3) - 14) / 4)
  return sizesOff.some((off) => {
    const modules = 14 + 4 * Math.max(0, suggested + off)
    const changes = changesAlong(brightness, { corner, along: one, inward: other, modules })
    return changes >= enough && changesAlong(brightness, { corner, along: other, inward: one, modules }) >= enough
  })
}

interface Line {
  readonly corner: FinderPattern
  readonly along: FinderPattern
  readonly inward: FinderPattern
  /** Between the middles of two corners. */
  readonly modules: number
}

/** Which share of neighbours on the line differ. */
function changesAlong({ values, width, height }: Brightness, { corner, along, inward, modules }: Line): number {
  const step = { x: (along.x - corner.x) / modules, y: (along.y - corner.y) / modules }
  const start = {
    x: corner.x + (3 / modules) * (inward.x - corner.x),
    y: corner.y + (3 / modules) * (inward.y - corner.y),
  }
  let before: boolean | null = null
  let changes = 0
  // From the edge of one corner to that of the other.
  const [first, last] = [3, modules - 3]
  for (let at = first; at <= last; at += 1) {
    const x = Math.floor(start.x + at * step.x)
    const y = Math.floor(start.y + at * step.y)
    if (x < 0 || y < 0 || x >= width || y >= height) return 0
    const isLight = (values[y * width + x] ?? 0) >= corner.threshold
    if (before !== null && isLight !== before) changes += 1
    before = isLight
  }
  return changes / (last - first)
}
