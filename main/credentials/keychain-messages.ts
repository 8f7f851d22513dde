/** @file What the app and the keychain's process say to each other. Each side checks what it hears. */
import * as z from 'zod/mini'

const id = z.int().check(z.positive())

// SECURITY: the process touches no entry but ours, whatever it is asked for.
const account = z.string().check(z.regex(/^(practice|live)\/(password|totp)\/[0-9a-z-]{1,64}$/))

/** One thing to do, numbered by the app. */
export const keychainRequest = z.discriminatedUnion('operation', [
  z.strictObject({ id, operation: z.literal('get'), account }),
  z.strictObject({ id, operation: z.literal('set'), account, secret: z.string() }),
  z.strictObject({ id, operation: z.literal('delete'), account }),
])
/** One of {@link keychainRequest}. */
export type KeychainRequest = z.infer<typeof keychainRequest>

/** What came of the request with the same number. */
export const keychainReply = z.discriminatedUnion('outcome', [
  z.strictObject({ id, outcome: z.literal('secret'), secret: z.nullable(z.string()) }),
  z.strictObject({ id, outcome: z.literal('kept') }),
  z.strictObject({ id, outcome: z.literal('deleted'), wasThere: z.boolean() }),
  /** In the words of the keychain, which never repeat a secret. */
  z.strictObject({ id, outcome: z.literal('failed'), said: z.string() }),
])
/** One of {@link keychainReply}. */
export type KeychainReply = z.infer<typeof keychainReply>
