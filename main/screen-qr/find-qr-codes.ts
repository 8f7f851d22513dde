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
 */
export function findQrCodes(brightness: Brightness): readonly string[] {
  const texts = new Set<string>()
  const areas: Area[] = []
  let attempts = 0
  for (const triple of findCornerTriples(findFinderPatterns(brightness))) {
    const { corner, others } = triple
    if ([corner, ...others].some((pattern) => areas.some((area) => isIn(area, pattern)))) continue
    if (!hasTimingPatterns(brightness, triple)) continue
    if ((attempts += 1) > mostAttempts) break
    const read = decodeArea(brightness, triple)
    // What is not text cannot be shown again.
    if (read === null || read.text === '') continue
    texts.add(read.text)
    areas.push(read.area)
  }
  return [...texts]
}

const isIn = (area: Area, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height
