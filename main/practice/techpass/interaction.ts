/** @file A client's request in the browser: found, answered, or handed to WOG. What to do is `pending.ts`'s choice. */
import type { HttpBindings } from '@hono/node-server'
import { errors, type Interaction, type Session } from 'oidc-provider'
import type { Browser } from '../state/browser'
import { row } from '../state/tables'
import { addresses } from '../wog/addresses'
import { cleanUserName, refused } from '../wog/sign-in/first-factor'
import { practiceDomain } from '../tenant/seed'
import type { Visit } from '../wog/visits'
import { wogSessionOf, type WogSession } from '../wog/wog-sessions'
import { acrOf, ageOf, keepSignedIn, keepUsed, type SignedIn } from './accounts'
import { docsAddresses, techpassAddresses } from './addresses'
import { demandsOf, type RequestError } from './demands'
import { leadOnward } from './onward'
import {
  newPending,
  nextStep,
  pickStep,
  type Asked,
  type DirectStep,
  type NextStep,
  type PendingSignIn,
} from './pending'
import { notTaken } from './policy'
import { isTaken } from './taken'
import type { TechPass } from './techpass'

/** A browser's visit in the middle of a client's request. */
export interface Engaged {
  readonly techpass: TechPass
  readonly visit: Visit
  readonly interaction: Interaction
  readonly pending: PendingSignIn
}

/**
 * Finds the request that this visit belongs to; `null` when it is over, or from before a restart.
 *
 * SECURITY: only the browser that the provider gave the interaction's signed cookie, so nobody is led into another's.
 */
export async function engagedIn(techpass: TechPass, visit: Visit): Promise<Engaged | null> {
  const { incoming, outgoing } = visit.context.env as HttpBindings
  try {
    const interaction = await techpass.provider.interactionDetails(incoming, outgoing)
    if (interaction.uid !== visit.context.req.param('uid')) return null
    const known = techpass.pending.get(visit.id)
    const pending = known?.uid === interaction.uid ? known : newPending(interaction.uid)
    techpass.pending.set(visit.id, pending)
    return { techpass, visit, interaction, pending }
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null
    throw error
  }
}

/** What the client asks for. */
export function askedOf({ techpass, interaction }: Engaged): Asked {
  const { prompt, max_age } = interaction.params
  const { subjects, isAcrOurs } = demandsOf(interaction.params)
  const [named] = subjects
  const hint = named ?? hintOf(interaction)
  const isKnown = row(techpass.practice.repository.read().officers, hint) !== undefined
  const isNobody = subjects.size > 1 || (named !== undefined && !isKnown)
  return {
    prompts: new Set(typeof prompt === 'string' ? prompt.split(' ') : []),
    maxAge: max_age === undefined ? null : Number(max_age),
    hint: isKnown ? hint : null,
    unmet: isNobody ? 'login_required' : isAcrOurs ? null : 'unmet_authentication_requirements',
  }
}

// Whom the client hints at; else who is signed in but not taken any more, so that WOG says why.
function hintOf({ params, prompt, session }: Interaction): string {
  if (typeof params.login_hint === 'string') return cleanUserName(params.login_hint)
  return prompt.reasons.includes(notTaken) ? (session?.accountId ?? '') : ''
}

/** What comes next when the browser opens the request's page. */
export function openStep(engaged: Engaged): NextStep {
  const { techpass, visit, pending } = engaged
  return nextStep(visit.browser(), pending, askedOf(engaged), (signedIn) => ageOf(techpass.practice, signedIn))
}

/** Does a step that is not a page. Whom TechPass does not take any more is sent to WOG, which says why. */
export async function takeStep(engaged: Engaged, step: DirectStep): Promise<Response> {
  if (step.kind === 'refuse') return refuse(engaged, step.error)
  if (step.kind === 'finish' && isTaken(engaged.techpass.practice, step.upn))
    return finish(engaged, step.upn, step.signedIn)
  return askWog(engaged, step.upn, step.kind === 'ask-wog' && step.fresh)
}

// Goes on with an account: at once, or over WOG.
function goOnWith(engaged: Engaged, upn: string): Promise<Response> {
  const { techpass, visit } = engaged
  return takeStep(
    engaged,
    pickStep(visit.browser(), upn, askedOf(engaged), (signedIn) => ageOf(techpass.practice, signedIn)),
  )
}

/** "Pick an account": one of the accounts on the page. */
export async function pick(engaged: Engaged, upn: string): Promise<Response | string> {
  const isOffered = engaged.visit.browser().techpassAccounts.some((account) => account.upn === upn)
  return isOffered ? goOnWith(engaged, upn) : pathOf(engaged)
}

/** "Sign in": takes the user name by the same rules as WOG's own page. */
export async function submitUserName(engaged: Engaged, typed: string): Promise<Response | string> {
  const { techpass, visit } = engaged
  const upn = cleanUserName(typed)
  if (upn === '') return showing(engaged, { typed: '', notice: 'empty' })
  // SECURITY: somebody's real address is refused and not kept, not even to show it again.
  if (!upn.endsWith(`@${practiceDomain}`)) {
    refused(visit, 'not_practice_address', { upn: null, errorCode: null })
    return showing(engaged, { typed: '', notice: 'not_practice_address' })
  }
  if (row(techpass.practice.repository.read().officers, upn) === undefined) {
    refused(visit, 'unknown_account', { upn: null, errorCode: 50034 })
    return showing(engaged, { typed: upn, notice: 'unknown_account' })
  }
  return goOnWith(engaged, upn)
}

/** Shows another of the request's pages. Answers its path. */
export function showing(engaged: Engaged, fields: Partial<PendingSignIn>): string {
  const { techpass, visit, pending } = engaged
  techpass.pending.set(visit.id, { ...pending, asked: true, wanted: null, view: 'user-name', ...fields })
  return pathOf(engaged)
}

