import type { Context } from 'hono'
import { bearerToken } from '../http/bearer'
import type { Device } from '../state/phone-state'
import { removeRow, row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newId, newToken } from '../tenant/random'
import { Refusal } from '../tenant/refusals'
import { fingerprint } from '../tenant/secrets'

const mostDevices = 50

/** The oldest phone without an account gives way to a new one. Fails with `too_many_devices` when all hold accounts. */
function makeRoom(practice: Practice): void {
  const { devices, profiles } = practice.repository.read()
  if (rows(devices).length < mostDevices) return
  const inUse = new Set(rows(profiles).map(({ device }) => device))
  const empty = rows(devices).find(({ id }) => !inUse.has(id))
  if (empty === undefined) throw new Refusal('too_many_devices')
  practice.repository.change((state) => {
    removeRow(state.devices, empty.id)
  })
}

/** Makes a simulated phone and answers its token, once. Fails with `too_many_devices`. */
export function newDevice(practice: Practice, name: string): { readonly device: string; readonly token: string } {
  makeRoom(practice)
  const token = newToken(practice.phoneRandom)
  const device: Device = { id: newId(practice.phoneRandom, 'device'), name, tokenHash: fingerprint(token) }
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
  const token = newToken(practice.phoneRandom)
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
