import * as z from 'zod/mini'
import { useSchema } from './officer'

/** The values of "How should we contact you?". */
export const contactSchema = z.enum(['authentication-phone', 'office-phone', 'mobile-app'])
export type Contact = z.infer<typeof contactSchema>

/** Where an activation stands. Only `pending` can be scanned; `expired`, `replaced` and `cancelled` stay dead. */
export const activationStatusSchema = z.enum(['pending', 'activated', 'expired', 'replaced', 'cancelled', 'completed'])
export type ActivationStatus = z.infer<typeof activationStatusSchema>

/** One offer to bind an authenticator: what a QR code stands for. `digits`, `token`, `code` belong to the push path. */
export const activationSchema = z.readonly(
  z.strictObject({
    id: z.string(),
    upn: z.string(),
    browser: z.string(),
    use: useSchema,
    secret: z.string(),
    code: z.string(),
    digits: z.string(),
    token: z.string(),
    expiresAt: z.nullable(z.number()),
    status: activationStatusSchema,
    profile: z.nullable(z.string()),
    device: z.nullable(z.string()),
    usedSteps: z.readonly(z.array(z.int())),
  }),
)
export type Activation = z.infer<typeof activationSchema>

/**
 * Where a browser stands on "Additional security verification". `prefer`: `use` is what the officer wants to be asked for
 * from now on, and has not been tried out yet; `preferred`: their settings are saved.
 */
export const enrolmentSchema = z.readonly(
  z.strictObject({
    at: z.enum(['choose', 'configure', 'reach', 'successful', 'prefer', 'preferred']),
    contact: contactSchema,
    use: z.nullable(useSchema),
    activation: z.nullable(z.string()),
    configured: z.boolean(),
    adding: z.boolean(),
    sent: z.int(),
    notice: z.nullable(z.enum(['choose-use', 'not-activated', 'activation-failed', 'deleted', 'five-authenticators'])),
  }),
)
export type Enrolment = z.infer<typeof enrolmentSchema>
