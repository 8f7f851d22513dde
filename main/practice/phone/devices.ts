import type { Context } from 'hono'
import { bearerToken } from '../http/bearer'
import type { Device } from '../state/phone-state'
import { row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newId, newToken } from '../tenant/random'
import { Refusal } from '../tenant/refusals'
import { fingerprint } from '../tenant/secrets'

const mostDevices = 50

/** Makes a simulated phone and answers its token, once. Fails with `too_many_devices`. */
export function newDevice(practice: Practice, name: string): { readonly device: string; readonly token: string } {
  if (rows(practice.repository.read().devices).length >= mostDevices) throw new Refusal('too_many_devices')
  const token = newToken(practice.random)
  const device: Device = { id: newId(practice.random, 'device'), name, tokenHash: fingerprint(token) }
  practice.repository.change((state) => {
    state.devices[device.id] = device
  })
  return { device: device.id, token }
}

/**
 * A new token for a phone that exists; the old one is dead. For whoever holds the control token and restarts.
 *
 * Fails with `phone_unknown`.
 */
export function renewToken(practice: Practice, id: string): { readonly device: string; readonly token: string } {
  const device = row(practice.repository.read().devices, id)
  if (device === undefined) throw new Refusal('phone_unknown')
  const token = newToken(practice.random)
  practice.repository.change((state) => {
    state.devices[id] = { ...device, tokenHash: fingerprint(token) }
  })
  return { device: id, token }
}

/** The phone that this request comes from. Fails with `device_unknown`. */
export function deviceOf(practice: Practice, context: Context): Device {
  // SECURITY: found by the token's hash; a phone sees its own profiles and requests only.
  const hash = fingerprint(bearerToken(context.req.header('authorization')))
  const device = rows(practice.repository.read().devices).find(({ tokenHash }) => tokenHash === hash)
  if (device === undefined) throw new Refusal('device_unknown')
  return device
}
