import * as z from 'zod/mini'
import { enrolmentSchema } from './enrolment-state'
import { useSchema } from './officer'
import { securityInfoSchema } from './security-info-state'

/** Where a sign-in may lead: a closed list, so that no address in a query is ever followed. */
export const destinationSchema = z.enum(['proofup', 'profile', 'techpass'])
export type Destination = z.infer<typeof destinationSchema>

/** How the officer proved who they are (RFC 8176): password, verification code, and that a second factor was used. */
export const methodsSchema = z.readonly(z.array(z.enum(['pwd', 'otp', 'mfa'])))
export type SignInMethods = z.infer<typeof methodsSchema>

const userName = z.strictObject({
  at: z.literal('user-name'),
  typed: z.string(),
  notice: z.nullable(z.enum(['not_practice_address', 'unknown_account', 'empty'])),
})
const password = z.strictObject({
  at: z.literal('password'),
  upn: z.string(),
  notice: z.nullable(z.enum(['wrong_password', 'locked', 'disabled', 'empty', 'expired'])),
})
/** Passwordless: the phone in place of the password. Whether a request is out is for the browser's verification to say. */
const phoneSignIn = z.strictObject({ at: z.literal('phone-sign-in'), upn: z.string() })
/** "Choose a way to sign in". */
const credentials = z.strictObject({ at: z.literal('credentials'), upn: z.string() })
const moreInformation = z.strictObject({ at: z.literal('more-information'), upn: z.string() })
/** The second factor is asked for; `first` is how the first one was given. */
const verify = z.strictObject({ at: z.literal('verify'), upn: z.string(), first: z.enum(['pwd', 'otp']) })
const atRisk = z.strictObject({ at: z.literal('at-risk'), upn: z.string(), tried: z.boolean() })
/** The GMD's code page of AD FS: the verification code stands in for the password (field-notes B2, 3). */
const adfs = z.strictObject({
  at: z.literal('adfs'),
  upn: z.string(),
  notice: z.nullable(z.enum(['wrong', 'other_profile', 'already_used', 'malformed', 'empty', 'locked', 'disabled'])),
})
/** AD FS met an account without WOG MFA: "Unexpected SAS response status code". */
const adfsError = z.strictObject({
  at: z.literal('adfs-error'),
  upn: z.string(),
  requestId: z.string(),
  failedAt: z.number(),
})
const staySignedIn = z.strictObject({ at: z.literal('stay-signed-in'), upn: z.string(), methods: methodsSchema })
/** Refused after the sign-in itself, by one of Microsoft's codes (field-notes A7). */
const failed = z.strictObject({
  at: z.literal('failed'),
  upn: z.string(),
  errorCode: z.int(),
  requestId: z.string(),
  failedAt: z.number(),
})
const signedIn = z.strictObject({ at: z.literal('signed-in'), upn: z.string(), methods: methodsSchema })
const signedOut = z.strictObject({ at: z.literal('signed-out') })

/** Where a browser stands in signing in: one of the views behind the one sign-in address. */
export const signInSchema = z.readonly(
  z.discriminatedUnion('at', [
    userName,
    password,
    phoneSignIn,
    credentials,
    moreInformation,
    adfs,
    adfsError,
    verify,
    atRisk,
    staySignedIn,
    failed,
    signedIn,
    signedOut,
  ]),
)
export type SignIn = z.infer<typeof signInSchema>

/**
 * A second factor being asked for: while signing in, to test that a new phone can be reached, or to try out what an officer
 * now prefers (field-notes A1, A5).
 */
export const verificationSchema = z.readonly(
  z.strictObject({
    purpose: z.enum(['sign-in', 'reach', 'prefer']),
    upn: z.string(),
    method: useSchema,
    request: z.nullable(z.string()),
    ctx: z.string(),
    flowToken: z.string(),
    sent: z.int(),
    picking: z.boolean(),
    /** The code of the text message that was sent last, and how often another was tried (`wog/text-messages.ts`). */
    textMessage: z._default(
      z.nullable(z.readonly(z.strictObject({ code: z.string(), sentAt: z.number(), tries: z.int() }))),
      null,
    ),
    passed: z.boolean(),
    notice: z.nullable(z.enum(['wrong', 'other_profile', 'already_used', 'malformed', 'no_more_requests'])),
  }),
)
export type Verification = z.infer<typeof verificationSchema>

/**
 * One account's session with WOG in one browser, beside those of other accounts. `id` is new with each sign-in; `persistent`
 * after Yes at "Stay signed in?".
 */
const wogSessionSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    upn: z.string(),
    methods: methodsSchema,
    at: z.number(),
    persistent: z._default(z.boolean(), false),
  }),
)

/** An account that TechPass knows in one browser; `signedIn` is null while it is only remembered. */
export const techpassAccountSchema = z.readonly(
  z.strictObject({
    upn: z.string(),
    signedIn: z.nullable(z.readonly(z.strictObject({ methods: methodsSchema, at: z.number() }))),
  }),
)
export type TechpassAccount = z.infer<typeof techpassAccountSchema>

/** One browser's session. `id` is public; the cookie's value is kept as a hash only. */
export const browserSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    cookieHash: z.string(),
    /** What the browser runs on: AD FS asks a managed device for a verification code. */
    device: z.enum(['gsib', 'gmd']),
    /** WOG's own sessions. TechPass has its own, and each ends by itself. */
    wogSessions: z.readonly(z.array(wogSessionSchema)),
    /** TechPass's accounts in this browser, the last used first. */
    techpassAccounts: z.readonly(z.array(techpassAccountSchema)),
    /** Who is logged in to the Docs portal. */
    portal: z.nullable(z.readonly(z.strictObject({ upn: z.string(), at: z.number() }))),
    destination: destinationSchema,
    signIn: signInSchema,
    verification: z.nullable(verificationSchema),
    /** What was begun on the registration pages, of whichever generation. */
    enrolment: z.nullable(z.union([enrolmentSchema, securityInfoSchema])),
    lastPath: z.nullable(z.string()),
  }),
)
export type Browser = z.infer<typeof browserSchema>

/** A one-time address that gives a browser its session. */
export const entranceSchema = z.readonly(
  z.strictObject({
    tokenHash: z.string(),
    browser: z.string(),
    to: z.enum(['proofup', 'profile', 'sign-in', 'docs', 'docs-logged-in', 'last']),
    expiresAt: z.number(),
  }),
)
export type Entrance = z.infer<typeof entranceSchema>
