import type { KnownWord } from './vocabulary'

/** The words of a phrase with their weights, and what they weigh together. */
export interface Phrase {
  readonly words: readonly number[]
  readonly weights: readonly number[]
  readonly weight: number
}

/** Where a phrase and a typed text go together best, and how well. */
export interface Alignment {
  /** The weight of the words in common, less half of what is missing or between them. At most the phrase's weight. */
  readonly score: number
  /** The typed words that take part: from `start` up to and without `end`. */
  readonly start: number
  readonly end: number
}

/** A word that only one side has takes away half its weight: a forgotten "the" little, another subject much. */
const missing = 0.5

/**
 * The best local alignment of a phrase with the typed words `from` to `to`, word by word.
 *
 * @see Smith and Waterman, "Identification of common molecular subsequences" (1981)
 */
export function align(phrase: Phrase, typed: readonly KnownWord[], from: number, to: number): Alignment {
  const { words, weights } = phrase
  const width = words.length + 1
  let above = new Float64Array(width)
  let aboveStart = new Int32Array(width).fill(from)
  let here = new Float64Array(width)
  let hereStart = new Int32Array(width)
  let best: Alignment = { score: 0, start: from, end: from }

  for (let at = from; at < to; at += 1) {
    const { word, weight } = typed[at] ?? { word: -1, weight: 1 }
    here[0] = 0
    hereStart[0] = at + 1
    for (let column = 1; column < width; column += 1) {
      const own = weights[column - 1] ?? 0
      const same = words[column - 1] === word
      const together = (above[column - 1] ?? 0) + (same ? own : -missing * (own + weight))
      const typedOnly = (above[column] ?? 0) - missing * weight
      const phraseOnly = (here[column - 1] ?? 0) - missing * own
      const score = Math.max(0, together, typedOnly, phraseOnly)
      here[column] = score
      hereStart[column] =
        score === 0
          ? at + 1
          : score === together
            ? (aboveStart[column - 1] ?? 0)
            : score === typedOnly
              ? (aboveStart[column] ?? 0)
              : (hereStart[column - 1] ?? 0)
      if (score > best.score) best = { score, start: hereStart[column] ?? 0, end: at + 1 }
    }
    ;[above, here, aboveStart, hereStart] = [here, above, hereStart, aboveStart]
  }
  return best
}
