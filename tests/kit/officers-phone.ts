import type { Phone } from '../pages/phone'
import { SimulatedPhone } from './simulated-phone'
import type { PracticeTenant } from './practice-tenant'

/** Who can sign in. */
export interface Officer {
  readonly upn: string
  readonly password: string
}

/**
 * The officer's phone: the practice phone in the app's window, where the test has the app; else a simulated one, which
 * needs no app and no window. Whichever it is, it is used in the same words.
 */
export class OfficersPhone {
  #inWindow: Phone | undefined
  #own: Promise<SimulatedPhone> | undefined

  constructor(private readonly tenant: Pick<PracticeTenant, 'control' | 'services'>) {}

  /** From now on it is the one in the app's window. */
  lieIn(window: Phone): void {
    this.#inWindow = window
  }

  /**
   * Makes sure that it has the profiles of this officer, as if set up long ago. The one in the window has those of the
   * officer whom the guide lends, and stays as it is. `signIn` does this by itself; without it, call this before the
   * sign-in begins: a request reaches only the phones that had the profile then. Fails with `officer_not_registered` for
   * who has not set up.
   */
  async carry({ upn }: { readonly upn: string }): Promise<void> {
    if (this.#inWindow === undefined) await this.tenant.control.register(upn, (await this.simulated()).device)
  }

  /** Types the number that the page shows, and *Yes*. Fails when no request waits. */
  async approve(number: string): Promise<void> {
    await (this.#inWindow ?? (await this.simulated())).approve(number)
  }

  /** *No, it's not me*, *Deny*. */
  async deny(): Promise<void> {
    await (this.#inWindow ?? (await this.simulated())).deny()
  }

  /** *No, it's not me*, *Report*. */
  async report(): Promise<void> {
    await (this.#inWindow ?? (await this.simulated())).report()
  }

  /** The current code of one of its accounts, digits only. */
  async code(profile = 'SG Govt M365'): Promise<string> {
    if (this.#inWindow !== undefined) return this.#inWindow.code(profile)
    return (await this.simulated()).code(undefined, profile)
  }

  /** The simulated phone over HTTP, with all that it can do; never the one in the window. */
  async simulated(): Promise<SimulatedPhone> {
    return (this.#own ??= SimulatedPhone.make(this.tenant.services.phone, "The officer's phone"))
  }
}
