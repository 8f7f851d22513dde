import * as z from 'zod/mini'
import { newAuthenticator } from '../accounts/authenticators'
import { newSecret } from '../accounts/codes'
import { unlocked } from '../accounts/lockout'
import { clientSchema, ownClientIds } from '../state/client'
import { noFaults } from '../state/faults'
import { useSchema, type Officer } from '../state/officer'
import { settingsSchema } from '../state/settings'
import type { MutableState } from '../state/state'
import { clockInStep } from './clock'
import type { Random } from './random'
import { Refusal } from './refusals'

/** The only domain that accounts may have: reserved by RFC 2606, so it can never be anybody's. */
export const practiceDomain = 'practice.example'

const flag = z._default(z.boolean(), false)
const seedOfficerSchema = z.readonly(
  z.strictObject({
    upn: z
      .string()
      .check(
        z.regex(/^[a-z0-9][a-z0-9._-]{0,63}@practice\.example$/, `must be lower case and end in @${practiceDomain}`),
      ),
    name: z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(100, 'is too long')),
    password: z.string().check(z.minLength(8, 'must have 8 characters or more'), z.maxLength(128, 'is too long')),
    registered: z._default(z.union([z.literal(false), useSchema], 'must be false, "push" or "totp"'), false),
    locked: flag,
    disabled: flag,
    atRisk: flag,
    mobileAppForbidden: flag,
    agency: z._default(z.string().check(z.minLength(1), z.maxLength(60)), 'PRACTICE'),
    techpass: z._default(z.enum(['assigned', 'not-assigned', 'other-tenant']), 'assigned'),
    blocked: flag,
    phoneSignIn: flag,
    textsTo: z._default(z.nullable(z.string().check(z.regex(/^\d{2}$/, 'must be two digits'))), null),
    skipRegistrationDays: z._default(z.int().check(z.minimum(0), z.maximum(90)), 0),
    otherAccounts: z._default(z.readonly(z.array(z.string()).check(z.maxLength(10))), []),
  }),
)

/** Who exists when the tenant starts, and the lifetimes that hold. */
export const seedSchema = z.readonly(
  z.strictObject({
    officers: z.readonly(
      z
        .array(seedOfficerSchema)
        .check(z.minLength(1, 'must name one officer or more'), z.maxLength(20_000, 'are too many')),
    ),
    clients: z._default(z.readonly(z.array(clientSchema).check(z.maxLength(50, 'are too many'))), []),
    settings: z._default(settingsSchema, () => settingsSchema.parse({})),
    /** Makes numbers, secrets and ids the same each time (`tenant/random.ts`); without it they are random. */
    random: z.optional(z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(200, 'is too long'))),
  }),
)
export type Seed = z.infer<typeof seedSchema>
export type SeedOfficer = z.infer<typeof seedOfficerSchema>

/** Checks a seed from a file or a call. Fails with `seed_refused`, naming the field but never its value. */
export function parseSeed(value: unknown): Seed {
  const result = seedSchema.safeParse(value)
  if (!result.success) {
    const issue = result.error.issues[0]
    const field = issue?.path.join('.') ?? ''
    throw new Refusal('seed_refused', `${field === '' ? 'It' : `Its field ${field}`} ${sentenceOf(issue?.message)}.`)
  }
  const upns = result.data.officers.map((officer) => officer.upn)
  if (new Set(upns).size < upns.length) throw new Refusal('seed_refused', 'Two officers have the same upn.')
  if (result.data.officers.some(({ phoneSignIn, registered }) => phoneSignIn && registered !== 'push')) {
    throw new Refusal('seed_refused', 'An officer with phoneSignIn is not registered for "push".')
  }
  if (result.data.officers.some(({ textsTo, registered }) => textsTo !== null && registered === false)) {
    throw new Refusal('seed_refused', 'An officer with textsTo is not registered.')
  }
  const others = result.data.officers.flatMap(({ otherAccounts }) => otherAccounts)
  if (others.some((upn) => !upns.includes(upn))) {
    throw new Refusal('seed_refused', 'An officer’s otherAccounts name an account that the seed does not have.')
  }
  const clients = [...ownClientIds, ...result.data.clients.map(({ client_id }) => client_id)]
  if (new Set(clients).size < clients.length)
    throw new Refusal('seed_refused', 'Two clients have the same client_id, or one has the tenant’s own.')
  return result.data
}

function sentenceOf(message: string | undefined): string {
  return message === undefined || message === 'Invalid input' ? 'is missing, unknown or of the wrong kind' : message
}

/** A fresh state with the seed's officers and nothing else. */
export function freshState(seed: Seed, random: Random, now: number): MutableState {
  return {
    settings: seed.settings,
    faults: noFaults,
    faultScopes: {},
    faultUses: {},
    clock: clockInStep,
    officers: Object.fromEntries(
      seed.officers.map((officer) => [officer.upn, seededOfficer(officer, seed, random, now)]),
    ),
    browsers: {},
    entrances: {},
    activations: {},
    requests: {},
    devices: {},
    profiles: {},
    events: [],
    lastEventId: 0,
    clients: seed.clients,
  }
}

// A locked officer of the seed stays so for a working day: long enough to be met, short enough to expire by the clock.
const seedLockMilliseconds = 8 * 60 * 60 * 1000
const dayMilliseconds = 24 * 60 * 60 * 1000

function seededOfficer(seeded: SeedOfficer, seed: Seed, random: Random, now: number): Officer {
  const { upn, name, password, disabled, atRisk, mobileAppForbidden, registered } = seeded
  const { agency, techpass, blocked, skipRegistrationDays, otherAccounts } = seeded
  return {
    upn,
    name,
    password,
    disabled,
    atRisk,
    mobileAppForbidden,
    agency,
    techpass,
    blocked,
    otherAccounts,
    techpassSecret: registered === false ? null : newSecret(random),
    preferred: registered === false ? 'push' : registered,
    phoneSignIn: seeded.phoneSignIn,
    textsTo: seeded.textsTo,
    mfaRemembered: [],
    maySkipRegistrationUntil: skipRegistrationDays === 0 ? null : now + skipRegistrationDays * dayMilliseconds,
    lockout: seeded.locked
      ? { failures: seed.settings.lockoutThreshold, locks: 1, lockedUntil: now + seedLockMilliseconds }
      : unlocked,
    authenticators:
      registered === false ? [] : [newAuthenticator(random, { use: registered, name: 'Phone in the drawer', now })],
  }
}
