/** @file Live as an environment: the real pages, in the system browser. The app sees none of them; the officer says what they see. */
import type { JourneyView } from '../../../preload/contract/journey'
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import type { JourneyName } from '../../../preload/contract/names'
import type { Use } from '../../../preload/contract/set-up-verification'
import { AppError } from '../../support/app-error'
import type { Environment, Page, SignInPlace, Wish } from '../environment'
import { whatFollows, type Following } from './route'

/** A service that the app may sign in to, to see that it works. */
export interface CheckableService {
  readonly issuer: string
  readonly clientId: string
}

/** What live is made of. */
export interface LiveOptions {
  /** Opens a page in the system browser, if it is on the list. Fails with `place_not_allowed`, `place_not_opened`. */
  readonly openOutside: (url: string) => Promise<void>
  /** Where a page is, as the organisation has it. */
  readonly pageUrl: (page: Page) => string
  /** What the organisation lets the app sign in to after a journey; `null` when there is nothing. */
  readonly service: (journey: JourneyName) => CheckableService | null
  /** Which way to use the authenticator app the organisation recommends. */
  readonly recommendedMethod: () => Use
}

/** Guides beside pages that it cannot see. */
export class LiveEnvironment implements Environment {
  readonly evidence = 'confirmed'
  readonly #options: LiveOptions
  #signIn: AbortController | null = null

  constructor(options: LiveOptions) {
    this.#options = options
  }

  /** Nobody is lent an account here. */
  account(): PracticeAccount | null {
    return null
  }

  follows(view: JourneyView): readonly Following[] {
    return whatFollows(view, this.#options.recommendedMethod())
  }

  /** Officers type it themselves where no browser opens. */
  address(page: Page): string {
    return this.#options.pageUrl(page)
  }

  /** Opens the page in the system browser. Fails with `place_not_allowed` and `place_not_opened`. */
  async open({ page }: Wish): Promise<void> {
    await this.#options.openOutside(this.#options.pageUrl(page))
  }

  /** Fails with `check_not_configured` where the organisation has named no client of ours. */
  signIn(journey: JourneyName): Promise<SignInPlace> {
    const service = this.#options.service(journey)
    if (service === null) {
      return Promise.reject(new AppError('check_not_configured', 'No issuer and client are configured'))
    }
    this.#signIn?.abort()
    const lent = new AbortController()
    this.#signIn = lent
    return Promise.resolve({
      ...service,
      loginHint: null,
      subject: null,
      // What was set up is a second factor: a sign-in without one would prove nothing.
      requires: journey === 'set-up-verification' ? ['mfa'] : [],
      signal: lent.signal,
      show: (url) => this.#options.openOutside(url.href),
      // What the browser shows then is the answer page; it stays with the officer.
      leave: () => Promise.resolve(),
    })
  }

  canSignIn(journey: JourneyName): boolean {
    return this.#options.service(journey) !== null
  }

  leave(): Promise<void> {
    this.end()
    return Promise.resolve()
  }

  end(): void {
    this.#signIn?.abort()
    this.#signIn = null
  }
}
