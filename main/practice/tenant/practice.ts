import type { ClockState } from '../state/state'
import type { WrongPasswords } from '../accounts/wrong-passwords'
import type { Seed } from './seed'
import type { Services } from './services'
import type { EventLog } from './event-log'
import type { Random, RestartableRandom } from './random'
import type { Repository } from './repository'

/** What every service of one running tenant works with. Only the composition root makes one. */
export interface Practice {
  readonly repository: Repository
  readonly events: EventLog
  readonly random: RestartableRandom
  /** For phones, which outlive a reset: what `random` answers after it must not be theirs already. */
  readonly phoneRandom: Random
  readonly services: Services
  readonly wrongPasswords: WrongPasswords
  /** The seed that reset returns to when it is given none. */
  readonly seed: Seed
  /** The clock as it was when the tenant started, for reset. */
  clockAtStart(): ClockState
  /** The base clock's time, which the tenant's own is derived from. */
  baseNow(): number
  /** The tenant's time. */
  now(): number
}
