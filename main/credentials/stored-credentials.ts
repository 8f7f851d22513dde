/** @file What the settings know of accounts and credentials: that they exist, never a secret. For `settings/schema.ts`. */
import * as z from 'zod/mini'
import { credentialKinds } from './keychain'

const environment = z.enum(['practice', 'live'])
const upn = z.string().check(z.minLength(1), z.maxLength(254))

/** An organisation email that the officer wants remembered. */
export const storedAccount = z.object({ environment, upn })
/** One of {@link storedAccount}. */
export type StoredAccount = z.infer<typeof storedAccount>

/** A credential that exists; its secret is in the keychain below `environment/kind/id`. */
export const storedCredential = z.object({
  id: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  environment,
  kind: z.enum(credentialKinds),
  upn,
  /** The name of the profile, such as _SG Govt M365_; empty for a password. */
  label: z.string().check(z.maxLength(100)),
  addedAt: z.number(),
  /** When it was seen to work, or the officer said so; a profile for codes counts as added only then. */
  confirmedAt: z.nullable(z.number()),
  /** Whether the keychain said that it keeps it; written before it is asked, so that no secret is ever there unlisted. */
  kept: z.enum(['certain', 'unsure']),
})
/** One of {@link storedCredential}. */
export type StoredCredential = z.infer<typeof storedCredential>

/** All of it: one entry of the settings. */
export const storedCredentials = z.object({
  accounts: z.array(storedAccount),
  credentials: z.array(storedCredential),
})
/** {@link storedCredentials}, as it is kept. */
export type StoredCredentials = z.infer<typeof storedCredentials>

/** Of a first start. */
export const noCredentials: StoredCredentials = { accounts: [], credentials: [] }
