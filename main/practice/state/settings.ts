import * as z from 'zod/mini'

const seconds = (fallback: number) => z._default(z.int().check(z.minimum(1), z.maximum(86_400)), fallback)
const count = (fallback: number) => z._default(z.int().check(z.minimum(0), z.maximum(100)), fallback)

/**
 * Lifetimes and limits. None of the defaults is Microsoft's word (field-notes, open points); they are practice settings.
 *
 * `lockoutThreshold` and `lockoutSeconds` follow smart lockout's documented defaults (field-notes A7, 50053).
 */
export const settingsSchema = z.readonly(
  z.strictObject({
    activationSeconds: seconds(600),
    requestSeconds: seconds(60),
    resends: count(3),
    lockoutThreshold: z._default(z.int().check(z.minimum(1), z.maximum(100)), 10),
    lockoutSeconds: seconds(60),
    mostAuthenticators: z._default(z.int().check(z.minimum(1), z.maximum(10)), 5),
  }),
)
export type Settings = z.infer<typeof settingsSchema>
