import * as z from 'zod/mini'
import { endActivation } from '../accounts/activations'
import { faultNames, faultScopeSchema, faultsSchema, noFaults, type Faults, type FaultScope } from '../state/faults'
import { row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'
import { strike } from '../tenant/strike'

/** Each fault by its name, as its value or as `{value, officer?, page?, times?}`. Which there are is judged by `changeFaults`. */
export const faultChangeSchema = z.record(z.string().check(z.maxLength(100)), z.unknown())

interface Change {
  readonly name: keyof Faults
  readonly value: unknown
  readonly scope: FaultScope
}

/** What `GET {control}/faults` tells: the faults' values, whom those with a scope meet, and how often each was used. */
export interface FaultsTold extends Faults {
  readonly scopes: Readonly<Record<string, FaultScope>>
  readonly used: Readonly<Record<string, number>>
}

/** The faults as they stand. */
export function tellFaults(practice: Practice): FaultsTold {
  const { faults, faultScopes, faultUses } = practice.repository.read()
  return { ...faults, scopes: faultScopes, used: faultUses }
}

/**
 * Changes the faults that are named, says so by `faults_changed`, and answers all of them as they stand. Those not named
 * stay as they are; `serverError: false` clears it too.
 *
 * Fails with `malformed_body`, naming the field, or `officer_unknown`; nothing has changed then.
 */
export function changeFaults(practice: Practice, input: z.infer<typeof faultChangeSchema>): FaultsTold {
  const changes = Object.entries(input).map(([name, given]) => readChange(practice, name, given))
  practice.repository.change((state) => {
    for (const { name, value, scope } of changes) {
      state.faults = { ...state.faults, [name]: value }
      const others = Object.fromEntries(Object.entries(state.faultScopes).filter(([one]) => one !== name))
      state.faultScopes =
        Object.keys(scope).length === 0 || value === noFaults[name] ? others : { ...others, [name]: scope }
    }
  })
  if (changes.some(({ name, value }) => name === 'expireQr' && value === true)) expireOnScreen(practice)
  const told = tellFaults(practice)
  practice.events.emit({ kind: 'faults_changed', faults: told })
  return told
}

function readChange(practice: Practice, typed: string, given: unknown): Change {
  const name = faultNames.find((one) => one === typed)
  // SECURITY: a name that is not ours is somebody's text and is not repeated.
  if (name === undefined)
    throw new Refusal('malformed_body', 'It names a fault that there is not; GET tells those there are.')
  const { value: plain, ...scope } =
    typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : { value: given }
  const value: unknown = name === 'serverError' && plain === false ? null : plain
  if (!faultsSchema.def.innerType.shape[name].safeParse(value).success)
    throw new Refusal('malformed_body', `See the field ${name}.`)
  const read = faultScopeSchema.safeParse(scope)
  if (!read.success) {
    throw new Refusal('malformed_body', `See the field ${name}: beside value it takes officer, page and times.`)
  }
  const { officer } = read.data
  if (officer !== undefined && row(practice.repository.read().officers, officer) === undefined)
    throw new Refusal('officer_unknown')
  return { name, value, scope: read.data }
}

function expireOnScreen(practice: Practice): void {
  const officer = practice.repository.read().faultScopes.expireQr?.officer
  const onScreen = rows(practice.repository.read().activations).filter(
    ({ use, status, upn }) => use === 'push' && status === 'pending' && (officer ?? upn) === upn,
  )
  // With nothing on screen the fault stays set and meets the next code (accounts/activations.ts).
  const [first] = onScreen
  if (first === undefined || !strike(practice, 'expireQr', { officer: first.upn })) return
  for (const { id } of onScreen) endActivation(practice, id, 'expired')
}
