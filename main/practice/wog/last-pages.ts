import { keepNewest } from '../state/tables'
import type { Practice } from '../tenant/practice'

type Places = readonly [name: string, pageId: string]

const shown = new WeakMap<Practice, Record<string, Places>>()

// More than the browsers that a tenant knows (sessions.ts).
const most = 400

/** Remembers which page a browser was shown last: faults can be meant for what is asked from there. In memory only. */
export function rememberPage(practice: Practice, browser: string, places: Places): void {
  const pages = shown.get(practice) ?? {}
  pages[browser] = places
  keepNewest(pages, most)
  shown.set(practice, pages)
}

/** The name and the PageID of the page that this browser was shown last. */
export function placesOf(practice: Practice, browser: string): readonly string[] {
  return shown.get(practice)?.[browser] ?? []
}
