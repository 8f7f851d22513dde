import type { Locator } from '@playwright/test'

/** Writes down, from now on, each sentence that a live region is given; the answered function tells them, in order. */
export async function listenTo(region: Locator): Promise<() => Promise<readonly string[]>> {
  const notes = await region.evaluateHandle((element) => {
    const sentences: string[] = []
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) sentences.push(node.textContent ?? '')
    }).observe(element, { childList: true })
    return sentences
  })
  return () => notes.jsonValue()
}
