import type { Environment as EnvironmentName } from '../../preload/contract/app'
import type { JourneyView } from '../../preload/contract/journey'
import type { JourneyName } from '../../preload/contract/names'
import type { Environment, Page, Wish, Witness } from './environment'

/** The environments, each made when it is first needed. */
export type Environments = Readonly<Record<EnvironmentName, (witness: Witness) => Environment>>

/** Whichever environment is chosen; what the others see is not heard. */
export class ChosenEnvironment implements Environment {
  readonly #environments: Environments
  readonly #witness: Witness
  readonly #chosen: () => EnvironmentName
  readonly #made = new Map<EnvironmentName, Environment>()

  constructor(environments: Environments, chosen: () => EnvironmentName, witness: Witness) {
    this.#environments = environments
    this.#chosen = chosen
    this.#witness = witness
  }

  get evidence(): Environment['evidence'] {
    return this.#current.evidence
  }

  account(): ReturnType<Environment['account']> {
    return this.#current.account()
  }

  follows(view: JourneyView): ReturnType<Environment['follows']> {
    return this.#current.follows(view)
  }

  address(page: Page): string | null {
    return this.#current.address?.(page) ?? null
  }

  open(wish: Wish): Promise<void> {
    return this.#current.open(wish)
  }

  signIn(journey: JourneyName): ReturnType<Environment['signIn']> {
    return this.#current.signIn(journey)
  }

  canSignIn(journey: JourneyName): boolean {
    return this.#current.canSignIn(journey)
  }

  /** Whichever the journey was begun in: all take their pages away. */
  async leave(): Promise<void> {
    await Promise.all([...this.#made.values()].map((environment) => environment.leave()))
  }

  end(): void {
    for (const environment of this.#made.values()) environment.end()
  }

  get #current(): Environment {
    const name = this.#chosen()
    const made = this.#made.get(name) ?? this.#environments[name](this.#witnessOf(name))
    this.#made.set(name, made)
    return made
  }

  /** SECURITY: practice tells a live journey nothing, nor the other way round. */
  #witnessOf(name: EnvironmentName): Witness {
    const heard = <Told extends readonly unknown[]>(tell: (...told: Told) => void) => {
      return (...told: Told): void => {
        if (this.#chosen() === name) tell(...told)
      }
    }
    const { saw, clockMoved, returned, failed } = this.#witness
    return { saw: heard(saw), clockMoved: heard(clockMoved), returned: heard(returned), failed: heard(failed) }
  }
}
