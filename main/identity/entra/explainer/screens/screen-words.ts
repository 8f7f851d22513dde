/** @file How the table of screens is written down. */

/** By what a screen is recognised. */
export interface ScreenWords {
  /** Numbers of AADSTS codes that mean this. */
  readonly codes?: readonly string[]
  /**
   * Titles and sentences of the screen, as they are there. What varies (names, numbers) ends one and begins another.
   *
   * Only what this screen alone says: "Please contact your administrator." stands on too many.
   */
  readonly words: readonly string[]
  /**
   * How officers describe it, in words as `plain-words.ts` leaves them ("not" for "can't", "log" for "login"): words that must all be there, in any order, `/` between words of which one will do.
   * Counts only if the rest is talk or of this screen, see `explain.ts`.
   */
  readonly said?: readonly string[]
  /** What it is called in a word or two that say something else in a sentence: counts only when nothing else is typed. */
  readonly alone?: readonly string[]
}
