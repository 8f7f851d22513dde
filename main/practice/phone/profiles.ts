import { createGuardrails, generateSync } from 'otplib'
import type { Device, Profile } from '../state/phone-state'
import { removeRow, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import { strike } from '../tenant/strike'

/** A profile as the phone shows it: the account, its current code and how long that is shown. Never the secret. */
export interface ShownProfile {
  readonly id: string
  readonly profile: string
  readonly upn: string
  readonly use: 'push' | 'totp'
  readonly code: string
  readonly period: number
  readonly secondsLeft: number
  readonly validUntil: string
}

/** The phone's clock: the tenant's, moved by the fault `clockSkew`. Milliseconds. */
export function phoneNow(practice: Practice): number {
  return practice.now() + strike(practice, 'clockSkew') * 1000
}

/** Answers the phone's profiles with their codes; works without a connection. */
export function shownProfiles(practice: Practice, device: Device): readonly ShownProfile[] {
  const now = phoneNow(practice)
  return rows(practice.repository.read().profiles)
    .filter((profile) => profile.device === device.id)
    .map((profile) => shown(profile, now))
}

// Keys typed by hand may be as short as the 80 bits that Microsoft shows (field-notes D); ours have 160.
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 })

function shown(profile: Profile, now: number): ShownProfile {
  const { id, name, upn, use, secret, algorithm, digits, period } = profile
  const step = period * 1000
  const validUntil = (Math.floor(now / step) + 1) * step
  return {
    id,
    profile: name,
    upn,
    use,
    code: generateSync({ secret, algorithm, digits, period, epoch: Math.floor(now / 1000), guardrails }),
    period,
    secondsLeft: Math.ceil((validUntil - now) / 1000),
    validUntil: new Date(validUntil).toISOString(),
  }
}

/** Deletes a profile from the phone; the account still lists the authenticator. Fails with `profile_unknown`. */
export function deleteProfile(practice: Practice, device: Device, id: string): void {
  const found = rows(practice.repository.read().profiles).some(
    (profile) => profile.id === id && profile.device === device.id,
  )
  if (!found) throw new Refusal('profile_unknown')
  practice.repository.change((state) => {
    removeRow(state.profiles, id)
  })
}
