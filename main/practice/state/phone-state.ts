import * as z from 'zod/mini'
import { useSchema } from './officer'

/** One simulated phone. Its bearer token is kept as a hash only. */
export const deviceSchema = z.readonly(z.strictObject({ id: z.string(), name: z.string(), tokenHash: z.string() }))
export type Device = z.infer<typeof deviceSchema>

/** One account in a simulated phone's authenticator; `upn` is what the label said. */
export const profileSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    device: z.string(),
    name: z.string(),
    upn: z.string(),
    use: useSchema,
    secret: z.string(),
    algorithm: z.enum(['sha1', 'sha256', 'sha512']),
    digits: z.union([z.literal(6), z.literal(7), z.literal(8)]),
    period: z.int(),
  }),
)
export type Profile = z.infer<typeof profileSchema>

/** How a request ended; `waiting` until then. */
export const requestStatusSchema = z.enum([
  'waiting',
  'approved',
  'denied',
  'wrong_number',
  'no_response',
  'reported',
  'replaced',
])
export type RequestStatus = z.infer<typeof requestStatusSchema>

/** One "Are you trying to sign in?" with its two-character number (field-notes A5). */
export const requestSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    upn: z.string(),
    browser: z.string(),
    purpose: z.enum(['sign-in', 'reach']),
    number: z.string(),
    profiles: z.readonly(z.array(z.string())),
    delivered: z.boolean(),
    /** From when on a phone is shown it; absent, at once. */
    deliverAt: z.optional(z.number()),
    startedAt: z.number(),
    expiresAt: z.number(),
    status: requestStatusSchema,
    /** The answer was one that only an app too old for number matching gives; the request ended as denied. */
    invalid: z.optional(z.boolean()),
  }),
)
export type SignInRequest = z.infer<typeof requestSchema>
