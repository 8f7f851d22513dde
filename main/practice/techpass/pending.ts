/** @file What TechPass does next in a sign-in: a pure choice from the request, the browser and what was typed so far. */
import type { Browser } from '../state/browser'
import type { UserNameNotice } from '../wog/parts/UserNameField'
import { signedInOf, type SignedIn } from './accounts'
import type { RequestError } from './demands'

/** A client's request in one browser, as far as the pages care. */
export interface PendingSignIn {
  /** The interaction of the OpenID Provider that it answers. */
  readonly uid: string
  /** Whom WOG was asked to sign in; `null` while nobody is. */
  readonly wanted: string | null
  /** The ids of WOG's sessions here when it was asked, and whether only a new one will do. */
  readonly seen: readonly string[]
  readonly fresh: boolean
  /** Whether the officer has been asked already, so that a hint decides only once. */
  readonly asked: boolean
  readonly view: 'accounts' | 'user-name'
  readonly typed: string
  readonly notice: UserNameNotice | null
}

/** What a client asks for (OpenID Connect Core §3.1.2.1). */
export interface Asked {
  readonly prompts: ReadonlySet<string>
  readonly maxAge: number | null
  /** The account that the request names, if there is such an account. */
  readonly hint: string | null
  /** Why no account of ours can be the answer, or `null`. */
  readonly unmet: RequestError | null
}

/** What comes next without a page of TechPass's own. */
export type DirectStep =
  | { readonly kind: 'refuse'; readonly error: RequestError }
  | { readonly kind: 'finish'; readonly upn: string; readonly signedIn: SignedIn }
  | { readonly kind: 'ask-wog'; readonly upn: string; readonly fresh: boolean }

/** What comes next. */
export type NextStep = DirectStep | { readonly kind: 'accounts' } | { readonly kind: 'user-name' }

/** A request that has just come in. */
export function newPending(uid: string): PendingSignIn {
  const nothing = { wanted: null, seen: [], fresh: false, asked: false, typed: '', notice: null } as const
  return { uid, view: 'accounts', ...nothing }
}

/** What to show or do when the browser opens the interaction. */
export function nextStep(browser: Browser, pending: PendingSignIn, asked: Asked, ageOf: Age): NextStep {
  const { hint, prompts, unmet } = asked
  // What nobody can do is not asked of the officer, and never tried again by itself.
  if (unmet !== null) return { kind: 'refuse', error: unmet }
  if (hint !== null && !pending.asked && !prompts.has('select_account')) return pickStep(browser, hint, asked, ageOf)
  const nobody = browser.techpassAccounts.length === 0
  return { kind: nobody || pending.view === 'user-name' ? 'user-name' : 'accounts' }
}

/** What to do when this account was picked: nothing more if it is signed in and the client takes that, else ask WOG. */
export function pickStep(browser: Browser, upn: string, asked: Asked, ageOf: Age): DirectStep {
  const signedIn = signedInOf(browser, upn)
  if (signedIn === null) return { kind: 'ask-wog', upn, fresh: asked.prompts.has('login') || asked.maxAge !== null }
  const isOld = asked.maxAge !== null && ageOf(signedIn) > asked.maxAge
  if (asked.prompts.has('login') || isOld) return { kind: 'ask-wog', upn, fresh: true }
  return { kind: 'finish', upn, signedIn }
}

type Age = (signedIn: SignedIn) => number
