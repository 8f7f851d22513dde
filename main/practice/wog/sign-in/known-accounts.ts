import type { Browser, SignInMethods } from '../../state/browser'
import { row } from '../../state/tables'
import type { Practice } from '../../tenant/practice'
import { newId } from '../../tenant/random'
import { Refusal } from '../../tenant/refusals'
import { browserOf, changeBrowser } from '../sessions'

/** An account that a browser is to know: signed in, or only remembered. */
export interface KnownAccount {
  readonly upn: string
  readonly signedIn: boolean
}

/** Fails with `officer_unknown` unless each of these accounts exists. */
export function refuseUnknown(practice: Practice, accounts: readonly KnownAccount[]): void {
  const { officers } = practice.repository.read()
  if (accounts.some(({ upn }) => row(officers, upn) === undefined)) throw new Refusal('officer_unknown')
}

// As if they had signed in on a GSIB before.
const methods: SignInMethods = ['pwd', 'mfa']

/**
 * Makes a browser one in which exactly these accounts were used before, the first one last, with TechPass and with WOG.
 *
 * A sign-in of another account that the browser was in ends without a word: it was another browser's, so to speak.
 */
export function giveAccounts(practice: Practice, id: string, given: readonly KnownAccount[]): void {
  const at = practice.now()
  const accounts = given.filter(({ upn }, index) => given.findIndex((one) => one.upn === upn) === index)
  const signedIn = accounts.filter((account) => account.signedIn)
  changeBrowser(practice, id, {
    techpassAccounts: accounts.map((account) => ({
      upn: account.upn,
      signedIn: account.signedIn ? { methods, at } : null,
    })),
    wogSessions: signedIn.map(({ upn }) => ({
      id: newId(practice.random, 'wog'),
      upn,
      methods,
      at,
      persistent: false,
    })),
  })
  const { signIn } = browserOf(practice, id)
  if (signIn.at === 'signed-in' && !signedIn.some(({ upn }) => upn === signIn.upn)) {
    const asked: Browser['signIn'] = { at: 'user-name', typed: '', notice: null }
    changeBrowser(practice, id, { signIn: asked, verification: null, enrolment: null })
  }
}
