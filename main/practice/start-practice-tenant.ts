/** @file The composition root of the practice tenant: a list of what there is and how it hangs together. */
import { wrongPasswordsInMemory } from './accounts/wrong-passwords'
import { practiceApp } from './app'
import { fetchService, listenOnLoopback } from './http/server'
import { identityServices } from './identity-services'
import { readyLine, type ReadyLine } from './ready-line'
import { clockInStep, parseInstant, setTime, systemClock, timeOf, type Clock } from './tenant/clock'
import { defaultSeed } from './tenant/default-seed'
import { stateEventLog } from './tenant/event-log'
import type { Practice } from './tenant/practice'
import { newToken, seededRandom, systemRandom, type RestartableRandom } from './tenant/random'
import { inMemory, type Repository } from './tenant/repository'
import { fingerprint } from './tenant/secrets'
import { recorded } from './recording/recorded'
import { troubled } from './trouble'
import { StartError } from './tenant/start-error'
import { freshState, parseSeed } from './tenant/seed'
import { servicesAt } from './tenant/services'
import {
  readdressed,
  readSnapshot,
  writeSnapshot,
  type Beginning,
  type Snapshot,
  type SnapshotStore,
} from './tenant/snapshots'

/** How to start a tenant. There is no option to listen anywhere but on 127.0.0.1. */
export interface PracticeTenantOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Who exists; checked like a seed from a file. Without it, the eight officers of the default seed. */
  readonly seed?: unknown
  /** A clock of the caller's, or the instant at which the tenant's clock starts and runs on. */
  readonly clock?: Clock | string
  /** Makes numbers, secrets and ids repeatable; it goes before the seed's `random`. Without either they are random. */
  readonly random?: string
  /** Without it, 256 random bits, new for each start. */
  readonly controlToken?: string
  /** Where the state is kept between starts; without it, nowhere. */
  readonly snapshots?: SnapshotStore
  /** Told, in one line, what is worth a look but stops nothing. */
  readonly warn?: (line: string) => void
}

/** A tenant that runs. */
export interface PracticeTenant {
  readonly ready: ReadyLine
  /** Ends every connection, also event streams, and saves what is to be saved. */
  close(): Promise<void>
}

/**
 * Starts a practice tenant on 127.0.0.1.
 *
 * Fails with `PortError` (taken), `StartError` (clock, state file) or `Refusal` (`seed_refused`); nothing stays open then.
 */
export async function startPracticeTenant(options: PracticeTenantOptions = {}): Promise<PracticeTenant> {
  const given = options.seed === undefined ? defaultSeed : parseSeed(options.seed)
  const seed = options.random === undefined ? given : { ...given, random: options.random }
  const instant = typeof options.clock === 'string' ? startInstant(options.clock) : null
  const beginning: Beginning = {
    seed: fingerprint(JSON.stringify(seed)),
    clock: typeof options.clock === 'string' ? options.clock : null,
  }
  const kept = keptSnapshot(options, beginning)
  const server = await listenOnLoopback(options.port ?? 0)
  const services = servicesAt(server.port)
  const machine = typeof options.clock === 'object' ? options.clock : systemClock
  const baseOffset = kept?.baseOffset ?? (instant === null ? 0 : instant - machine.now())
  const base: Clock = { now: () => machine.now() + baseOffset }
  const random = randomFrom(seed.random, kept?.randomAt ?? 0)
  // A stream of its own: another text, that no seed can have.
  const phoneRandom = randomFrom(seed.random === undefined ? undefined : `\n${seed.random}`, kept?.phonesAt ?? 0)
  const initial = kept === null ? freshState(seed, random, base.now()) : readdressed(kept, services.origin)
  const repository: Repository = inMemory(initial, () => {
    options.snapshots?.save(() =>
      writeSnapshot(repository.read(), {
        ...{ origin: services.origin, beginning, baseOffset },
        ...{ randomAt: random.position(), phonesAt: phoneRandom.position() },
      }),
    )
  })
  const practice = assemble(base, instant, { repository, seed, services, random, phoneRandom })
  const controlToken = options.controlToken ?? newToken(systemRandom)
  const ready = (): ReadyLine => readyLine(practice, controlToken)
  const all = [...identityServices(practice), fetchService(practiceApp(practice, ready).fetch)]
  server.serve(all.map((service) => recorded(practice, troubled(practice, service))))
  return {
    ready: ready(),
    close: async () => {
      await server.close()
      await options.snapshots?.flush()
    },
  }
}

function randomFrom(seed: string | undefined, position: number): RestartableRandom {
  return seed === undefined ? systemRandom : seededRandom(seed, position)
}

function startInstant(text: string): number {
  const instant = parseInstant(text)
  if (instant === null) throw new StartError('The clock takes an instant such as 2026-11-02T09:00:00+08:00.')
  return instant
}

function assemble(
  base: Clock,
  instant: number | null,
  given: Pick<Practice, 'repository' | 'seed' | 'services' | 'random' | 'phoneRandom'>,
): Practice {
  const { repository } = given
  const now = (): number => timeOf(repository.read().clock, base.now())
  return {
    ...given,
    // SECURITY: keys and the control token are never drawn from a seed.
    wrongPasswords: wrongPasswordsInMemory(systemRandom),
    events: stateEventLog(repository, now),
    clockAtStart: () => (instant === null ? clockInStep : setTime(clockInStep, base.now(), instant)),
    baseNow: () => base.now(),
    now,
  }
}

/** What a start with the same seed and clock has left; a damaged snapshot is set aside and said so. */
function keptSnapshot({ snapshots, warn }: PracticeTenantOptions, beginning: Beginning): Snapshot | null {
  const text = snapshots?.load() ?? null
  if (text === null) return null
  const snapshot = readSnapshot(text)
  if (snapshot === null) {
    snapshots?.setAside()
    warn?.('The state file cannot be read. It was set aside as .corrupt and the tenant starts afresh.')
    return null
  }
  const alike = snapshot.beginning.seed === beginning.seed && snapshot.beginning.clock === beginning.clock
  return alike ? snapshot : null
}
