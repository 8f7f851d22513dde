import type { ExplanationId } from '../../../../preload/contract/explainer'
import { align, type Alignment, type Phrase } from './align'
import type { ScreenWords } from './screens/screen-words'
import { Vocabulary, foreign, type KnownWord } from './vocabulary'
import { talkWeight } from './word-weights'

/** A screen that a text may show. */
export interface Candidate {
  readonly id: ExplanationId
  readonly certain: boolean
  readonly score: number
}

interface ScreenPhrase extends Phrase {
  /** `null`: page furniture, which means nothing but is not another subject either. */
  readonly id: ExplanationId | null
}

interface Description {
  readonly id: ExplanationId
  /** Each with the words of which one will do. */
  readonly words: readonly (readonly number[])[]
}

interface Match extends Alignment {
  readonly phrase: ScreenPhrase
}

/** A sentence that weighs this much is recognised in any company, a lighter one only among talk. */
const speaksForItself = 4.2
/** Among talk a title must be this heavy: "sign in" and "enter the code" are said everywhere. */
const leastTitle = 1.55
/** This much of a phrase makes it whole: an article or a comma's worth may be missing. */
const whole = 0.88
/** Less than this says nothing by itself: "Please try again", "your account". */
const leastPart = 2.2
/** A piece typed to the letter and alone: "use the mobile app" will do, "Please contact your administrator" will not. */
const fewestVerbatim = 4
const leastVerbatim = 1.25
/** A part in other company must be this heavy, and half of its phrase. */
const leastPartInCompany = 5
/** What may stand beside a part that was typed alone. */
const besidePart = 0.2
/** What descriptions may also name: "no notification" is often "no notification in the authenticator on my phone". */
const companions = 'phone app authenticator mfa code account email password verification device'
/** Candidates far behind the best are no alternatives. */
const closeToBest = 0.5

/** Weighs the words of a text against a table of screens. Made once; recognising changes nothing in it. */
export class Recogniser {
  private readonly vocabulary: Vocabulary
  private readonly descriptions: readonly Description[]
  private readonly ownWords = new Map<ExplanationId, Set<number>>()
  /** Which phrases have a pair of neighbouring words. */
  private readonly pairs = new Map<number, ScreenPhrase[]>()
  private readonly singles = new Map<number, ScreenPhrase[]>()
  private readonly titles = new Map<string, ExplanationId>()
  /** As {@link titles}, for words that the screens do not say of themselves. */
  private readonly nicknames = new Map<string, ExplanationId>()

  constructor(
    table: Readonly<Record<ExplanationId, ScreenWords>>,
    ids: readonly ExplanationId[],
    furniture: readonly string[],
  ) {
    const said = ids.flatMap((id) => (table[id].said ?? []).map((text) => ({ id, text })))
    const words = ids.flatMap((id) => table[id].words.map((text) => ({ id, text })))
    const all = [...words, ...furniture.map((text) => ({ id: null, text }))]
    const alone = ids.flatMap((id) => (table[id].alone ?? []).map((text) => ({ id, text })))
    this.vocabulary = new Vocabulary([...all, ...said, ...alone].map(({ text }) => text))
    for (const { id, text } of alone) this.nicknames.set(this.vocabulary.numbersOf(text).join(' '), id)
    this.descriptions = said.map(({ id, text }) => ({
      id,
      words: text.split(' ').map((choice) => choice.split('/').flatMap((word) => this.vocabulary.numbersOf(word))),
    }))
    for (const { id, text } of all) this.remember(this.phrase(id, text))
    for (const { id, text } of [...words, ...said]) {
      const own = this.ownWords.get(id) ?? new Set(this.vocabulary.numbersOf(companions))
      this.ownWords.set(id, own)
      for (const word of this.vocabulary.numbersOf(text)) own.add(word)
    }
  }

