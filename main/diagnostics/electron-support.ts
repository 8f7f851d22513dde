/**
 * @file Until when Electron's majors get security fixes. Imports nothing: packaging reads it too, and refuses what has ended.
 *
 * @see [Electron's timeline](https://www.electronjs.org/docs/latest/tutorial/electron-timelines)
 */

/** How a major stands on a day. */
export type ElectronSupport =
  | { readonly state: 'supported' | 'ends_soon' | 'ended'; readonly until: string }
  /** Newer than the list, as a rule. */
  | { readonly state: 'not_in_the_list'; readonly asOf: string }

/** The day on which the list was last compared with Electron's timeline; what is later is as planned then. */
const asOf = '2026-11-22'

/** The last day of each major: the day on which the third one after it is released. */
const lastDays: Readonly<Record<string, string>> = {
  33: '2025-04-29',
  34: '2025-06-24',
  35: '2025-09-02',
  36: '2025-10-28',
  37: '2026-01-13',
  38: '2026-03-10',
  39: '2026-05-05',
  40: '2026-06-30',
  41: '2026-08-25',
  42: '2026-10-20',
  43: '2027-01-12',
  44: '2027-03-09',
  45: '2027-05-04',
}

/** Long enough to plan an update of all workstations. */
const soonMs = 30 * 24 * 3600 * 1000

/** Answers how the major of `version` stands at `now`: its last day is still supported. */
export function electronSupport(version: string, now: Date): ElectronSupport {
  const until = lastDays[version.split('.')[0] ?? '']
  if (until === undefined) return { state: 'not_in_the_list', asOf }
  const end = Date.parse(`${until}T23:59:59Z`)
  if (now.getTime() > end) return { state: 'ended', until }
  return { state: end - now.getTime() < soonMs ? 'ends_soon' : 'supported', until }
}
