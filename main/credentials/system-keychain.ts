/** @file The operating system's keychain, asked by a process of its own that is ended when it hangs and started again when it is needed. */
import type { Log } from '../support/log'
import { checkSecret, type Keychain, type KeychainAccount } from './keychain'
import { CredentialFailure, failureFrom } from './keychain-failure'
import { keychainReply, type KeychainReply, type KeychainRequest } from './keychain-messages'

/** The keychain's process, as far as the app has to do with it. */
export interface KeychainChild {
  send(request: KeychainRequest): void
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: () => void): void
  /** Ends it at once, whatever it waits for. */
  kill(): void
}

/** What the keychain is asked with. */
export interface SystemKeychainOptions {
  readonly fork: () => KeychainChild
  readonly log: Log
  /** How long one call may take. */
  readonly limitMs?: number
  /** How long the process stays without being asked. */
  readonly idleMs?: number
}

type Asked =
  | { readonly operation: 'get' | 'delete'; readonly account: KeychainAccount }
  | { readonly operation: 'set'; readonly account: KeychainAccount; readonly secret: string }

interface Waiting {
  readonly id: number
  readonly resolve: (reply: KeychainReply) => void
  readonly reject: (failure: CredentialFailure) => void
}

const isUnavailable = (thrown: unknown): boolean =>
  thrown instanceof CredentialFailure && thrown.code === 'keychain_unavailable'

/**
 * Asks the keychain, one call after the other; the process is started with the first.
 *
 * Each call is answered within its time limit (twice that, when the service has gone since the last one), not counting those before it, or fails with `keychain_slow`; with
 * `keychain_failed` when the process dies or talks nonsense; otherwise as `failureFrom`. No call keeps the app from ending.
 */
export class SystemKeychain implements Keychain {
  readonly #options: Required<SystemKeychainOptions>
  #child: KeychainChild | null = null
  #waiting: Waiting | null = null
  #idle: NodeJS.Timeout | undefined
  #calls = 0
  #last: Promise<unknown> = Promise.resolve()
  #ended = false

  constructor(options: SystemKeychainOptions) {
    this.#options = { limitMs: 10_000, idleMs: 60_000, ...options }
  }

  async get(account: KeychainAccount): Promise<string | null> {
    const reply = await this.#ask({ operation: 'get', account })
    if (reply.outcome !== 'secret') throw this.#nonsense(reply.outcome)
    return reply.secret
  }

  async set(account: KeychainAccount, secret: string): Promise<void> {
    checkSecret(secret)
    const reply = await this.#ask({ operation: 'set', account, secret })
    if (reply.outcome !== 'kept') throw this.#nonsense(reply.outcome)
  }

  async delete(account: KeychainAccount): Promise<boolean> {
    const reply = await this.#ask({ operation: 'delete', account })
    if (reply.outcome !== 'deleted') throw this.#nonsense(reply.outcome)
    return reply.wasThere
  }

  /** Ends the process for good, also in the middle of a call: the app is closing. Waits for nothing. */
  end(): void {
    this.#ended = true
    // Not "unavailable": what it was asked to keep it may have kept.
    this.#endChild('keychain_failed', 'The app is closing')
  }

  /** One after the other: a keychain that asks for its password asks once, and an answer belongs to one question. */
  #ask(asked: Asked): Promise<KeychainReply> {
    const reply = this.#last.then(() => this.#askNow(asked))
    this.#last = reply.catch(() => undefined)
    return reply
  }

  async #askNow(asked: Asked): Promise<KeychainReply> {
    clearTimeout(this.#idle)
    const asksOld = this.#child !== null
    try {
      try {
        return await this.#askOnce(asked)
      } catch (cause) {
        // [Note: A keychain that went and came back] libsecret remembers where it found the service and never looks again:
        // once that one has gone, as when the officer logs in to another session, only another process finds its successor.
        if (!isUnavailable(cause)) throw cause
        this.#endChild('keychain_unavailable', 'It may have found what has gone')
        if (!asksOld) throw cause
        return await this.#askOnce(asked)
      }
    } catch (cause) {
      throw this.#told(asked.operation, cause)
    } finally {
      this.#endWhenIdle()
    }
  }

  async #askOnce(asked: Asked): Promise<KeychainReply> {
    if (this.#ended) throw new CredentialFailure('keychain_failed', 'The app is closing')
    const id = (this.#calls += 1)
    const limit = setTimeout(() => {
      this.#endChild('keychain_slow', `No answer within ${this.#options.limitMs} ms`)
    }, this.#options.limitMs)
    try {
      const reply = await new Promise<KeychainReply>((resolve, reject) => {
        this.#waiting = { id, resolve, reject }
        this.#running().send({ id, ...asked })
      })
      if (reply.outcome === 'failed') throw failureFrom(reply.said)
      return reply
    } finally {
      clearTimeout(limit)
      this.#waiting = null
    }
  }

  #told(operation: string, cause: unknown): CredentialFailure {
    const failure =
      cause instanceof CredentialFailure
        ? cause
        : new CredentialFailure('keychain_failed', 'Its process could not be asked', { cause })
    this.#options.log.warn('keychain', 'not done', { operation, outcomeCode: failure.code, reason: failure.message })
    return failure
  }

  #running(): KeychainChild {
    if (this.#child !== null) return this.#child
    const child = this.#options.fork()
    this.#child = child
    child.onMessage((message) => {
      if (this.#child === child) this.#hear(message)
    })
    child.onExit(() => {
      if (this.#child === child) this.#endChild('keychain_failed', 'Its process ended by itself')
    })
    return child
  }

  #hear(message: unknown): void {
    const reply = keychainReply.safeParse(message)
    // SECURITY: an answer to another question could be another secret.
    if (reply.success && reply.data.id === this.#waiting?.id) this.#waiting.resolve(reply.data)
    else this.#endChild('keychain_failed', 'Its process said what it was not asked')
  }

  #nonsense(outcome: string): CredentialFailure {
    this.#endChild('keychain_failed', `Its process answered another kind of question: ${outcome}`)
    return new CredentialFailure('keychain_failed', `Its process answered another kind of question: ${outcome}`)
  }

  /** Ends the process; the call that waits for it fails, the next one starts another. */
  #endChild(code: 'keychain_slow' | 'keychain_failed' | 'keychain_unavailable', why: string): void {
    clearTimeout(this.#idle)
    const child = this.#child
    this.#child = null
    child?.kill()
    this.#waiting?.reject(new CredentialFailure(code, why))
  }

  #endWhenIdle(): void {
    if (this.#child === null) return
    this.#idle = setTimeout(() => {
      this.#endChild('keychain_unavailable', 'Not needed')
    }, this.#options.idleMs)
    // It keeps nothing running by itself.
    this.#idle.unref()
  }
}
