import type { JourneyView } from '../../preload/contract/journey'
import type { Evidence, PracticeAccount } from '../../preload/contract/journey-view'
import type { Device, JourneyName } from '../../preload/contract/names'
import type { Observation } from './observation'

/** The page that a journey begins with: the set-up page, the portal, or the portal with somebody logged in. */
export type Page = 'set-up' | 'portal' | 'portal-logged-in'

/** How a page is opened: in a browser of its own, once more in the same one, or where that was left. */
export type From = 'fresh' | 'again' | 'last'

/** What a journey wants to see. */
export interface Wish {
  readonly page: Page
  readonly from: From
  /** What the officer works on; `null` where the journey does not ask. */
  readonly device: Device | null
}

/** One thing seen, with the means to place it on this machine's clock. */
export interface Sighting {
  readonly observation: Observation
  /** Turns a time of the services into this machine's wall clock, in ms. */
  readonly toWallClock: (serviceMs: number) => number
}

/** What an environment tells the journey that runs in it. */
export interface Witness {
  /** Called for each thing seen, in order. */
  readonly saw: (sighting: Sighting) => void
  /** The services' clock was set; what ends at a time there now ends `byMs` sooner here. */
  readonly clockMoved: (byMs: number) => void
  /** The services had gone away and are back; they tell everything again, in order. */
  readonly returned: () => void
  /** The services have gone away and could not be brought back. */
  readonly failed: () => void
}

/** Where the app itself can sign in, to see that it works, and how the pages of that sign-in are shown. */
export interface SignInPlace {
  readonly issuer: string
  readonly clientId: string
  /** Whom the sign-in page should offer (OpenID Connect Core §3.1.2.1, `login_hint`), where somebody is known. */
  readonly loginHint: string | null
  /** Whose sign-in alone counts (`sub`), where that can be known before. */
  readonly subject: string | null
  /** Authentication methods (RFC 8176) that must have been used, or the sign-in proves nothing. */
  readonly requires: readonly string[]
  /** Aborted when the journey is left or the app closes. */
  readonly signal: AbortSignal
  /** Shows the authorization URL; the pages may lead to the loopback redirect that it names, until {@link leave}. */
  readonly show: (url: URL) => void | Promise<void>
  /** The sign-in has ended: the journey's page comes back. Never fails. */
  readonly leave: () => Promise<void>
}

/** Where the pages are. A journey does not know which of them it runs in. */
export interface Environment {
  /** How the end of a step is known here. */
  readonly evidence: Evidence
  /** The account that can be used here, where the environment lends one. */
  account(): PracticeAccount | null
  /**
   * What stands for each of the screens that can come next, most likely first, where the officer has to say which one did;
   * `null` where they are seen.
   */
  follows(view: JourneyView): readonly (readonly Observation[])[] | null
  /** The address of a page, where it is opened outside the app and officers may have to type it themselves. */
  address?(page: Page): string | null
  /**
   * Begins to show a page; nothing happens when the journey is left meanwhile.
   *
   * Fails with `practice_unavailable`.
   */
  open(wish: Wish): Promise<void>
  /**
   * Prepares for a sign-in of the app's own. Until that is left, nothing that is seen belongs to the journey.
   *
   * Fails with `check_unreachable` where there is nothing to sign in to, and with `practice_unavailable`.
   */
  signIn(journey: JourneyName): Promise<SignInPlace>
  /** Whether there is something to sign in to after a journey. */
  canSignIn(journey: JourneyName): boolean
  /** Takes the page away; what was registered stays. */
  leave(): Promise<void>
  /** Stops watching; the app is closing. */
  end(): void
}
