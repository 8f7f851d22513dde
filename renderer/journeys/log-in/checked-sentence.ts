import type { CheckedSignIn } from '../../../preload/contract/check'
import type { Texts } from '../../texts/texts'

type CheckTexts = Texts['check']

/** The time of day, as officers write it. */
export const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** When a check has just worked and with which methods, in words. */
export function newsSentence(t: CheckTexts, { at, amr }: CheckedSignIn): string {
  return t.workedAt(timeOf(at), methodsInWords(t, amr))
}

/** As {@link newsSentence} for a check that may be days ago. */
export function earlierSentence(t: CheckTexts, { at, amr }: CheckedSignIn): string {
  const day = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })
  return t.workedOn(day, timeOf(at), methodsInWords(t, amr))
}

/**
 * The methods of RFC 8176 as an officer would say them; one that we do not know keeps its name.
 *
 * @see [RFC 8176 §2, Authentication Method Reference Values](https://www.rfc-editor.org/rfc/rfc8176#section-2)
 */
export function methodsInWords(t: CheckTexts, amr: readonly string[]): string {
  const words = amr.map((method) => (method in t.methods ? t.methods[method as keyof typeof t.methods] : method))
  const last = words.at(-1)
  if (last === undefined) return t.noMethods
  return words.length === 1 ? last : t.and(words.slice(0, -1).join(', '), last)
}
