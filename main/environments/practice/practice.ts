/** @file Practice as an environment: pages in the pane, evidence from the tenant's event stream. */
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import { AppError } from '../../support/app-error'
import { fewAMinute } from '../../support/few'
import type { Log } from '../../support/log'
import type { PracticePane } from '../../windows/practice-pane'
import type { Environment, SignInPlace, Wish, Witness } from '../environment'
import { observation, type Observation } from '../observation'
import { Admission, type Belongings } from './admission'
import { newDevice, PhoneClient } from './phone-client'
import type { PracticePhone } from './practice-phone'
import { TenantClient, TenantError, type BrowserPass, type StreamedEvent } from './tenant-client'
import type { TenantAddress } from './tenant-process'

/** Which browser and which phone of the tenant are ours; kept so that a restart takes up the same ones. */
export interface PracticeMemory {
  readonly browser: string | null
  readonly device: string | null
}

/** Where the tenant comes from: our own process, or one that already runs. */
export interface TenantSource {
  /** Nobody else uses it. */
  readonly isOurs: boolean
  start(): Promise<TenantAddress>
}

export interface PracticeOptions {
  readonly source: TenantSource
  readonly pane: Pick<PracticePane, 'state' | 'announce' | 'open' | 'openSignIn' | 'endSignIn' | 'close'>
  readonly phone: PracticePhone
  readonly witness: Witness
  readonly log: Log
  readonly recall: () => PracticeMemory
  readonly remember: (memory: PracticeMemory) => void
}

interface Connection {
  readonly client: TenantClient
  /** TechPass's issuer. */
  readonly techpass: string
  readonly abort: AbortController
}

/** How long the tenant may be away before the officer is told that it cannot come back. */
const attempts = 5
const pauseMs = 400

/** What changes the phone's screen without the phone asking. */
const phoneKinds = new Set([
  'profile_added',
  'request_started',
  'request_ended',
  'clock_changed',
  'faults_changed',
  'reset',
  'account_reset',
])

/** The app's own client at TechPass: public, with a loopback redirect. */
const ownClientId = 'techpass-companion'

/** Pages on which nobody has said yet who signs in. */
const anonymousPages = new Set(['docs', 'docs-log-in', 'techpass-sign-in', 'techpass-pick-account', 'sign-in'])

/** Who sits at the browser after this was seen; `undefined` when it does not say. */
function whoIn(seen: Observation): string | null | undefined {
  if (seen.kind === 'techpass_signed_out' || seen.kind === 'portal_logged_out') return undefined
  if (seen.kind === 'page_shown' && anonymousPages.has(seen.page)) return null
  return 'upn' in seen && typeof seen.upn === 'string' ? seen.upn : undefined
}

export class PracticeEnvironment implements Environment {
  readonly evidence = 'observed'
  readonly #options: PracticeOptions
  #connection: Promise<Connection> | null = null
  /** The tenant's time minus this machine's, in ms. */
  #ahead = 0
  readonly #admission = new Admission()
  /** What was opened last. */
  #wish: Wish | null = null
  /** A sign-in of the app's own, while it has the page. */
  #signIn: AbortController | null = null
  /** The portal coming back after a sign-in of the app's own. */
  #returning: Promise<void> = Promise.resolve()
  #upn: string | null = null
  /** Counts the journeys that were left: what was begun for an earlier one is dropped. */
  #visit = 0
  #lastEvent = 0
  #ended = false
  readonly #mayComeBack = fewAMinute(5)

  constructor(options: PracticeOptions) {
    this.#options = options
  }

  account(): PracticeAccount | null {
    return this.#admission.account(this.#upn)
  }

  /** The tenant sees them. */
  follows(): null {
    return null
  }

  async open(wish: Wish): Promise<void> {
    const visit = this.#visit
    this.#wish = wish
    const admitted = await this.#reached((client) => this.#admission.enter(client, wish, this.#belongings()))
    // The journey was left meanwhile: its page must not open into the next one.
    if (visit !== this.#visit || this.#ended) return
    this.#endSignIn()
    this.#show(admitted)
    // A browser that brings its sign-ins along was made so; no page and no event tells of it.
    for (const upn of admitted.signedIn) this.#tell({ kind: 'techpass_signed_in', upn })
  }

  #belongings(): Belongings {
    const { recall, phone, source } = this.#options
    return { ...recall(), onPhone: phone.state.profiles.map(({ upn }) => upn), tenantIsOurs: source.isOurs }
  }

