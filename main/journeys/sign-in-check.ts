/** @file "Check that it works": the app itself signs in to TechPass, beside the journey. */
import { errorCodes, type ErrorCode } from '../../preload/contract/errors'
import type { CheckedSignIn, CheckState } from '../../preload/contract/check'
import type { SignInPlace } from '../environments/environment'
import { AppError } from '../support/app-error'
import type { Log } from '../support/log'

/** What a check asks of the relying party, and what it keeps of the answer. */
export type CheckSignIn = (options: {
  readonly issuer: string
  readonly clientId: string
  readonly openBrowser: (url: URL) => void | Promise<void>
  readonly signal: AbortSignal
  readonly loginHint?: string
  readonly subject?: string
  readonly fetch?: typeof globalThis.fetch
}) => Promise<{ readonly checkedAt: number; readonly amr: readonly string[] }>

/** What the service needs from the app. */
export interface SignInCheckServiceOptions {
  readonly log: Log
  readonly publish: (state: CheckState) => void
  readonly recall: () => CheckedSignIn | null
  readonly remember: (checked: CheckedSignIn) => void
  /** Where to sign in now. Fails at once when there is no journey to do it beside. */
  readonly place: () => Promise<SignInPlace>
  /** How the services are asked; Node's own fetch unless it is given. */
  readonly fetch?: typeof globalThis.fetch
  /** The relying party; loaded with the first check, as its library is heavy. */
  readonly load?: () => Promise<CheckSignIn>
}

const relyingParty = async (): Promise<CheckSignIn> =>
  (await import('../identity/relying-party/check-sign-in')).checkSignIn

const isCheckCode = (code: ErrorCode): boolean => code.startsWith('check_') && errorCodes.includes(code)

/** Fails when the sign-in does not prove what it is to prove: it was made without, or the service does not say how it was made. */
function demandMethods(required: readonly string[], used: readonly string[]): void {
  if (required.every((method) => used.includes(method))) return
  // `amr` is optional (Core §2); Microsoft Entra ID v2.0, for one, leaves it out.
  throw used.length === 0
    ? new AppError('check_methods_not_told', 'The sign-in worked, and the ID token has no amr')
    : new AppError('check_without_second_factor', 'The sign-in was made with less than it is to prove')
}

/** One check at a time. */
export class SignInCheckService {
  readonly #options: SignInCheckServiceOptions
  #status: CheckState['status'] = 'idle'
  #error: ErrorCode | null = null
  /** Of the page that may not be opened, for `check_page_not_allowed`. */
  #refusedHost: string | null = null
  /** The check under way; one that was ended is no longer listened to. */
  #running: AbortController | null = null

  constructor(options: SignInCheckServiceOptions) {
    this.#options = options
  }

  state(): CheckState {
    const refused = this.#refusedHost === null ? {} : { refusedHost: this.#refusedHost }
    return { status: this.#status, last: this.#options.recall(), error: this.#error, ...refused }
  }

  /** Begins a check, unless one is running. Fails with `no_journey` when there is none to do it beside. */
  start(): CheckState {
    if (this.#running !== null) return this.state()
    // Before anything is said to be running: it fails at once when no journey is under way.
    const place = this.#placeNow()
    const running = new AbortController()
    this.#running = running
    this.#refusedHost = null
    this.#set('running')
    void this.#check(running, place)
    return this.state()
  }

  /** Ends the check under way at once. */
  cancel(): CheckState {
    if (this.#running === null) return this.state()
    this.#end(this.#running, 'failed', 'check_cancelled')
    return this.state()
  }

  #placeNow(): Promise<SignInPlace> {
    const place = this.#options.place()
    // Awaited below; until then a failure is nobody's.
    place.catch(() => undefined)
    return place
  }

  async #check(running: AbortController, finding: Promise<SignInPlace>): Promise<void> {
    const { log, remember, load = relyingParty, fetch } = this.#options
    let place: SignInPlace | null = null
    try {
      place = await finding
      const left = place.signal
      left.addEventListener(
        'abort',
        () => {
          this.#forget(running)
        },
        { once: true },
      )
      if (left.aborted) this.#forget(running)
      const { issuer, clientId, loginHint, subject, requires } = place
      const signal = AbortSignal.any([running.signal, left])
      const checkSignIn = await load()
      signal.throwIfAborted()
      const who = { ...(loginHint === null ? {} : { loginHint }), ...(subject === null ? {} : { subject }) }
      const openBrowser = this.#showing(place, running)
      const way = fetch === undefined ? {} : { fetch }
      const { checkedAt, amr } = await checkSignIn({ issuer, clientId, openBrowser, signal, ...who, ...way })
      if (this.#running !== running) return
      demandMethods(requires, amr)
      // SECURITY: of the whole sign-in only this is kept.
      remember({ at: checkedAt, amr })
      log.info('check', 'worked', { amr })
      this.#end(running, 'worked')
    } catch (thrown) {
      this.#fail(running, thrown)
    } finally {
      await place?.leave()
    }
  }

  /** Shows the page, and notes whose it was when it may not be opened. */
  #showing({ show }: SignInPlace, running: AbortController): (url: URL) => Promise<void> {
    return async (url) => {
      try {
        await show(url)
      } catch (thrown) {
        const isRefused = thrown instanceof AppError && thrown.code === 'place_not_allowed'
        // SECURITY: the host alone. The rest of the address has the state of this sign-in.
        if (isRefused && this.#running === running) this.#refusedHost = url.hostname
        throw thrown
      }
    }
  }

  /** The journey is left: what came of its check is no news in another one. */
  #forget(running: AbortController): void {
    if (this.#running === running) this.#end(running, 'idle')
    else if (this.#running === null) this.#set('idle')
  }

  #fail(running: AbortController, thrown: unknown): void {
    if (this.#running !== running) return
    if (thrown instanceof AppError && isCheckCode(thrown.code)) {
      this.#options.log.info('check', 'failed', { outcomeCode: thrown.code, reason: thrown.message })
      this.#end(running, 'failed', thrown.code)
      return
    }
    this.#options.log.error('check', 'failed', { thrown })
    this.#end(running, 'failed', 'check_unreachable')
  }

  #end(running: AbortController, status: CheckState['status'], error: ErrorCode | null = null): void {
    if (this.#running !== running) return
    this.#running = null
    running.abort()
    this.#set(status, error)
  }

  #set(status: CheckState['status'], error: ErrorCode | null = null): void {
    this.#status = status
    this.#error = error
    this.#options.publish(this.state())
  }
}
