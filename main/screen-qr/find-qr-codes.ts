import { findCornerTriples } from './corner-triples'
import { decodeArea } from './decode-area'
import { findFinderPatterns } from './finder-patterns'
import type { Area, Brightness } from './picture'
import { hasTimingPatterns } from './timing-pattern'

/** As often as it is tried to read one: a screen full of small print can look like many codes. */
const mostAttempts = 60

/**
 * Answers the texts of all QR codes in a picture, each once: small and large, dark on light and light on dark.
 *
 * jsqr reads one code, and looks for it in the whole of what it is given; so the corners of codes are found first, and it
 * is given what lies between them, at a size that it reads well. Pure.
 *
 * SECURITY: whoever draws on the screen decides how much there is to do. So it is done in short steps, each of which tells
 * what has been found so far: whoever takes them can do something else between two, and stop.
 */
export function* qrCodeSteps(brightness: Brightness): Generator<ReadonlySet<string>, undefined> {
  const texts = new Set<string>()
  const areas: Area[] = []
  let attempts = 0
  const patterns = yield* telling(texts, findFinderPatterns(brightness))
  for (const triple of yield* telling(texts, findCornerTriples(patterns))) {
    yield texts
    const { corner, others } = triple
    if ([corner, ...others].some((pattern) => areas.some((area) => isIn(area, pattern)))) continue
    if (!hasTimingPatterns(brightness, triple)) continue
    if ((attempts += 1) > mostAttempts) break
    const read = yield* telling(texts, decodeArea(brightness, triple))
    // What is not text cannot be shown again.
    if (read === null || read.text === '') continue
    texts.add(read.text)
    areas.push(read.area)
  }
  yield texts
}

/** The steps of a part, each telling what the whole has found; answers what the part answers. */
function* telling<Found>(
  texts: ReadonlySet<string>,
  part: Generator<undefined, Found>,
): Generator<ReadonlySet<string>, Found> {
  for (;;) {
    const step = part.next()
    if (step.done === true) return step.value
    yield texts
  }
}

const isIn = (area: Area, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height
