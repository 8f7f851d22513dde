/** @file The shapes that texts of journeys have in every language. “Curly quotes” mark words of the screen, verbatim; **stars** mark our own controls. */

/**
 * An entry that says something else where the pages are the real ones: what is different there stands under `live`.
 * `in-environment.ts` puts it in its place, so whoever draws an entry need not ask.
 */
export type InBoth<Entry> = Entry & { readonly live?: Partial<Entry> }

/** What the guide says at a step. */
export interface StepWords {
  readonly title: string
  /** The one thing to do now. */
  readonly action: string
  /** Words to look for on the page, most telling first. */
  readonly screen: readonly string[]
  /** What ends the step; completes "when the practice tenant has seen …". */
  readonly seen: string
}

/** Something that can go wrong at a step, as the officer would say it, and the way out. */
export interface Trouble {
  readonly problem: string
  readonly wayOut: string
  /** The way out where the pages are the real ones, if it is another one. */
  readonly live?: string
}

/** Why a journey cannot be done on a device, and what to do instead. */
export interface DeviceStop {
  readonly title: string
  readonly whatToDo: readonly string[]
  /** How to go on in practice all the same. */
  readonly rehearse: string
}

/** What a failure is called and what to do now. */
export type ErrorText = InBoth<{ readonly title: string; readonly whatToDo: string }>
