/** @file The three ways into the pages' services: looking (GET), posting a form, calling with JSON. */
import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { readForm, readJson } from '../http/bodies'
import type { Browser } from '../state/browser'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import { sameSecret } from '../tenant/secrets'
import { browserByCookie, browserOf, canaryOf, cookieName, openSession, renewSession, sessionCookie } from './sessions'

/** One request of one browser. */
export interface Visit {
  readonly practice: Practice
  readonly context: Context
  /** The browser's public id. */
  readonly id: string
  /** The form token of its session, as the browser will have it after this answer. */
  readonly canary: string
  /** The browser as it stands now. */
  browser(): Browser
  /** Gives the browser a new cookie, and its pages new form tokens, because it may do more from now on. */
  renew(): void
}

/** By which name clients of the real page "More information required" send the form token (field-notes A2). */
export const proofUpTokenName = 'evo_code'

type Answer = Response | Promise<Response>
type Handler = (context: Context) => Answer

/** A page: opens a session when the browser has none. */
export function looking(practice: Practice, show: (visit: Visit) => Answer): Handler {
  return (context) => {
    const known = knownVisit(practice, context)
    if (known !== null) return show(known)
    const { browser, cookie } = openSession(practice)
    context.header('Set-Cookie', sessionCookie(practice, cookie))
    return show(visitOf(practice, context, browser.id, cookie))
  }
}

/**
 * A form: changes something, then leads to the answered path, or answers by itself. Fails with `canary_mismatch`.
 */
export function posting(
  practice: Practice,
  act: (visit: Visit, field: (name: string) => string) => string | Response | Promise<string | Response>,
): Handler {
  return async (context) => {
    const field = await readForm(context)
    const visit = trustedVisit(practice, context, field('canary') || field(proofUpTokenName))
    const answer = await act(visit, field)
    return typeof answer === 'string' ? context.redirect(answer, 303) : answer
  }
}

/** A script's call: JSON in, JSON out, the form token in the header `canary`. Fails with `canary_mismatch`. */
export function calling<Schema extends z.ZodMiniType>(
  practice: Practice,
  schema: Schema,
  act: (visit: Visit, input: z.infer<Schema>) => object,
): Handler {
  return async (context) => {
    const input = await readJson(context, schema)
    return context.json(act(trustedVisit(practice, context, context.req.header('canary') ?? ''), input))
  }
}

/**
 * As `calling`, for calls that carry what only their page holds in their body, as the real clients do, which send no header
 * (field-notes A5). A header that is there must be right. Fails with `canary_mismatch`, also without a session.
 *
 * SECURITY: without the header nothing is lost: `act` must do nothing without the page's `Ctx` and `FlowToken`, which another
 * site cannot know; nor can it send JSON here (http/request-guard.ts, and a preflight that nothing answers) with our cookie.
 */
export function callingFromPage<Schema extends z.ZodMiniType>(
  practice: Practice,
  schema: Schema,
  act: (visit: Visit, input: z.infer<Schema>) => object,
): Handler {
  return async (context) => {
    const input = await readJson(context, schema)
    const canary = context.req.header('canary')
    const visit = canary === undefined ? knownVisit(practice, context) : trustedVisit(practice, context, canary)
    if (visit === null) throw new Refusal('canary_mismatch')
    return context.json(act(visit, input))
  }
}

function trustedVisit(practice: Practice, context: Context, canary: string): Visit {
  const visit = knownVisit(practice, context)
  // SECURITY: a change needs the token that only a page of this very session carries.
  if (visit === null || !sameSecret(canary, visit.canary)) throw new Refusal('canary_mismatch')
  return visit
}

/** The browser that a request's cookie belongs to, if any. */
export function knownBrowser(practice: Practice, context: Context): Browser | null {
  return browserByCookies(practice, context.req.header('cookie'))
}

/** The browser that a `Cookie` header belongs to, if any. */
export function browserByCookies(practice: Practice, header: string | undefined): Browser | null {
  const cookie = cookieValue(header ?? '', cookieName(practice))
  return cookie === '' ? null : (browserByCookie(practice, cookie) ?? null)
}

function knownVisit(practice: Practice, context: Context): Visit | null {
  const browser = knownBrowser(practice, context)
  return browser === null ? null : visitOf(practice, context, browser.id, cookieOf(practice, context))
}

function cookieOf(practice: Practice, context: Context): string {
  return cookieValue(context.req.header('cookie') ?? '', cookieName(practice))
}

function cookieValue(header: string, name: string): string {
  const [pair, ...others] = header.split(';').filter((part) => part.trim().startsWith(`${name}=`))
  // SECURITY: of two cookies of this name one was put there by somebody else (RFC 6265 §8.6), and nothing tells which.
  return others.length > 0 ? '' : (pair?.trim().slice(name.length + 1) ?? '')
}

function visitOf(practice: Practice, context: Context, id: string, first: string): Visit {
  let cookie = first
  return {
    ...{ practice, context, id },
    get canary() {
      return canaryOf(cookie)
    },
    browser: () => browserOf(practice, id),
    // SECURITY: whoever has planted or seen the old cookie has nothing from now on (session fixation).
    renew: () => {
      cookie = renewSession(practice, id)
      context.header('Set-Cookie', sessionCookie(practice, cookie))
    },
  }
}
