import * as z from 'zod/mini'
import { endActivation } from '../accounts/activations'
import { faultsSchema, type Faults } from '../state/faults'
import { rows } from '../state/tables'
import type { Practice } from '../tenant/practice'

/** Any of the faults; those not named stay as they are. `serverError: false` clears it too. */
export const faultChangeSchema = z.partial(
  z.strictObject({
    ...faultsSchema.def.innerType.shape,
    serverError: z.union([faultsSchema.def.innerType.shape.serverError, z.literal(false)]),
  }),
)

/** Changes the faults, says so by `faults_changed`, and answers all of them as they stand. */
export function changeFaults(practice: Practice, input: z.infer<typeof faultChangeSchema>): Faults {
  const { serverError, ...others } = input
  const given = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined))
  const before = practice.repository.read().faults
  const merged: Faults = {
    ...before,
    ...given,
    serverError: serverError === undefined ? before.serverError : serverError === false ? null : serverError,
  }
  practice.repository.change((state) => {
    state.faults = merged
  })
  if (merged.expireQr) expireOnScreen(practice)
  const { faults } = practice.repository.read()
  practice.events.emit({ kind: 'faults_changed', faults })
  return faults
}

function expireOnScreen(practice: Practice): void {
  const onScreen = rows(practice.repository.read().activations).filter(
    ({ use, status }) => use === 'push' && status === 'pending',
  )
  // With nothing on screen the fault stays set and meets the next code (accounts/activations.ts).
  if (onScreen.length === 0) return
  for (const { id } of onScreen) endActivation(practice, id, 'expired')
  practice.repository.change((state) => {
    state.faults = { ...state.faults, expireQr: false }
  })
}
