import type { HiddenBecause, VisibleSecret } from '../../preload/contract/credentials'
import type { TotpUri } from '../identity/otpauth-uri'
import { totpCode, validUntil } from '../identity/totp'

/** What may be on the screen: a profile's codes, or the QR code that takes it to another phone. */
export type Shown =
  | { readonly kind: 'code'; readonly id: string; readonly profile: TotpUri }
  | { readonly kind: 'export'; readonly id: string; readonly qr: string }

/** The one secret on the screen, its codes kept current by the wall clock. */
export class VisibleSecretKeeper {
  readonly #onChange: () => void
  #shown: Shown | null = null
  #hiddenBecause: HiddenBecause | null = null
  #timer: NodeJS.Timeout | undefined

  /** `onChange` is called when something is shown, hidden, or has another code. */
  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** As the window may see it now. */
  get view(): VisibleSecret | null {
    const shown = this.#shown
    if (shown === null) return null
    if (shown.kind === 'export') return shown
    const { id, profile } = shown
    const now = Date.now()
    const { period } = profile
    return { kind: 'code', id, code: totpCode(profile, now), validUntil: validUntil(profile, now), period }
  }

  get hiddenBecause(): HiddenBecause | null {
    return this.#hiddenBecause
  }

  /** The credential that is shown. */
  get id(): string | null {
    return this.#shown?.id ?? null
  }

  /** Shows this, and nothing else. */
  show(shown: Shown): void {
    this.#set(shown, null)
  }

  /** Takes it away; `because` when the app does so by itself. */
  hide(because: HiddenBecause | null = null): void {
    if (this.#shown === null && because === null && this.#hiddenBecause === null) return
    this.#set(null, this.#shown === null ? this.#hiddenBecause : because)
  }

  /** The clock has jumped, as after sleep: what is shown is the code of now. */
  refresh(): void {
    if (this.#shown !== null) this.#set(this.#shown, null)
  }

  #set(shown: Shown | null, hiddenBecause: HiddenBecause | null): void {
    clearTimeout(this.#timer)
    this.#shown = shown
    this.#hiddenBecause = hiddenBecause
    const view = this.view
    if (view?.kind === 'code') {
      this.#timer = setTimeout(
        () => {
          this.refresh()
        },
        Math.max(0, view.validUntil - Date.now()),
      )
    }
    this.#onChange()
  }
}
