import { changeAuthenticator } from '../accounts/officers'
import { organisation } from '../accounts/activation-payload'
import type { Profile } from '../state/phone-state'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newId } from '../tenant/random'
import { Refusal } from '../tenant/refusals'

/**
 * Puts the profiles of an officer whom the seed has registered onto a simulated phone, as if set up long ago.
 *
 * Fails with `officer_unknown`, `officer_not_registered` or `phone_unknown`.
 */
export function giveRegistration(practice: Practice, upn: string, device: string): readonly string[] {
  const { officers, devices, profiles } = practice.repository.read()
  const officer = row(officers, upn)
  if (officer === undefined) throw new Refusal('officer_unknown')
  if (row(devices, device) === undefined) throw new Refusal('phone_unknown')
  if (officer.authenticators.length === 0) throw new Refusal('officer_not_registered')
  return officer.authenticators.map((authenticator) => {
    const { use, secret } = authenticator
    const known = row(profiles, authenticator.profile ?? '')
    const profile: Profile = {
      id: known?.id ?? newId(practice.random, 'profile'),
      device,
      name: organisation,
      upn,
      use,
      secret,
      algorithm: 'sha1',
      digits: 6,
      period: 30,
    }
    practice.repository.change((state) => {
      state.profiles[profile.id] = profile
    })
    changeAuthenticator(practice, upn, { ...authenticator, profile: profile.id })
    practice.events.emit({ kind: 'profile_added', device, profile: profile.id, use, upn })
    return profile.id
  })
}
