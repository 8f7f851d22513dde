/** @file Which of two texts is true: where the pages are the real ones, an entry can say something else than in practice. */
import type { Environment } from '../../preload/contract/app'
import type { Texts } from './texts'

/**
 * Guarantees texts that are true in an environment: in live, what an entry has under `live` (`InBoth` and `Trouble` in
 * `words.ts`) stands in the place of what it says otherwise.
 */
export function textsIn(environment: Environment, texts: Texts): Texts {
  if (environment === 'practice') return texts
  const topics = Object.entries(texts).map(([topic, entries]) => [topic, inLive(entries)] as const)
  // The same texts with other words in them: no entry comes or goes.
  return Object.fromEntries(topics) as Texts
}

function inLive(text: unknown): unknown {
  if (Array.isArray(text)) return text.map(inLive)
  if (typeof text !== 'object' || text === null) return text
  const told = Object.entries(variantOf(text as Entry))
  return Object.fromEntries(told.map(([key, value]) => [key, inLive(value)] as const))
}

type Entry = Readonly<Record<string, unknown>>

/** An entry as it is in live. A choice between the two, such as the name of each, is made by whoever draws it. */
function variantOf(text: Entry): Entry {
  const { live, ...entry } = text
  if (live === undefined || 'practice' in entry) return text
  return typeof live === 'object' ? { ...entry, ...live } : { ...entry, wayOut: live }
}
