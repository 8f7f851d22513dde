import { organisation } from '../accounts/activation-payload'
import type { Activation } from '../state/enrolment-state'
import type { Device, Profile } from '../state/phone-state'
import { removeRow, row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newId } from '../tenant/random'
import { Refusal } from '../tenant/refusals'
import { strike } from '../tenant/strike'
import { sameSecret } from '../tenant/secrets'
import type { PushCode, TotpCode } from './read-qr'

/** What a phone answers when a profile was added. */
export interface Added {
  readonly profile: string
  readonly name: string
  readonly upn: string
  readonly use: 'push' | 'totp'
}

/**
 * Adds the profile that a push activation stands for, and activates it: once, and only while it lives.
 *
 * Fails with `phone_offline`, `activation_unknown`, `activation_used`, `activation_expired`, `activation_failed` or
 * `profile_exists`.
 */
export function activate(practice: Practice, device: Device, read: PushCode): Added {
  if (strike(practice, 'phoneOffline')) throw new Refusal('phone_offline')
  const activation = usable(findActivation(practice, read))
  if (strike(practice, 'activationFails', { officer: activation.upn })) throw new Refusal('activation_failed')
  const profile = addProfile(practice, device, {
    name: organisation,
    upn: activation.upn,
    use: 'push',
    secret: activation.secret,
    algorithm: 'sha1',
    digits: 6,
    period: 30,
  })
  practice.repository.change((state) => {
    state.activations[activation.id] = { ...activation, status: 'activated', profile: profile.id, device: device.id }
  })
  return announce(practice, profile, activation)
}

function findActivation(practice: Practice, read: PushCode): Activation {
  const found = rows(practice.repository.read().activations).find(
    ({ use, token }) => use === 'push' && sameSecret(token, read.token),
  )
  // SECURITY: address and code must both be right, and one answer does not tell which is wrong.
  if (found?.digits !== read.digits || !sameSecret(found.code, read.code)) throw new Refusal('activation_unknown')
  return found
}

function usable(activation: Activation): Activation {
  switch (activation.status) {
    case 'pending':
      return activation
    case 'activated':
    case 'completed':
      throw new Refusal('activation_used')
    case 'expired':
    case 'replaced':
    case 'cancelled':
      throw new Refusal('activation_expired')
  }
  activation.status satisfies never
}

/**
 * Adds a profile for verification codes. It needs no connection, as in a real authenticator.
 *
 * A key that an open enrolment shows is recognised as that account's. Fails with `profile_exists`.
 */
export function addTotp(practice: Practice, device: Device, read: TotpCode): Added {
  const { name, account, secret, algorithm, digits, period } = read
  const activation = rows(practice.repository.read().activations).find(
    (one) => one.use === 'totp' && sameSecret(one.secret, secret),
  )
  const upn = activation?.upn ?? account
  const profile = addProfile(practice, device, {
    secret,
    algorithm,
    digits,
    period,
    use: 'totp',
    upn,
    name: activation === undefined ? name || account || 'Account' : organisation,
  })
  if (activation?.status === 'pending') {
    practice.repository.change((state) => {
      state.activations[activation.id] = { ...activation, profile: profile.id, device: device.id }
    })
  }
  return announce(practice, profile, activation)
}

function addProfile(practice: Practice, device: Device, given: Omit<Profile, 'id' | 'device'>): Profile {
  const { profiles, officers } = practice.repository.read()
  const mine = rows(profiles).filter((profile) => profile.device === device.id)
  const registered = row(officers, given.upn)?.authenticators.map(({ profile }) => profile) ?? []
  const same = mine.filter(({ name, upn, use }) => name === given.name && upn === given.upn && use === given.use)
  if (same.some(({ id, secret }) => registered.includes(id) || secret === given.secret))
    throw new Refusal('profile_exists')
  if (mine.length >= 50) throw new Refusal('profile_exists', 'It has no room for more.')
  const profile: Profile = { ...given, id: newId(practice.random, 'profile'), device: device.id }
  practice.repository.change((state) => {
    // What an abandoned set-up left on the phone gives way to the new one, as in the real app.
    for (const { id } of same) removeRow(state.profiles, id)
    state.profiles[profile.id] = profile
  })
  return profile
}

function announce(practice: Practice, { id, device, use, upn, name }: Profile, activation?: Activation): Added {
  const forActivation = activation === undefined ? {} : { activation: activation.id }
  practice.events.emit({ kind: 'profile_added', device, profile: id, use, upn, ...forActivation })
  return { profile: id, name, upn, use }
}
