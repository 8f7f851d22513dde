/** @file A text from a screen as plain words: what two people who type the same sentence have in common. */

/** The apostrophes that keyboards, pages and word processors use; the accents among them fall apart under NFKC. */
const apostrophes = /['’‘ʼ`´′]|&#0?39;|&apos;/g

/** What stands on error pages beside the words and is different each time. */
const passingNoise: readonly RegExp[] = [
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g,
  /\b\d{4}-\d{2}-\d{2}(?:t|\s+)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?/g,
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?/g,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /&(?:nbsp|amp|quot|lt|gt|#\d+);/g,
]

/** Negations are written in two ways; one is enough to know. */
const negations: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  cant: ['can', 'not'],
  wont: ['will', 'not'],
  ...Object.fromEntries(
    ['do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'could', 'should', 'would'].map(
      (verb) => [`${verb}nt`, [verb, 'not']] as const,
    ),
  ),
}

/** Written as one word or as two, by habit. */
const twoWords: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['sign', 'log'].flatMap((verb) => ['in', 'on', 'out'].map((way) => [`${verb}${way}`, [verb, way]] as const)),
  ),
  setup: ['set', 'up'],
  multifactor: ['multi', 'factor'],
}

/** Case, width, invisible marks and apostrophes do not count. */
export function plainText(text: string): string {
  return text
    .replace(apostrophes, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(/\p{Cf}/gu, '')
}

/** Guarantees lower-case words without marks, in order; without ids, times, addresses of people or machines. */
export function plainWords(text: string): readonly string[] {
  const quiet = passingNoise.reduce((rest, noise) => rest.replace(noise, ' '), plainText(text))
  return (quiet.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).flatMap(
    (word) => negations[word] ?? twoWords[word] ?? [british(word)],
  )
}

/** Officers spell as they do at work, the pages as in the US. */
function british(word: string): string {
  return word.replace(/^gray/, 'grey').replace(/iz(e|ed|es|ing|ation|ations)$/, 'is$1')
}

/** Every spelling under which {@link plainWords} may meet a word of these texts when the spaces around it were lost. */
export function spellings(text: string): readonly string[] {
  return [...(plainText(text).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []), ...plainWords(text)]
}
