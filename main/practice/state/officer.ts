import * as z from 'zod/mini'

/** How an authenticator is used: notifications and codes, or codes only. */
export const useSchema = z.enum(['push', 'totp'])
export type Use = z.infer<typeof useSchema>

/** One authenticator that an account accepts. `profile` names the simulated phone's profile, if it is one. */
export const authenticatorSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    use: useSchema,
    name: z.string(),
    secret: z.string(),
    usedSteps: z.readonly(z.array(z.int())),
    profile: z.nullable(z.string()),
    addedAt: z.number(),
  }),
)
export type Authenticator = z.infer<typeof authenticatorSchema>

/** The state of smart lockout of one account (field-notes A7, 50053). */
export const lockoutSchema = z.readonly(
  z.strictObject({
    failures: z.int(),
    locks: z.int(),
    lockedUntil: z.nullable(z.number()),
  }),
)
export type Lockout = z.infer<typeof lockoutSchema>

/** One made-up officer's account. The password is the seed's practice phrase; what people type is never kept. */
export const officerSchema = z.readonly(
  z.strictObject({
    upn: z.string(),
    name: z.string(),
    password: z.string(),
    disabled: z.boolean(),
    atRisk: z.boolean(),
    mobileAppForbidden: z.boolean(),
    /** The agency behind the name in the portal's menu. */
    agency: z.string(),
    /** What TechPass says of the account: 50105 and 90072 are the refusals (field-notes A7). */
    techpass: z.enum(['assigned', 'not-assigned', 'other-tenant']),
    /** Conditional access blocks the sign-in (53003). */
    blocked: z.boolean(),
    /** Other accounts of the same person, met in the same browser. */
    otherAccounts: z.readonly(z.array(z.string())),
    /** The secret of the phone's *TECHPASS PROD* profile: TechPass's own MFA, never asked for here; null without one. */
    techpassSecret: z.nullable(z.string()),
    preferred: useSchema,
    /** The last two digits of the phone that takes text messages; null without one. No practice account has a whole number. */
    textsTo: z._default(z.nullable(z.string()), null),
    /** The browsers in which the officer is not asked for a second factor again until then (`wog/remembered-mfa.ts`). */
    mfaRemembered: z._default(
      z.readonly(z.array(z.readonly(z.strictObject({ browser: z.string(), until: z.number() })))),
      [],
    ),
    /** May sign in with the phone in place of the password (field-notes A4, "passwordless number"). */
    phoneSignIn: z._default(z.boolean(), false),
    /** Until when setting up security verification may be put off; null, not at all. */
    maySkipRegistrationUntil: z._default(z.nullable(z.number()), null),
    lockout: lockoutSchema,
    authenticators: z.readonly(z.array(authenticatorSchema)),
  }),
)
export type Officer = z.infer<typeof officerSchema>
