import * as z from 'zod/mini'
import { noFaults } from '../state/faults'
import { stateSchema, type MutableState, type State } from '../state/state'

/** Keeps one text between starts. Where and how is for the composition root to choose. */
export interface SnapshotStore {
  /** Answers what was saved last, or `null` when there is nothing. */
  load(): string | null
  /** Saves soon; the last text wins. */
  save(text: () => string): void
  /** Puts a text that cannot be used out of the way, keeping it. */
  setAside(): void
  /** Resolves when what was saved last is safely stored. */
  flush(): Promise<void>
}

/** What a tenant was started with. State from another beginning does not fit and is not taken up. */
export interface Beginning {
  readonly seed: string
  readonly clock: string | null
}

const snapshotSchema = z.strictObject({
  version: z.literal(3),
  origin: z.string(),
  beginning: z.strictObject({ seed: z.string(), clock: z.nullable(z.string()) }),
  baseOffset: z.number(),
  /** How much was drawn from a seeded source of randomness, so that no id comes twice after a restart. */
  randomAt: z._default(z.int(), 0),
  phonesAt: z._default(z.int(), 0),
  state: stateSchema,
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** What is written down beside the state: where the tenant was, how it began, and its base clock against the machine's. */
export type SnapshotFrame = Pick<Snapshot, 'origin' | 'beginning' | 'baseOffset' | 'randomAt' | 'phonesAt'>

/** Writes the state down. Passwords that somebody typed, cookies and tokens are not in it; see `state/`. */
export function writeSnapshot(state: State, frame: SnapshotFrame): string {
  return JSON.stringify({ version: 3, ...frame, state })
}

/** Reads a snapshot; `null` when it is damaged or of another version. */
export function readSnapshot(text: string): Snapshot | null {
  try {
    return snapshotSchema.parse(withNewFaults(JSON.parse(text)))
  } catch {
    return null
  }
}

// A file from before a fault existed is as good as one in which it is not set.
function withNewFaults(snapshot: unknown): unknown {
  const { state } = snapshot as { readonly state?: { readonly faults?: object } }
  if (state?.faults === undefined) return snapshot
  return { ...(snapshot as object), state: { ...state, faults: { ...noFaults, ...state.faults } } }
}

/**
 * Answers the state for a tenant that now listens at `origin`.
 *
 * Addresses are made from where the tenant is; only the events carry them, and those are readdressed.
 */
export function readdressed(snapshot: Snapshot, origin: string): MutableState {
  if (snapshot.origin === origin) return snapshot.state
  const events = JSON.stringify(snapshot.state.events)
    .replaceAll(`${snapshot.origin}/`, `${origin}/`)
    .replaceAll(encodeURIComponent(`${snapshot.origin}/`), encodeURIComponent(`${origin}/`))
  return { ...snapshot.state, events: JSON.parse(events) as MutableState['events'] }
}
