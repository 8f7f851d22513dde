/** @file What a failure scenario is, and how its rows are written. */
import type { Faults } from '../../../main/practice/state/faults'
import type { ErrorCode } from '../../../preload/contract/errors'
import type { JourneyView } from '../../../preload/contract/journey'
import type { AnyPlace, PlaceOf, WayName } from '../walks/ways'
import type { MishapName } from './mishaps'

/** These only choose what comes next; nothing goes wrong by them, so no scenario is about them. */
export type HarmlessFault = 'nextNumber' | 'nextActivationCode'

/** A fault by which something goes wrong. */
export type HarmfulFault = Exclude<keyof Faults, HarmlessFault>

/** A fault as it is set: how many times it strikes (`null` is until it is mended), and where, when not everywhere. */
export interface FaultSet {
  readonly fault: HarmfulFault
  readonly value: Faults[HarmfulFault]
  readonly times: number | null
  readonly page?: string
}

/** What goes wrong: a fault strikes while the officer does the next thing, or they do, or meet, something else. */
export type Trouble = FaultSet | { readonly mishap: MishapName }

/** What the officer meets beside what the guide says: the connection breaks, or the phone shows nothing or refuses. */
export type Met = 'connection' | 'no-request' | ErrorCode

/**
 * What the officer does once it is mended, or in its stead.
 *
 * - `go-on`: what is to be done on the page that is open.
 * - `open-page`: the guide's own button; the page comes back where it was.
 * - `reload-page`: the button above the page.
 * - `start-again`: leaves the journey, and starts it once more.
 * - `finish`: nothing more; it is the last page alone that is not there.
 * - `wait`: for half a minute, then goes on.
 * - `wait-in-vain`: until nobody has answered in time, which the guide says; then goes on.
 * - `wait-for-the-lock`: until the account is open again, then goes on.
 */
export type WayOut =
  'go-on' | 'open-page' | 'reload-page' | 'start-again' | 'finish' | 'wait' | 'wait-in-vain' | 'wait-for-the-lock'

/** One thing that goes wrong, once. */
export interface FailureScenario {
  readonly way: WayName
  /** Where the officer is when it strikes: what is done there meets it. */
  readonly place: AnyPlace
  readonly trouble: Trouble
  readonly expected: Expected
  readonly wayOut: WayOut
  /** How many requests the phone is sent from the beginning to the end: none too many. Usually as many as without trouble. */
  readonly requests?: number
}

/** What is to be seen of it. */
export interface Expected {
  /** Where the guide stands. */
  readonly step: JourneyView['step']
  /** What it explains; `null` where it goes on or waits. */
  readonly error: ErrorCode | null
  /** Where the officer is then; `null` is a page with nothing to do, such as one that failed. */
  readonly at: AnyPlace | null
  /** More of what the guide shows at that step. */
  readonly shown?: object
  /** Words that must be read, where neither the step nor an explanation says them. */
  readonly says?: string
  /** Nothing, unless said here. */
  readonly meets?: Met
}

/** A row before it is said where it strikes. */
export type Row = Omit<FailureScenario, 'way' | 'place'>

/** Where the guide and the officer stand after it, and more. */
type Stands = readonly [
  step: JourneyView['step'],
  error: ErrorCode | null,
  at: AnyPlace | null,
  more?: Pick<Expected, 'shown' | 'says' | 'meets'>,
]

/** A row: what goes wrong, where everything stands then, and the way out. */
export function row(trouble: Trouble, [step, error, at, more = {}]: Stands, wayOut: WayOut, requests?: number): Row {
  return { trouble, expected: { step, error, at, ...more }, wayOut, ...(requests === undefined ? {} : { requests }) }
}

/** A fault until it is mended. */
export function lasting(fault: HarmfulFault, value: Faults[HarmfulFault] = true): FaultSet {
  return { fault, value, times: null }
}

/** A fault that strikes one time. */
export function once(fault: HarmfulFault, value: Faults[HarmfulFault] = true): FaultSet {
  return { fault, value, times: 1 }
}

/** The rows of one place. */
export function rowsAt<Way extends WayName>(
  way: Way,
  place: PlaceOf<Way>,
  rows: readonly Row[],
): readonly FailureScenario[] {
  return rows.map((one) => ({ way, place, ...one }))
}

/**
 * The page does not come: the guide says so, keeps the words of the page before (`screen`, at a step with several pages),
 * and brings it back.
 */
export function pageFails(
  step: JourneyView['step'],
  refusing: readonly FaultSet[] = everyRefusal,
  screen?: string,
): readonly Row[] {
  const more = screen === undefined ? {} : { shown: { screen } }
  return refusing.map((fault) => row(fault, [step, 'page_failed', null, more], 'open-page'))
}

/** The page comes in other words, or in another language, which changes nothing for the guide. */
export function otherWords(step: JourneyView['step'], at: AnyPlace): readonly Row[] {
  return [lasting('changedWording'), lasting('changedLanguage', 'ms'), lasting('changedLanguage', 'zh')].map((fault) =>
    row(fault, [step, null, at], 'go-on'),
  )
}

/** Everything takes its time, which must not be taken for a failure. */
export function isLate(step: JourneyView['step'], at: AnyPlace): Row {
  return row(lasting('slow', 300), [step, null, at], 'go-on')
}

/** The connection breaks off: the pane says so, and brings back the page that the officer was at, where they do it again. */
export function connectionBreaks(step: JourneyView['step'], at: AnyPlace, page?: string): Row {
  const reset = { ...once('connectionReset'), ...(page === undefined ? {} : { page }) }
  return row(reset, [step, null, at, { meets: 'connection' }], 'open-page')
}

function wordsFor(trouble: Trouble): string {
  if ('mishap' in trouble) return trouble.mishap
  const { fault, value, page } = trouble
  return `${fault} (${String(value)})${page === undefined ? '' : ` at ${page}`}`
}

/** What a person says of a scenario: each has its own. */
export function nameOf({ way, place, trouble, expected: { step, error } }: FailureScenario): string {
  return `${way}, ${place}: ${wordsFor(trouble)} leads to ${step}, ${error ?? 'no error'}`
}

/** The answers that come instead of a page, by whichever service. */
export const everyRefusal: readonly FaultSet[] = [
  once('failing', 500),
  once('failing', 502),
  once('failing', 503),
  once('failing', 504),
  once('tooManyRequests', 30),
  once('serverError'),
  once('unknownInterrupt'),
]

/** One of them of each kind, for places where all have the same cause. */
export const oneRefusalOfEach: readonly FaultSet[] = [
  once('failing', 503),
  once('tooManyRequests', 30),
  once('serverError'),
  once('unknownInterrupt'),
]
