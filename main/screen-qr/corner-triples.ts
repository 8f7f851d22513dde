import type { FinderPattern } from './finder-patterns'

/** Three squares that stand as those of a QR code do: one in the corner, the others as far from it as each other. */
export interface CornerTriple {
  readonly corner: FinderPattern
  readonly others: readonly [FinderPattern, FinderPattern]
  /** From the corner's middle to another's, in pixels. */
  readonly leg: number
}

/** From middle to middle a code of version 1 has 14 modules, and one of version 40 has 170 (ISO/IEC 18004, 6.1). */
const legInModules = { least: 14 * 0.75, most: 170 * 1.3 }

/** Answers what may be QR codes, small ones first: what lies between two codes is larger than either. A step is a corner. */
export function* findCornerTriples(patterns: readonly FinderPattern[]): Generator<undefined, readonly CornerTriple[]> {
  const triples: CornerTriple[] = []
  for (const corner of patterns) {
    const near = patterns.filter((other) => other !== corner && mayBelong(corner, other))
    for (const [at, one] of near.entries()) {
      for (const other of near.slice(at + 1)) {
        const leg = rightAngled(corner, one, other)
        if (leg !== null) triples.push({ corner, others: [one, other], leg })
      }
    }
    yield
  }
  return triples.sort((one, other) => one.leg - other.leg)
}

function mayBelong(corner: FinderPattern, other: FinderPattern): boolean {
  if (corner.isInverted !== other.isInverted) return false
  const ratio = corner.module / other.module
  if (ratio > 1.4 || ratio < 1 / 1.4) return false
  const leg = Math.hypot(other.x - corner.x, other.y - corner.y) / corner.module
  return leg >= legInModules.least && leg <= legInModules.most
}

/** How long the legs are when they are equal and at a right angle, else `null`. */
function rightAngled(corner: FinderPattern, one: FinderPattern, other: FinderPattern): number | null {
  const first = { x: one.x - corner.x, y: one.y - corner.y }
  const second = { x: other.x - corner.x, y: other.y - corner.y }
  const [a, b] = [Math.hypot(first.x, first.y), Math.hypot(second.x, second.y)]
  if (Math.abs(a - b) > 0.06 * Math.max(a, b) + corner.module) return null
  if (Math.abs(first.x * second.x + first.y * second.y) > 0.1 * a * b) return null
  return (a + b) / 2
}
