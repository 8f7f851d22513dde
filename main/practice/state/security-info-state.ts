import * as z from 'zod/mini'
import { useSchema } from './officer'

/**
 * Where a browser stands on "Security info", the newer registration pages (field-notes A2).
 *
 * `interrupt` is the wizard in the middle of a sign-in, `manage` the same wizard opened from the list of methods.
 */
export const securityInfoSchema = z.readonly(
  z.strictObject({
    mode: z.enum(['manage', 'interrupt']),
    at: z.enum([
      'list',
      'add-method',
      'get-app',
      'set-up-account',
      'scan',
      'try',
      'approved',
      'added',
      'delete',
      'default',
    ]),
    use: z.nullable(useSchema),
    activation: z.nullable(z.string()),
    /** "Can't scan image?" is open. */
    byHand: z.boolean(),
    /** The authenticator that is to be deleted, once confirmed. */
    removing: z.nullable(z.string()),
    sent: z.int(),
    notice: z.nullable(
      z.enum([
        'choose-method',
        'phone',
        'five-authenticators',
        'not-activated',
        'activation-failed',
        'registered',
        'deleted',
        'default-changed',
      ]),
    ),
  }),
)
export type SecurityInfo = z.infer<typeof securityInfoSchema>
