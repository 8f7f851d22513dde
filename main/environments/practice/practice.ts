/** @file Practice as an environment: pages in the pane, evidence from the tenant's event stream. */
import type { PracticeAccount } from '../../../preload/contract/set-up-verification'
import { AppError } from '../../support/app-error'
import { fewAMinute } from '../../support/few'
import type { Log } from '../../support/log'
import type { PracticePane } from '../../windows/practice-pane'
import type { Environment, Place, Witness } from '../environment'
import { observation } from '../observation'
import { newDevice, PhoneClient } from './phone-client'
import type { PracticePhone } from './practice-phone'
import { TenantClient, TenantError, type BrowserPass, type StreamedEvent, type TenantOfficer } from './tenant-client'
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
  readonly pane: PracticePane
  readonly phone: PracticePhone
  readonly witness: Witness
  readonly log: Log
  readonly recall: () => PracticeMemory
  readonly remember: (memory: PracticeMemory) => void
}

interface Connection {
  readonly client: TenantClient
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

/** Nothing stands in this officer's way, and nothing is set up yet. */
const isReady = (officer: TenantOfficer): boolean =>
  !officer.registered && !officer.locked && !officer.atRisk && canBeReset(officer)

/** What stands in this officer's way, if anything, ends with a reset. */
const canBeReset = ({ disabled, mobileAppForbidden }: TenantOfficer): boolean => !disabled && !mobileAppForbidden

export class PracticeEnvironment implements Environment {
  readonly evidence = 'observed'
  readonly #options: PracticeOptions
  #connection: Promise<Connection> | null = null
  /** The tenant's time minus this machine's, in ms. */
  #ahead = 0
  #officers: readonly TenantOfficer[] = []
  #lent: string | null = null
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
    const find = (wanted: string | null): TenantOfficer | undefined => this.#officers.find(({ upn }) => upn === wanted)
    // Whoever is signed in, else whoever is lent.
    const officer = find(this.#upn) ?? find(this.#lent)
    return officer === undefined ? null : { upn: officer.upn, displayName: officer.name, password: officer.password }
  }

  async open(place: Place): Promise<void> {
    const visit = this.#visit
    const { client } = await this.#connected()
    const entrance = await this.#enter(client, place)
    // The journey was left meanwhile: its page must not open into the next one.
    if (visit !== this.#visit || this.#ended) return
    const { recall, remember, pane } = this.#options
    if (entrance.browser !== recall().browser) {
      this.#upn = null
      remember({ ...recall(), browser: entrance.browser })
    }
    pane.open(entrance.enter)
  }

  async leave(): Promise<void> {
    this.#visit += 1
    this.#options.remember({ ...this.#options.recall(), browser: null })
    this.#upn = null
    await this.#options.pane.close()
  }

  end(): void {
    this.#ended = true
    this.#options.phone.disconnect()
    this.#connection?.then(
      ({ abort }) => {
        abort.abort()
      },
      () => undefined,
    )
  }

  /** A one-time address into the tenant; a browser that it no longer knows becomes a new one. */
  async #enter(client: TenantClient, place: Place): Promise<BrowserPass> {
    const { browser: known } = this.#options.recall()
    if (place !== 'start' && known !== null) {
      try {
        return await client.browser(place === 'last' ? 'last' : 'proofup', known)
      } catch (thrown) {
        if (!(thrown instanceof TenantError)) throw thrown
      }
    }
    await this.#lendAccount(client)
    return client.browser('proofup', null)
  }

  /** Picks the officer to practise with: one who can set up; where the tenant is ours, one is made so when none can. */
  async #lendAccount(client: TenantClient): Promise<void> {
    this.#officers = (await client.describe()).officers
    const canSetUp = this.#officers.filter(isReady)
    if (canSetUp.some(({ upn }) => upn === this.#lent)) return
    const again = this.#options.source.isOurs ? this.#officers.find(canBeReset) : undefined
    const officer = canSetUp[0] ?? again
    if (officer !== undefined && officer === again) await client.resetOfficer(officer.upn)
    this.#lent = officer?.upn ?? null
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
    const { services } = await client.describe()
    this.#setClock(await client.now())
    const connection = { client, abort: new AbortController() }
    await phone.connect(await this.#takePhone(client, services.phone), this.#toWallClock)
    if (this.#lent === null) await this.#lendAccount(client)
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
    const { witness } = this.#options
    const seen = parsed.data
    if (seen.kind === 'clock_changed') {
      void this.#readClock()
      return
    }
    if (!this.#isOurs(event)) return
    if ('upn' in seen && typeof seen.upn === 'string') this.#upn = seen.upn
    witness.saw({ observation: seen, toWallClock: this.#toWallClock })
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
    if (recall().browser === null || pane.state.status === 'closed') return
    try {
      await this.open('last')
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
        if (recall().browser !== null && pane.state.status !== 'closed') await this.open('last')
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
