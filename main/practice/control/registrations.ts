import { organisation } from '../accounts/activation-payload'
import { newSecret } from '../accounts/codes'
import { changeAuthenticator, changeOfficer } from '../accounts/officers'
import type { Profile } from '../state/phone-state'
import { removeRow, row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newId } from '../tenant/random'
import { Refusal } from '../tenant/refusals'

/** The name of TechPass's own profile on a phone. Nothing in this tenant takes its codes (field-notes B2, B5). */
export const techpassProfile = 'TECHPASS PROD'

/**
 * Gives a simulated phone the profiles of a registered officer, as if set up long ago: those of *SG Govt M365*, and
 * TechPass's own. Answers their ids.
 *
 * A profile that the phone has already stays as it is; one on another phone moves; a dead one of the same name gives way.
 * Fails with `officer_unknown`, `officer_not_registered` or `phone_unknown`.
 */
export function giveRegistration(practice: Practice, upn: string, device: string): readonly string[] {
  const { officers, devices } = practice.repository.read()
  const officer = row(officers, upn)
  if (officer === undefined) throw new Refusal('officer_unknown')
  if (row(devices, device) === undefined) throw new Refusal('phone_unknown')
  if (officer.authenticators.length === 0) throw new Refusal('officer_not_registered')
  const live = officer.authenticators.map(({ secret }) => secret)
  const wog = officer.authenticators.map((authenticator) => {
    const { use, secret, profile } = authenticator
    const id = giveProfile(practice, { device, name: organisation, upn, use, secret }, { known: profile, live })
    if (id !== profile) changeAuthenticator(practice, upn, { ...authenticator, profile: id })
    return id
  })
  const secret = officer.techpassSecret ?? newSecret(practice.random)
  if (officer.techpassSecret === null) changeOfficer(practice, upn, { techpassSecret: secret })
  const techpass = { device, name: techpassProfile, upn, use: 'totp', secret } as const
  return [...wog, giveProfile(practice, techpass, { known: null, live: [secret] })]
}

type Given = Pick<Profile, 'device' | 'name' | 'upn' | 'use' | 'secret'>

/** `known` is the profile that the account names, `live` the secrets that are still worth something. */
function giveProfile(
  practice: Practice,
  given: Given,
  { known, live }: { readonly known: string | null; readonly live: readonly string[] },
): string {
  const { profiles } = practice.repository.read()
  const same = rows(profiles).filter(({ secret }) => secret === given.secret)
  const found = same.find((one) => one.device === given.device) ?? row(profiles, known ?? '') ?? same[0]
  if (found?.device === given.device) return found.id
  const { device, name, upn, use } = given
  const dead = rows(profiles).filter(
    (one) => one.device === device && one.name === name && one.upn === upn && !live.includes(one.secret),
  )
  const id = found?.id ?? newId(practice.random, 'profile')
  practice.repository.change((state) => {
    for (const one of dead) removeRow(state.profiles, one.id)
    state.profiles[id] = { ...given, id, algorithm: 'sha1', digits: 6, period: 30 }
  })
  practice.events.emit({ kind: 'profile_added', device, profile: id, use, upn })
  return id
}
