/**
 * @file Recognises a screen from what an officer typed or pasted of it.
 *
 * [Note: why no search library] Fuse.js and MiniSearch rank: they always have a best answer, however far-fetched, and
 * "request" would find "Request denied". Here a wrong answer is worse than none, so the question is not which screen is
 * nearest but whether it is one at all. That takes two measures which they do not give: how much of a sentence is there,
 * and whether what stands around it is about something else. Both come from aligning words (`align.ts`) by what they tell
 * (`word-weights.ts`); the table is small enough to align with all that share a pair of words.
 */
import {
  explanationIds,
  longestScreenText,
  type Explanation,
  type ExplanationId,
} from '../../../../preload/contract/explainer'
import { findErrorCodes, withoutErrorCodes } from './error-codes'
import { Recogniser } from './recogniser'
import { meaningOfCode, oftenWith, pageFurniture, screens } from './screens/screens'

const recogniser = new Recogniser(screens, explanationIds, pageFurniture)

/** Three more are enough to choose from; a fourth would be a guess. */
const mostAlternatives = 3

/**
 * Answers what a text from the screen means, or that it is not known. Pure; about half a millisecond for an error page.
 *
 * An error code outweighs words: the words around it are often the same for several codes.
 * Text beyond {@link longestScreenText} is not read.
 */
export function explain(typed: string): Explanation {
  const text = typed.slice(0, longestScreenText)
  const codes = findErrorCodes(text)
  const prefixed = meanings(codes.prefixed)
  const found = recogniser.recognise(withoutErrorCodes(text))
  const bare = isOfSignIn(text) ? meanings(codes.bare) : []
  const byWords = found.map(({ id }) => id)

  if (prefixed.length > 0 || bare.length > 0) return known('certain', [...prefixed, ...bare, ...byWords])
  const [best] = found
  if (best !== undefined) return known(best.certain ? 'certain' : 'likely', byWords)
  // A code of Microsoft's sign-in that the table does not have: what the page is, is known all the same.
  return codes.prefixed.length > 0 ? known('likely', ['sign-in-trouble']) : { kind: 'unknown' }
}

/** Others number their errors too: a bare number counts beside Microsoft's trace ids, or if no other subject is named. */
function isOfSignIn(text: string): boolean {
  return /\b(correlation|trace) ?id\b/i.test(text) || recogniser.isAboutSignIn(withoutErrorCodes(text))
}

function meanings(codes: readonly string[]): ExplanationId[] {
  return codes.flatMap((code) => meaningOfCode.get(code) ?? [])
}

function known(certainty: 'certain' | 'likely', candidates: readonly ExplanationId[]): Explanation {
  const [id, ...others] = [...new Set(candidates)]
  if (id === undefined) return { kind: 'unknown' }
  const alternatives = [...new Set([...others, ...(oftenWith[id] ?? [])])].slice(0, mostAlternatives)
  return { kind: 'known', id, certainty, alternatives }
}
