import { createHash } from 'node:crypto'
import type { Clipboard } from '../support/clipboard'
import type { Log } from '../support/log'

/** What the secret clipboard works with. */
export interface SecretClipboardOptions {
  readonly clipboard: Clipboard
  readonly log: Log
  /** How long a secret stays, in seconds; asked at each copy. */
  readonly seconds: () => number
  /** Called when {@link SecretClipboard.clearsAt} has changed. */
  readonly onChange: () => void
}

/** After how long it is tried again to clear a clipboard that another program had open. */
const retryMs = 5000

// SECURITY: to know later whether what lies there is ours, its digest is enough.
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Puts secrets on the clipboard for a time. What somebody else has put there meanwhile is never taken away.
 *
 * The time is the wall clock's: also after sleep it has gone by when it has.
 */
export class SecretClipboard {
  readonly #options: SecretClipboardOptions
  #ours: { readonly digest: string; readonly clearsAt: number } | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(options: SecretClipboardOptions) {
    this.#options = options
  }

  /** When the secret that is there goes, in ms; `null` when there is none of ours. */
  get clearsAt(): number | null {
    return this.#ours?.clearsAt ?? null
  }

  /** Puts a secret there. */
  async put(secret: string): Promise<void> {
    await this.#options.clipboard.write(secret)
    this.#set({ digest: digestOf(secret), clearsAt: Date.now() + this.#options.seconds() * 1000 })
    this.#clearInTime()
  }

  /** Takes the secret away if it is still there. Never fails: a clipboard that cannot be reached now is tried again later. */
  async clear(): Promise<void> {
    clearTimeout(this.#timer)
    const ours = this.#ours
    if (ours === null) return
    try {
      const lies = await this.#options.clipboard.read()
      // Another one may have been put there while this was being looked at.
      if (this.#ours !== ours) return
      if (digestOf(lies) === ours.digest) await this.#options.clipboard.clear()
    } catch (cause) {
      this.#options.log.warn('clipboard', 'not cleared', { cause })
      // SECURITY: it is still ours, and still there.
      if (this.#ours === ours) this.#timer = setTimeout(() => void this.clear(), retryMs)
      return
    }
    if (this.#ours === ours) this.#set(null)
  }

  /** Takes it away when its time has come; for when the machine was asleep. Never fails. */
  async clearIfDue(): Promise<void> {
    if (this.#ours !== null && Date.now() >= this.#ours.clearsAt) await this.clear()
  }

  #clearInTime(): void {
    clearTimeout(this.#timer)
    const clearsAt = this.#ours?.clearsAt
    if (clearsAt === undefined) return
    this.#timer = setTimeout(() => void this.clear(), Math.max(0, clearsAt - Date.now()))
  }

  #set(ours: { readonly digest: string; readonly clearsAt: number } | null): void {
    this.#ours = ours
    this.#options.onChange()
  }
}
