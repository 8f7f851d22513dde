/** @file The shapes that texts of journeys have in every language. “Curly quotes” mark words of the screen, verbatim; **stars** mark our own controls. */

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
  /** The way out beside the real pages, where it is another one. */
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
export interface ErrorText {
  readonly title: string
  readonly whatToDo: string
}
