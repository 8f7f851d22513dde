import * as z from 'zod/mini'

const seconds = (fallback: number) => z._default(z.int().check(z.minimum(1), z.maximum(86_400)), fallback)
const count = (fallback: number) => z._default(z.int().check(z.minimum(0), z.maximum(100)), fallback)

/** For how many days "Don't ask again" holds, as Microsoft allows them; 0, and it is not offered. */
export const rememberMfaDaysSchema = z.int().check(z.minimum(0), z.maximum(365))

/** Which generation of registration pages the tenant has (field-notes A1, A2); `-2025` are the newer one's newer words. */
export const registrationSchema = z.enum(['legacy', 'security-info', 'security-info-2025'])
export type Registration = z.infer<typeof registrationSchema>

/**
 * Lifetimes, limits and the generation of the registration pages. None of the defaults is Microsoft's word (field-notes,
 * open points); they are practice settings.
 *
 * `rememberMfaDays` is for how long "Don't ask again for N days" holds; 0, and the box is not there, as in a tenant that does
 * not allow it (field-notes A4 give the box's ids, and no screenshot of WOG has it). `lockoutThreshold` and `lockoutSeconds` follow smart lockout's documented defaults (field-notes A7, 50053).
 */
export const settingsSchema = z.readonly(
  z.strictObject({
    activationSeconds: seconds(600),
    requestSeconds: seconds(60),
    resends: count(3),
    lockoutThreshold: z._default(z.int().check(z.minimum(1), z.maximum(100)), 10),
    lockoutSeconds: seconds(60),
    mostAuthenticators: z._default(z.int().check(z.minimum(1), z.maximum(10)), 5),
    registration: z._default(registrationSchema, 'legacy'),
    rememberMfaDays: z._default(rememberMfaDaysSchema, 0),
  }),
)
export type Settings = z.infer<typeof settingsSchema>