  /** Answers the screens that a text shows, best first. None is the usual answer to what is about something else. */
  recognise(text: string): readonly Candidate[] {
    const typed = this.vocabulary.read(text)
    const matches = this.matchesIn(typed)
    const wholes = matches.filter(isWhole)
    const found = [
      ...this.exactTitle(typed),
      ...quotedParts(text).flatMap((part) => this.exactTitle(this.vocabulary.read(part))),
      ...matches.flatMap((match) => this.judge(match, wholes, typed)),
      ...this.described(typed, wholes),
    ]
    const best = bestOfEach(found)
    const limit = (best[0]?.score ?? 0) * closeToBest
    return best.filter(({ score }) => score >= limit)
  }

  /** Whether a text is of Microsoft's sign-in, or at least of nothing else. */
  isAboutSignIn(text: string): boolean {
    const typed = this.vocabulary.read(text)
    return this.foreignWeight(typed, this.matchesIn(typed).filter(isWhole)) === 0
  }

  private phrase(id: ExplanationId | null, text: string): ScreenPhrase {
    const words = this.vocabulary.numbersOf(text)
    const weights = words.map((word) => this.vocabulary.weight(word))
    return { id, words, weights, weight: sum(weights) }
  }

  private remember(phrase: ScreenPhrase): void {
    const { id, words } = phrase
    const [first = foreign, ...others] = words
    if (others.length === 0) listed(this.singles, first).push(phrase)
    for (const pair of new Set(others.map((word, before) => pairOf(words[before] ?? foreign, word)))) {
      listed(this.pairs, pair).push(phrase)
    }
    if (id === null) return
    if (!this.titles.has(words.join(' '))) this.titles.set(words.join(' '), id)
  }

  /** A title typed exactly is that title, however short and common its words. */
  private exactTitle(typed: readonly KnownWord[]): Candidate[] {
    const text = typed.map(({ word }) => word).join(' ')
    const score = sum(typed.map(({ weight }) => weight)) + 1
    const title = this.titles.get(text)
    const id = title ?? this.nicknames.get(text)
    return id === undefined ? [] : [{ id, certain: title !== undefined, score }]
  }

  /** The phrases that share a pair of neighbouring words with the text, or are one word of it, aligned. */
  private matchesIn(typed: readonly KnownWord[]): Match[] {
    const hits = new Map<ScreenPhrase, number[]>()
    typed.forEach(({ word }, at) => {
      const pair = pairOf(typed[at - 1]?.word ?? foreign, word)
      for (const phrase of [...(this.pairs.get(pair) ?? []), ...(this.singles.get(word) ?? [])]) {
        const known = hits.get(phrase)
        if (known === undefined) hits.set(phrase, [at])
        else known.push(at)
      }
    })
    const present = new Set(typed.map(({ word }) => word))
    const telling = sum(typed.map(({ weight }) => (weight > talkWeight ? weight : 0)))
    return Array.from(hits)
      .filter(([phrase]) => canCount(phrase, present, telling))
      .map(([phrase, at]) => ({ phrase, ...alignNear(phrase, typed, at) }))
  }

  private judge(match: Match, wholes: readonly Match[], typed: readonly KnownWord[]): Candidate[] {
    const { phrase, score } = match
    if (phrase.id === null) return []
    const company = wholes.filter(({ phrase: { id } }) => id === null || id === phrase.id)
    const beside = this.foreignWeight(typed, [match, ...company])
    const candidate = { id: phrase.id, score: score + 0.1 * (score / phrase.weight) }

    const isTitle = beside === 0 && phrase.weight >= (phrase.words.length === 1 ? 1 : leastTitle)
    if (isWhole(match) && (isTitle || phrase.weight >= speaksForItself)) return [{ ...candidate, certain: true }]
    if (this.isVerbatim(match, typed)) return [{ ...candidate, certain: false }]
    if (score >= leastPart && beside <= besidePart * score) return [{ ...candidate, certain: false }]
    const isHeavyPart = score >= leastPartInCompany && score >= phrase.weight / 2
    return isHeavyPart ? [{ ...candidate, certain: false }] : []
  }

