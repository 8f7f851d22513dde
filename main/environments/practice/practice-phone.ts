/** @file The practice phone in the window: what the officer would hold in the hand. */
import { errorCodes, type ErrorCode } from '../../../preload/contract/errors'
import type { PhoneAnswer, PhoneProfile, PhoneRequest, PhoneState } from '../../../preload/contract/phone'
import { AppError } from '../../support/app-error'
import type { Log } from '../../support/log'
import { msOf } from '../observation'
import type { HeldProfile, PhoneClient, Reply, Scanned, WaitingRequest } from './phone-client'
import { TenantError } from './tenant-client'

const off: PhoneState = { status: 'off', profiles: [], requests: [] }

/** No oftener than this, however soon something ends; and when the service could not be reached. */
const soonestMs = 1000
const retryMs = 5000

/** The tenant tells more apart than the officer needs to. */
const codeFor: Readonly<Record<string, ErrorCode>> = {
  request_unknown: 'request_gone',
  request_ended: 'request_gone',
  qr_too_long: 'qr_not_recognised',
  device_unknown: 'practice_unavailable',
}

const isErrorCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code)

/** The tenant's refusal as the window may be told it. */
function asAppError(thrown: unknown): unknown {
  if (!(thrown instanceof TenantError))
    return new AppError('practice_unavailable', 'The phone service did not answer', { cause: thrown })
  const code = codeFor[thrown.code] ?? thrown.code
  return isErrorCode(code) ? new AppError(code, thrown.message, { cause: thrown }) : thrown
}

/** A phone without network still shows its codes. */
function orOffline(thrown: unknown): 'offline' {
  if (thrown instanceof TenantError && thrown.code === 'phone_offline') return 'offline'
  throw thrown
}

const shown = (held: HeldProfile, now: number): PhoneProfile => ({
  id: held.id,
  name: held.profile,
  upn: held.upn,
  code: held.code,
  // Seconds as the phone's own clock counts them, which may be off; the wall clock of this machine shows them.
  validUntil: now + held.secondsLeft * 1000,
  period: held.period,
})

/** Keeps what the practice phone shows in step with the phone service. */
export class PracticePhone {
  readonly #publish: (state: PhoneState) => void
  readonly #log: Log
  #client: PhoneClient | null = null
  #toWallClock: (serviceMs: number) => number = (ms) => ms
  #state: PhoneState = off
  #next: NodeJS.Timeout | undefined
  #refreshing: Promise<void> | null = null
  #again = false

  constructor(publish: (state: PhoneState) => void, log: Log) {
    this.#publish = publish
    this.#log = log
  }

  get state(): PhoneState {
    return this.#state
  }

  /** Takes a phone in hand and shows what it holds. */
  async connect(client: PhoneClient, toWallClock: (serviceMs: number) => number): Promise<void> {
    this.#client = client
    this.#toWallClock = toWallClock
    await this.refresh()
  }

  /** Puts the phone away. */
  disconnect(): void {
    clearTimeout(this.#next)
    this.#client = null
    this.#set(off)
  }

  /**
   * Asks the phone service what the phone shows now; afterwards by itself when a code or request ends. Never fails.
   *
   * One question at a time: whoever asks meanwhile gets the answer to a question put after theirs.
   */
  refresh(): Promise<void> {
    this.#again = true
    this.#refreshing ??= this.#refreshAll().finally(() => {
      this.#refreshing = null
    })
    return this.#refreshing
  }

  /** Adds an account from a QR code's text or by hand. Fails with the `qr_…`, `activation_…` and `…_malformed` codes. */
  async add(scanned: Scanned): Promise<PhoneProfile> {
    const added = await this.#ask((client) => client.scan(scanned))
    await this.refresh()
    const profile = this.#state.profiles.find(({ id }) => id === added.profile)
    if (profile === undefined) throw new AppError('practice_unavailable', 'The phone was put away meanwhile')
    return profile
  }

  /** Answers a waiting request. Fails with `request_gone`, `phone_offline`. */
  async reply(request: string, reply: Reply): Promise<PhoneAnswer> {
    try {
      return { outcome: await this.#ask((client) => client.reply(request, reply)) }
    } catch (thrown) {
      // The wrong number is an answer that was given, not a failure to give one.
      if (thrown instanceof AppError && thrown.code === 'wrong_number') return { outcome: 'wrong_number' }
      throw thrown
    } finally {
      await this.refresh()
    }
  }

  async #ask<Value>(work: (client: PhoneClient) => Promise<Value>): Promise<Value> {
    if (this.#client === null) throw new AppError('practice_unavailable', 'The practice phone is off')
    try {
      return await work(this.#client)
    } catch (thrown) {
      throw asAppError(thrown)
    }
  }

  async #refreshAll(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#refreshOnce()
    }
  }

  async #refreshOnce(): Promise<void> {
    const client = this.#client
    if (client === null) return
    try {
      const [held, waiting] = await Promise.all([client.profiles(), client.requests().catch(orOffline)])
      if (this.#client === client) this.#show(held, waiting)
    } catch (cause) {
      this.#log.warn('phone', 'not reached', { cause })
      this.#refreshIn(retryMs)
    }
  }

  #show(held: readonly HeldProfile[], waiting: readonly WaitingRequest[] | 'offline'): void {
    const now = Date.now()
    const profiles = held.map((profile) => shown(profile, now))
    const requests: readonly PhoneRequest[] =
      waiting === 'offline'
        ? []
        : waiting.map(({ expiresAt, ...request }) => ({ ...request, expiresAt: this.#toWallClock(msOf(expiresAt)) }))
    this.#set({ status: waiting === 'offline' ? 'offline' : 'ready', profiles, requests })
    const ends = [...profiles.map(({ validUntil }) => validUntil), ...requests.map(({ expiresAt }) => expiresAt)]
    if (ends.length > 0) this.#refreshIn(Math.max(soonestMs, Math.min(...ends) - now))
  }

  #refreshIn(ms: number): void {
    clearTimeout(this.#next)
    this.#next = setTimeout(() => void this.refresh(), ms)
  }

  #set(state: PhoneState): void {
    this.#state = state
    this.#publish(state)
  }
}
