import { plainWords, spellings } from './plain-words'
import { talkWeight, talkWords, weightOf } from './word-weights'

/** A word that no screen of the table has, and that is not talk either. */
export const foreign = -1

/** One typed word as the vocabulary knows it. */
export interface KnownWord {
  /** Its number, or {@link foreign}. */
  readonly word: number
  readonly weight: number
}

/** Shorter words have too many neighbours for a slip of the finger to be told from another word. */
const shortestWithSlips = 5

/** Fewer letters than this are one word, however many others they seem to be made of ("forget" is not "for get"). */
const shortestGlued = 7
/** More than this is no sentence of a screen, but a token or key. */
const longestGlued = 200
/** No word of the table is longer. */
const longestPiece = 40

/**
 * The words of all screens and of talk, by number.
 *
 * Forgives what happens to words on their way: one letter too many, too few or another; a word broken in two by a line
 * end; words whose spaces were lost; a first or last word that was cut.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>()
  private readonly weights: number[] = []
  private readonly slips = new Map<string, number>()
  private readonly prefixes = new Set<string>()
  private readonly suffixes = new Set<string>()
  /** What glued words may be made of: every word in every spelling. */
  private readonly pieces = new Map<string, readonly number[]>()

  constructor(texts: readonly string[]) {
    for (const word of [...texts.flatMap(plainWords), ...talkWords]) this.add(word)
    for (const piece of [...texts, ...talkWords, 'cannot'].flatMap(spellings)) {
      this.pieces.set(piece, this.numbersOf(piece))
    }
  }

  /** The numbers of the words of a text that the vocabulary was made of. */
  numbersOf(text: string): number[] {
    return plainWords(text).map((word) => this.numbers.get(word) ?? foreign)
  }

  /** What a known word weighs; a foreign one weighs 1. */
  weight(word: number): number {
    return this.weights[word] ?? 1
  }

  /** Reads a typed text. */
  read(text: string): KnownWord[] {
    const typed = plainWords(text)
    const read: number[] = []
    for (let at = 0; at < typed.length; at += 1) {
      const word = typed[at] ?? ''
      const joined = this.joined(word, typed[at + 1])
      if (joined !== undefined) {
        read.push(joined)
        at += 1
      } else if (!this.isCut(word, at, typed.length)) {
        read.push(...this.numbersFor(word))
      }
    }
    return read.map((word) => ({ word, weight: this.weight(word) }))
  }

  private add(word: string): void {
    if (this.numbers.has(word)) return
    const number = this.numbers.size
    this.numbers.set(word, number)
    this.weights.push(weightOf(word))
    for (let length = 1; length < word.length; length += 1) {
      this.prefixes.add(word.slice(0, length))
      this.suffixes.add(word.slice(length))
    }
    if (word.length < shortestWithSlips || weightOf(word) === talkWeight) return
    for (const variant of withoutOneLetter(word)) if (!this.slips.has(variant)) this.slips.set(variant, number)
  }

  private numbersFor(word: string): readonly number[] {
    const exact = this.numbers.get(word)
    if (exact !== undefined) return [exact]
    return this.unglued(word) ?? [this.slipOf(word) ?? foreign]
  }

  /** A word that a line end or a copied PDF has broken: neither half is a word, both together are. */
  private joined(word: string, next: string | undefined): number | undefined {
    if (next === undefined || this.numbers.has(word)) return undefined
    return this.numbers.get(word + next)
  }

  /** Whether the first or last word is a word that selecting with the mouse has cut. What is left tells nothing. */
  private isCut(word: string, at: number, count: number): boolean {
    if (count < 3 || this.numbers.has(word)) return false
    return (at === count - 1 && this.prefixes.has(word)) || (at === 0 && this.suffixes.has(word))
  }

  /** One letter too many, too few, or another. By the words without one letter, as SymSpell does: no distance to compute. */
  private slipOf(word: string): number | undefined {
    if (word.length < shortestWithSlips || word.length > longestPiece) return undefined
    const direct = this.slips.get(word)
    if (direct !== undefined) return direct
    for (const variant of withoutOneLetter(word)) {
      const found = this.numbers.get(variant) ?? this.slips.get(variant)
      if (found !== undefined && (this.weights[found] ?? 0) > talkWeight) return found
    }
    return undefined
  }

  /** Words without their spaces: the fewest words that make up the whole, one of them of four letters or more. */
  private unglued(word: string): readonly number[] | undefined {
    if (word.length < shortestGlued || word.length > longestGlued) return undefined
    const best: (readonly string[] | undefined)[] = [[]]
    for (let end = 1; end <= word.length; end += 1) {
      for (let start = Math.max(0, end - longestPiece); start < end; start += 1) {
        const before = best[start]
        if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue
        const piece = word.slice(start, end)
        if (this.pieces.has(piece)) best[end] = [...before, piece]
      }
    }
    const pieces = best[word.length]
    if (pieces?.some((piece) => piece.length >= 4) !== true) return undefined
    const words = pieces.flatMap((piece) => this.pieces.get(piece) ?? [])
    // "overtime" and "however" are words of their own.
    return words.length > 2 || words.some((piece) => this.weight(piece) > talkWeight) ? words : undefined
  }
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}