  /** Whether all that was typed is a piece of the phrase, to the letter: then common words will do, if they are many. */
  private isVerbatim({ score, start, end }: Match, typed: readonly KnownWord[]): boolean {
    const weight = sum(typed.map((word) => word.weight))
    const isAll = start === 0 && end === typed.length && Math.abs(score - weight) < 0.01
    return isAll && typed.length >= fewestVerbatim && weight >= leastVerbatim
  }

  /** What stands outside of the matches and is not talk. */
  private foreignWeight(typed: readonly KnownWord[], matches: readonly Alignment[]): number {
    const outside = typed.filter((_, at) => !matches.some(({ start, end }) => at >= start && at < end))
    return sum(outside.map(({ weight }) => (weight > talkWeight ? weight : 0)))
  }

  /** Descriptions count only if the rest of the text is talk, or of the words of the same screen. */
  private described(all: readonly KnownWord[], wholes: readonly Match[]): Candidate[] {
    const furniture = wholes.filter(({ phrase }) => phrase.id === null && phrase.words.length > 1)
    const typed = all.filter((_, at) => !furniture.some(({ start, end }) => at >= start && at < end))
    const present = new Set(typed.map(({ word }) => word))
    return this.descriptions.flatMap(({ id, words }) => {
      const met = words.map((choices) => choices.find((word) => present.has(word)))
      if (met.includes(undefined)) return []
      const beside = typed.filter(
        ({ word, weight }) => weight > talkWeight && !met.includes(word) && this.ownWords.get(id)?.has(word) !== true,
      )
      const score = 0.9 * sum(met.map((word) => this.vocabulary.weight(word ?? foreign)))
      return beside.length === 0 ? [{ id, certain: false, score }] : []
    })
  }
}

/** What stands between quotation marks, and each line of several: there an officer says where a title begins and ends. */
function quotedParts(text: string): readonly string[] {
  const quoted = Array.from(text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g), (match) => match[1] ?? '')
  return [...quoted, ...(text.includes('\n') ? text.split(/\s*\n\s*/) : [])].filter((part) => /\S\s+\S/.test(part))
}

/** Whether a phrase can be found at all, by its words alone: aligning is what takes time. */
function canCount({ words, weights, weight }: ScreenPhrase, present: ReadonlySet<number>, telling: number): boolean {
  const most = sum(weights.filter((_, at) => present.has(words[at] ?? foreign)))
  return most >= weight * whole || most >= Math.max(leastPartInCompany, weight / 2) || telling <= weight * 1.5
}

/** Aligns where a phrase's pairs stand closest together: a long text may have some of them anywhere. */
function alignNear(phrase: ScreenPhrase, typed: readonly KnownWord[], hits: readonly number[]): Alignment {
  const reach = phrase.words.length
  let near: number[] = []
  let densest: number[] = []
  for (const hit of hits) {
    near = hit - (near.at(-1) ?? hit) > reach ? [hit] : [...near, hit]
    if (near.length > densest.length) densest = near
  }
  const from = Math.max(0, (densest[0] ?? 0) - reach)
  return align(phrase, typed, from, Math.min(typed.length, (densest.at(-1) ?? 0) + 1 + reach))
}

/** Whether all of a phrase is there, but for an article or so. */
function isWhole({ score, phrase }: Match): boolean {
  return score >= phrase.weight * whole
}

/** The list under a key, which begins empty. */
function listed<Value>(lists: Map<number, Value[]>, key: number): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** Two word numbers as one; there are far fewer words than this. */
function pairOf(first: number, second: number): number {
  return first === foreign || second === foreign ? -1 : first * 100_000 + second
}

function bestOfEach(found: readonly Candidate[]): Candidate[] {
  const best = new Map<ExplanationId, Candidate>()
  for (const candidate of found) {
    const known = best.get(candidate.id)
    if (known === undefined || candidate.score > known.score) best.set(candidate.id, candidate)
  }
  return [...best.values()].sort((one, other) => other.score - one.score)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
