/** @file What the guide may show of the journey `log-out`: the only narrowing of its state that leaves main. */
import type { ViewOf } from './journey-view'

/** The view of this journey. */
export type LogOutView = ViewOf<'log-out', LogOutStepView>

/** What each step shows. */
export type LogOutStepView =
  /** Who is logged in to the portal, and everybody whom TechPass has signed in in this browser. */
  | { readonly step: 'log-out'; readonly upn: string | null; readonly signedIn: readonly string[] }
  | { readonly step: 'choose-account'; readonly signedIn: readonly string[] }
  /** Whose session ended, and who is still signed in. */
  | { readonly step: 'logged-out'; readonly loggedOut: string | null; readonly stillSignedIn: readonly string[] }
