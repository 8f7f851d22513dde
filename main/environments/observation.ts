/** @file What an environment can see of the services. In practice the tenant says it; the shapes are its events'. */
import * as z from 'zod/mini'

const use = z.enum(['push', 'totp'])
const time = z.nullable(z.union([z.number(), z.string()]))

/** One thing seen, as the tenant's event stream words it (main/practice/README.md has the list). */
export const observation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page_shown'),
    page: z.string(),
    upn: z.optional(z.nullable(z.string())),
    configured: z.optional(z.boolean()),
    use: z.optional(z.nullable(use)),
    /** Why a page says that something failed, in the service's own words. */
    error: z.optional(z.string()),
    /** Microsoft's code on the page that says that a sign-in failed. */
    errorCode: z.optional(z.number()),
    /** Whom TechPass offers to sign in with, or to sign out. */
    accounts: z.optional(z.array(z.object({ upn: z.string(), signedIn: z.boolean() }))),
  }),
  z.object({
    kind: z.literal('sign_in_refused'),
    at: z.string(),
    reason: z.enum([
      'not_practice_address',
      'unknown_account',
      'wrong_password',
      'locked',
      'disabled',
      'password_expired',
    ]),
    retryAfterSeconds: z.optional(z.nullable(z.number())),
  }),
  z.object({ kind: z.literal('signed_in'), upn: z.string() }),
  z.object({ kind: z.literal('method_chosen'), contact: z.string(), use: z.nullable(use) }),
  z.object({
    kind: z.literal('enrolment_started'),
    activation: z.string(),
    use,
    qr: z.string(),
    code: z.optional(z.string()),
    url: z.optional(z.string()),
    key: z.optional(z.string()),
    account: z.string(),
    expiresAt: z.optional(time),
  }),
  z.object({
    kind: z.literal('enrolment_ended'),
    activation: z.string(),
    reason: z.enum(['cancelled', 'expired', 'replaced', 'completed']),
  }),
  z.object({ kind: z.literal('profile_added'), upn: z.string(), activation: z.optional(z.string()) }),
  z.object({ kind: z.literal('activation_checked'), ok: z.boolean(), reason: z.optional(z.nullable(z.string())) }),
  z.object({
    kind: z.literal('request_started'),
    request: z.string(),
    number: z.string(),
    expiresAt: z.union([z.number(), z.string()]),
  }),
  z.object({
    kind: z.literal('request_ended'),
    request: z.string(),
    outcome: z.enum(['approved', 'denied', 'wrong_number', 'no_response', 'reported', 'replaced']),
  }),
  z.object({
    kind: z.literal('code_checked'),
    ok: z.boolean(),
    reason: z.optional(z.nullable(z.enum(['wrong', 'already_used', 'other_profile', 'malformed']))),
  }),
  z.object({ kind: z.literal('sign_in_failed'), upn: z.string(), errorCode: z.nullable(z.number()) }),
  z.object({ kind: z.literal('techpass_signed_in'), upn: z.string() }),
  z.object({ kind: z.literal('techpass_signed_out'), upn: z.string(), remaining: z.array(z.string()) }),
  z.object({ kind: z.literal('portal_logged_in'), upn: z.string() }),
  z.object({ kind: z.literal('portal_logged_out'), upn: z.string() }),
  z.object({ kind: z.literal('method_registered'), upn: z.string() }),
  z.object({ kind: z.literal('signed_out') }),
  z.object({ kind: z.literal('account_at_risk'), upn: z.string() }),
  z.object({ kind: z.literal('clock_changed') }),
  z.object({ kind: z.literal('reset') }),
])

/** One of {@link observation}. */
export type Observation = z.infer<typeof observation>

/** A time as events write it, in ms. */
export function msOf(time: number | string): number {
  return typeof time === 'number' ? time : Date.parse(time)
}
