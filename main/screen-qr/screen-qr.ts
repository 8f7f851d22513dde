import type { HiddenBecause, ProfileCandidate } from '../../preload/contract/credentials'
import { screenQrKinds, type ScreenQrPart, type ScreenQrState } from '../../preload/contract/screen-qr'
import { SecretClipboard } from '../credentials/secret-clipboard'
import { AppError } from '../support/app-error'
import type { Clipboard } from '../support/clipboard'
import type { Log } from '../support/log'
import type { Looked } from './look-at-screens'
import { nameCode, type NamedCode } from './name-code'
import { pacedLook } from './paced-look'

/** What it works with. */
export interface ScreenQrOptions {
  /** What the organisation allows; asked each time. */
  readonly isAllowed: () => boolean
  /** Whether the officer is using the window now: it is in front, or something was just pressed in it; asked each time. */
  readonly isUsed: () => boolean
  /** How long after one look the next may begin, in milliseconds; a second unless it says something else. */
  readonly paceMs?: number
  /** Looks at the screens once. Fails with `screen_capture_refused` and `screen_not_captured`. */
  readonly look: () => Promise<Looked>
  /** The base URLs whose push activations count. */
  readonly pushServices: readonly string[]
  /** Reads a text of ours as a profile for verification codes. */
  readonly consider: (text: string) => ProfileCandidate
  readonly clipboard: Clipboard
  /** How long a copied part stays on the clipboard. */
  readonly clipboardSeconds: () => number
  readonly publish: (state: ScreenQrState) => void
  /** What a QR code says came onto the screen, or has left it. */
  readonly onVisible: (visible: boolean) => void
  readonly log: Log
}

/**
 * Finds the QR codes that are on the screen and shows one of them, enlarged, until it is closed.
 *
 * SECURITY: only when it is asked to, once each time; what was found is in memory as long as it is shown, and nowhere else.
 */
export class ScreenQr {
  readonly #options: ScreenQrOptions
  readonly #clipboard: SecretClipboard
  readonly #look: (isWanted: () => boolean) => Promise<Looked>
  #status: ScreenQrState['status'] = 'closed'
  #screens = 0
  #found: readonly NamedCode[] = []
  #at = 0
  #hiddenBecause: HiddenBecause | null = null
  /** Counts looks and closings: what a look finds after it was closed is not shown. */
  #asked = 0

  constructor(options: ScreenQrOptions) {
    this.#options = options
    this.#look = pacedLook(options.look, options.paceMs ?? 1000)
    this.#clipboard = new SecretClipboard({
      clipboard: options.clipboard,
      log: options.log,
      seconds: options.clipboardSeconds,
      onChange: () => {
        this.#publish()
      },
    })
  }

  /** As `screenQr.state` answers it. */
  state(): ScreenQrState {
    const shown = this.#found[this.#at]
    return {
      status: this.#status,
      screens: this.#screens,
      found: this.#found.map(({ kind }) => kind),
      visible: shown === undefined ? null : { ...shown, at: this.#at },
      hiddenBecause: this.#hiddenBecause,
      clipboardClearsAt: this.#clipboard.clearsAt,
    }
  }

  /** Fails with `screen_qr_off`, `screen_qr_unasked`, `screen_qr_gone`, and as `look`; then nothing is shown. */
  async find(): Promise<{ readonly found: number; readonly screens: number }> {
    this.#needPermission()
    // SECURITY: a script in the window alone, with nobody at it, gets no picture of the screen.
    if (!this.#options.isUsed()) throw new AppError('screen_qr_unasked', 'Nobody is using the window')
    const asked = this.#set('looking')
    const began = Date.now()
    let looked: Looked
    try {
      looked = await this.#look(() => this.#asked === asked)
    } catch (thrown) {
      if (this.#asked === asked) this.#set('closed')
      throw thrown
    }
    // SECURITY: what was looked for before the workstation was locked does not appear on it afterwards.
    if (this.#asked !== asked) throw new AppError('screen_qr_gone', 'It was closed meanwhile')
    this.#needPermission()
    const found = looked.texts.map((text) => nameCode(text, this.#options.pushServices)).sort(byKind)
    this.#set(found.length === 0 ? 'none' : 'shown', { found, screens: looked.screens })
    const kinds = found.map(({ kind }) => kind)
    this.#options.log.info('screen-qr', 'looked', { screens: looked.screens, kinds, ms: Date.now() - began })
    return { found: found.length, screens: looked.screens }
  }

  show(at: number): void {
    if (this.#found[at] === undefined) throw new AppError('screen_qr_gone', 'It is not there')
    this.#at = at
    this.#publish()
  }

  async copy(part: ScreenQrPart): Promise<void> {
    const value = this.#shown().parts.find((each) => each.part === part)?.value
    if (value === undefined) throw new AppError('screen_qr_gone', 'It has no such part')
    await this.#clipboard.put(value)
  }

  /** Fails with `screen_qr_gone`, and as `consider`. */
  addToCredentials(): ProfileCandidate {
    return this.#options.consider(this.#shown().qr)
  }

  close(): void {
    this.lock(null)
  }

  /** Takes everything away: the workstation was left, or what was allowed is not any more. */
  lock(because: HiddenBecause | null): void {
    // The reason is still to be said when the dialog closes itself because of it.
    if (this.#status === 'closed') return
    this.#set('closed', { because: this.#status === 'none' ? null : because })
  }

  /** The rules have changed: what is no longer allowed goes from the screen. */
  followRules(): void {
    if (!this.#options.isAllowed()) this.close()
  }

  /** The machine woke up: the clipboard's time is that of now. */
  wake(): void {
    void this.#clipboard.clearIfDue()
  }

  /** The app is closing: nothing of ours stays on the screen or the clipboard. Never fails. */
  async end(): Promise<void> {
    this.close()
    await this.#clipboard.clear()
  }

  /** SECURITY: asked for each look, not once. */
  #needPermission(): void {
    if (this.#options.isAllowed()) return
    this.close()
    throw new AppError('screen_qr_off', 'The organisation does not allow it')
  }

  #shown(): NamedCode {
    const shown = this.#found[this.#at]
    if (shown === undefined) throw new AppError('screen_qr_gone', 'Nothing is shown')
    return shown
  }

  #set(
    status: ScreenQrState['status'],
    {
      found = [],
      screens = 0,
      because = null,
    }: { found?: readonly NamedCode[]; screens?: number; because?: HiddenBecause | null } = {},
  ): number {
    this.#status = status
    this.#found = found
    this.#screens = screens
    this.#at = 0
    this.#hiddenBecause = because
    this.#publish()
    return (this.#asked += 1)
  }

  #publish(): void {
    this.#options.onVisible(this.#found.length > 0)
    this.#options.publish(this.state())
  }
}

const byKind = (one: NamedCode, other: NamedCode): number =>
  screenQrKinds.indexOf(one.kind) - screenQrKinds.indexOf(other.kind)
