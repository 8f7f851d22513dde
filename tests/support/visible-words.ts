/** All words of a page, also those that stand in its fields. Runs in the page. */
export function wordsOf(body: HTMLElement): string {
  const placeholders = [...body.querySelectorAll('input')].map(({ placeholder }) => placeholder)
  return [body.innerText, ...placeholders].join('\n')
}

/** Apostrophes alike, and no dots where a quotation breaks off. */
export function plain(words: string): string {
  return words.replaceAll('’', "'").replace(/…$/u, '')
}