  #tell(seen: Observation): void {
    this.#options.witness.saw({ observation: seen, toWallClock: this.#toWallClock })
  }

  canSignIn(): boolean {
    return true
  }

  async signIn(): Promise<SignInPlace> {
    const visit = this.#visit
    const { techpass } = await this.#connected()
    // The one before may still be making way for the portal.
    await this.#returning
    const lent = new AbortController()
    const upn = this.account()?.upn ?? null
    this.#endSignIn()
    // The journey was left meanwhile.
    if (visit !== this.#visit || this.#ended) lent.abort()
    else this.#signIn = lent
    return {
      issuer: techpass,
      clientId: ownClientId,
      loginHint: upn,
      subject: upn,
      requires: [],
      signal: lent.signal,
      show: (url) => {
        if (!lent.signal.aborted) this.#options.pane.openSignIn(url)
      },
      leave: async () => {
        if (this.#signIn !== lent) return
        this.#options.pane.endSignIn()
        this.#returning = this.#returnToPortal()
        await this.#returning
        if (this.#signIn === lent) this.#signIn = null
      },
    }
  }

  async leave(): Promise<void> {
    this.#visit += 1
    this.#wish = null
    this.#endSignIn()
    this.#options.remember({ ...this.#options.recall(), browser: null })
    this.#upn = null
    await this.#options.pane.close()
  }

  end(): void {
    this.#ended = true
    this.#endSignIn()
    this.#options.phone.disconnect()
    this.#connection?.then(
      ({ abort }) => {
        abort.abort()
      },
      () => undefined,
    )
  }

  #endSignIn(): void {
    this.#signIn?.abort()
    this.#signIn = null
  }

  /** The portal in the browser of the journey, after a sign-in of the app's own has had its page. Never fails. */
  async #returnToPortal(): Promise<void> {
    const visit = this.#visit
    const { recall, pane, log } = this.#options
    const { browser } = recall()
    try {
      if (browser === null) {
        await pane.close()
        return
      }
      const entrance = await this.#reached((client) => client.browser({ to: 'docs', browser }))
      if (visit === this.#visit && !this.#ended) this.#show(entrance)
    } catch (cause) {
      log.warn('practice', 'portal not opened again', { cause })
    }
  }

  #show({ browser, enter }: BrowserPass): void {
    const { recall, remember, pane } = this.#options
    if (browser !== recall().browser) {
      this.#upn = null
      remember({ ...recall(), browser })
    }
    pane.open(enter)
  }

  /** Asks the tenant something. Fails with `practice_unavailable`. */
  async #reached<Value>(ask: (client: TenantClient) => Promise<Value>): Promise<Value> {
    const { client } = await this.#connected()
    try {
      return await ask(client)
    } catch (cause) {
      throw new AppError('practice_unavailable', 'The practice tenant did not do what was asked', { cause })
    }
  }

  /** The tenant, started when first needed. Fails with `practice_unavailable`; the next call tries again. */
  #connected(): Promise<Connection> {
    this.#connection ??= this.#connect().catch((cause: unknown) => {
      this.#connection = null
      this.#options.pane.announce('failed')
      throw new AppError('practice_unavailable', 'The practice tenant could not be started', { cause })
    })
    return this.#connection
  }

  async #connect(): Promise<Connection> {
    const { source, pane, phone, log } = this.#options
    if (pane.state.status !== 'open') pane.announce('starting')
    const { control, token } = await source.start()
    const client = new TenantClient(control, token)
    const { services, officers } = await client.describe()
    // Before anything is seen: whoever is seen to sign in is known by name and password at once.
    this.#admission.meet(officers)
    this.#setClock(await client.now())
    const connection = { client, techpass: services.techpass, abort: new AbortController() }
    await phone.connect(await this.#takePhone(client, services.phone), this.#toWallClock)
    void this.#follow(connection)
    log.info('practice', 'connected')
    return connection
  }

  readonly #toWallClock = (serviceMs: number): number => serviceMs - this.#ahead

  /** The same phone as before, with the accounts it holds; a new one when the tenant does not know it. */
  async #takePhone(client: TenantClient, service: string): Promise<PhoneClient> {
    const { recall, remember } = this.#options
    const { device: known } = recall()
    if (known !== null) {
      try {
        return new PhoneClient(service, (await client.device(known)).token)
      } catch (thrown) {
        if (!(thrown instanceof TenantError)) throw thrown
      }
    }
    const { device, token } = await newDevice(service, 'Practice phone')
    remember({ ...recall(), device })
    return new PhoneClient(service, token)
  }

  async #follow({ client, abort }: Connection): Promise<void> {
    try {
      for await (const event of client.events(0, abort.signal)) this.#hear(event)
    } catch (cause) {
      if (!this.#ended) this.#options.log.warn('practice', 'event stream ended', { cause })
    }
    if (!this.#ended && !abort.signal.aborted) await this.#comeBack()
  }

  #hear(event: StreamedEvent): void {
    const isNews = event.id > this.#lastEvent
    this.#lastEvent = Math.max(event.id, this.#lastEvent)
    if (isNews && event.kind === 'reset') void this.#enterAgain()
    if (phoneKinds.has(event.kind)) void this.#options.phone.refresh()
    const parsed = observation.safeParse(event)
    if (!parsed.success) return
    const seen = parsed.data
    if (seen.kind === 'clock_changed') {
      void this.#readClock()
      return
    }
    if (!this.#isOurs(event)) return
    // What the app's own sign-in leads past is not the journey's.
    if (this.#signIn !== null) return
    const who = whoIn(seen)
    if (who !== undefined) this.#upn = who
    this.#tell(seen)
  }

  /** Our browser's, or about the account that it is signed in with. */
  #isOurs(event: StreamedEvent): boolean {
    const { browser } = this.#options.recall()
    if (event.browser !== undefined) return event.browser === browser
    return event.upn === undefined ? browser !== null : event.upn === this.#upn
  }

  /** The tenant was reset and knows our browser no more: the page starts again as a new one. */
  async #enterAgain(): Promise<void> {
    const { witness, pane, recall } = this.#options
    if (this.#wish === null || recall().browser === null || pane.state.status === 'closed') return
    try {
      await this.open({ ...this.#wish, from: 'last' })
      witness.returned()
    } catch (cause) {
      this.#options.log.warn('practice', 'not entered again', { cause })
    }
  }

  /** Asks for the time rather than believing the event: the stream also tells of clocks set long ago. */
  async #readClock(): Promise<void> {
    try {
      const { client } = await this.#connected()
      this.#options.witness.clockMoved(this.#setClock(await client.now()))
    } catch (cause) {
      this.#options.log.warn('practice', 'clock not read', { cause })
    }
  }

  /** Notes the tenant's time; answers by how many ms it jumped. */
  #setClock(serviceNow: number): number {
    const ahead = serviceNow - Date.now()
    const jump = ahead - this.#ahead
    this.#ahead = ahead
    return jump
  }

  /** The tenant went away: brings it back, tells the journey everything again, and loads the page again. */
  async #comeBack(): Promise<void> {
    const { witness, pane, phone, recall } = this.#options
    this.#connection = null
    phone.disconnect()
    for (let attempt = 1; attempt <= attempts && this.#mayComeBack(); attempt += 1) {
      if (this.#ended) return
      try {
        await this.#connected()
        const isOpen = recall().browser !== null && pane.state.status !== 'closed'
        if (this.#wish !== null && isOpen) await this.open({ ...this.#wish, from: 'last' })
        witness.returned()
        return
      } catch (cause) {
        this.#options.log.warn('practice', 'not back yet', { attempt, cause })
        await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt))
      }
    }
    pane.announce('failed')
    witness.failed()
  }
}
