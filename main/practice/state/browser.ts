import * as z from 'zod/mini'
import { enrolmentSchema } from './enrolment-state'
import { useSchema } from './officer'

/** Where a sign-in may lead: a closed list, so that no address in a query is ever followed. */
export const destinationSchema = z.enum(['proofup', 'profile'])
export type Destination = z.infer<typeof destinationSchema>

const userName = z.strictObject({
  at: z.literal('user-name'),
  typed: z.string(),
  notice: z.nullable(z.enum(['not_practice_address', 'unknown_account', 'empty'])),
})
const password = z.strictObject({
  at: z.literal('password'),
  upn: z.string(),
  notice: z.nullable(z.enum(['wrong_password', 'locked', 'disabled', 'empty'])),
})
const moreInformation = z.strictObject({ at: z.literal('more-information'), upn: z.string() })
const verify = z.strictObject({ at: z.literal('verify'), upn: z.string() })
const atRisk = z.strictObject({ at: z.literal('at-risk'), upn: z.string(), tried: z.boolean() })
const signedIn = z.strictObject({
  at: z.literal('signed-in'),
  upn: z.string(),
  methods: z.readonly(z.array(z.enum(['pwd', 'mfa']))),
})
const signedOut = z.strictObject({ at: z.literal('signed-out') })

/** Where a browser stands in signing in: one of the views behind the one sign-in address. */
export const signInSchema = z.readonly(
  z.discriminatedUnion('at', [userName, password, moreInformation, verify, atRisk, signedIn, signedOut]),
)
export type SignIn = z.infer<typeof signInSchema>

/** A second factor being asked for, while signing in or to test that a new phone can be reached (field-notes A5). */
export const verificationSchema = z.readonly(
  z.strictObject({
    purpose: z.enum(['sign-in', 'reach']),
    upn: z.string(),
    method: useSchema,
    request: z.nullable(z.string()),
    ctx: z.string(),
    flowToken: z.string(),
    sent: z.int(),
    picking: z.boolean(),
    passed: z.boolean(),
    notice: z.nullable(z.enum(['wrong', 'other_profile', 'already_used', 'malformed', 'no_more_requests'])),
  }),
)
export type Verification = z.infer<typeof verificationSchema>

/** One browser's session. `id` is public; the cookie's value is kept as a hash only. */
export const browserSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    cookieHash: z.string(),
    destination: destinationSchema,
    signIn: signInSchema,
    verification: z.nullable(verificationSchema),
    enrolment: z.nullable(enrolmentSchema),
    lastPath: z.nullable(z.string()),
  }),
)
export type Browser = z.infer<typeof browserSchema>

/** A one-time address that gives a browser its session. */
export const entranceSchema = z.readonly(
  z.strictObject({
    tokenHash: z.string(),
    browser: z.string(),
    to: z.enum(['proofup', 'profile', 'sign-in', 'last']),
    expiresAt: z.number(),
  }),
)
export type Entrance = z.infer<typeof entranceSchema>