/** "Cancel": the client is told `access_denied` (RFC 6749 §4.1.2.1). */
export function cancel(engaged: Engaged): Promise<Response> {
  return answer(engaged, { error: 'access_denied', error_description: 'End-User cancelled the sign-in' })
}

const errorDescriptions: Readonly<Record<RequestError, string>> = {
  login_required: 'the requested End-User is not the one who signed in',
  unmet_authentication_requirements: 'none of the requested ACRs can be obtained',
}

function refuse(engaged: Engaged, error: RequestError): Promise<Response> {
  return answer(engaged, { error, error_description: errorDescriptions[error] })
}

/**
 * The browser comes back from WOG. With WOG's session of who was asked to sign in, or did so instead, the request is
 * answered; without it the accounts are shown again.
 */
export async function comeBack(techpass: TechPass, visit: Visit): Promise<Response> {
  const engaged = await engagedIn(techpass, visit)
  if (engaged === null) return beginAgain(techpass, visit)
  const { wanted, seen, fresh } = engaged.pending
  // At WOG, Back leads to another address: who has signed in there counts.
  const upn = wanted === null ? null : (signedInAtWog(visit) ?? wanted)
  const session = upn === null ? null : wholeSession(techpass, visit.browser(), upn)
  // SECURITY: a sign-in is new when it is another than before; a clock may stand still or go back.
  if (upn === null || session === null || (fresh && seen.includes(session.id))) {
    return visit.context.redirect(showing(engaged, { view: 'accounts' }), 303)
  }
  const signedIn = { methods: session.methods, at: session.at }
  keepSignedIn(techpass.practice, visit.id, upn, signedIn)
  return finish(engaged, upn, signedIn)
}

/**
 * The request is over, or from before a restart: the portal's log-in begins again. Whoever has just signed in at WOG is
 * not asked a second time.
 */
export function beginAgain(techpass: TechPass, visit: Visit): Response {
  const upn = signedInAtWog(visit)
  const session = upn === null ? null : wholeSession(techpass, visit.browser(), upn)
  if (upn === null || session === null) return visit.context.redirect(docsAddresses.logIn, 303)
  keepSignedIn(techpass.practice, visit.id, upn, { methods: session.methods, at: session.at })
  return visit.context.redirect(docsAddresses.resume, 303)
}

function signedInAtWog(visit: Visit): string | null {
  const { signIn } = visit.browser()
  return signIn.at === 'signed-in' ? signIn.upn : null
}

// SECURITY: WOG's session of just this account, with a second factor, of an officer whom TechPass takes.
function wholeSession({ practice }: TechPass, browser: Browser, upn: string): WogSession | null {
  const session = wogSessionOf(browser, upn)
  return session?.methods.includes('mfa') === true && isTaken(practice, upn) ? session : null
}

function askWog({ techpass, visit, pending }: Engaged, upn: string, fresh: boolean): Response {
  const seen = visit.browser().wogSessions.map(({ id }) => id)
  techpass.pending.set(visit.id, { ...pending, wanted: upn, fresh, asked: true, seen })
  const query = new URLSearchParams({ to: 'techpass', login_hint: upn, ...(fresh ? { fresh: '1' } : {}) })
  return visit.context.redirect(`${addresses.authorize}?${query.toString()}`, 303)
}

/** How a sign-in is given to the provider; `ts` is in seconds of the tenant's time. */
interface Login {
  readonly accountId: string
  readonly acr: string
  readonly amr: string[]
  readonly ts: number
}

async function finish(engaged: Engaged, upn: string, signedIn: SignedIn): Promise<Response> {
  const { techpass, visit, interaction } = engaged
  const { subjects } = demandsOf(interaction.params)
  // SECURITY: a client that asks for one account is never given another (OpenID Connect Core §5.5.1).
  if (subjects.size > 0 && !subjects.has(upn)) return refuse(engaged, 'login_required')
  keepUsed(techpass.practice, visit.id, upn)
  // In whole seconds, as `iat` is (OpenID Connect Core §2, `auth_time`).
  const ts = Math.floor(techpass.practice.now() / 1000) - ageOf(techpass.practice, signedIn)
  const { methods } = signedIn
  const login = { accountId: upn, acr: acrOf(methods), amr: [...methods], ts, remember: false }
  await handOver(engaged, login)
  return answer(engaged, { login, select_account: {} })
}

// The provider's session is of one account at a time. It would be exchanged by a form that a script sends, which our
// Content-Security-Policy does not allow, so it is handed over here. What other accounts gave to clients stays theirs.
async function handOver({ techpass, visit }: Engaged, login: Login): Promise<void> {
  const { accountId, acr, amr, ts } = login
  const session = await providerSession(techpass, visit)
  if (session.accountId === undefined || session.accountId === accountId) return
  // SECURITY: with its own time and methods, which are what the next client is told even if this request is left here.
  session.loginAccount({ accountId, acr, amr, loginTs: ts, transient: true })
  session.authorizations = {}
  await session.persist()
}

async function answer({ techpass, visit, interaction }: Engaged, result: Interaction['result']): Promise<Response> {
  techpass.pending.take(visit.id)
  interaction.result = result
  await interaction.persist()
  return leadOnward(visit, interaction.returnTo, String(interaction.params.redirect_uri))
}

/** The provider's session of this browser: its cookie's, or a new one. */
export function providerSession({ provider }: TechPass, { context }: Visit): Promise<Session> {
  const { incoming, outgoing } = context.env as HttpBindings
  return provider.Session.get(provider.createContext(incoming, outgoing))
}

const pathOf = ({ interaction }: Engaged): string => `${techpassAddresses.interaction}/${interaction.uid}`
