/** @file Practice as an environment: pages in the pane, evidence from the tenant's event stream. */
import type { PracticeAccount } from '../../../preload/contract/set-up-verification'
import { AppError } from '../../support/app-error'
import type { Log } from '../../support/log'
import type { PracticePane } from '../../windows/practice-pane'
import type { Environment, Place, Witness } from '../environment'
import { observation } from '../observation'
import { newDevice, PhoneClient } from './phone-client'
import type { PracticePhone } from './practice-phone'
import { TenantClient, TenantError, type StreamedEvent, type TenantOfficer } from './tenant-client'
import type { TenantAddress } from './tenant-process'

/** Which browser and which phone of the tenant are ours; kept so that a restart takes up the same ones. */
export interface PracticeMemory {
  readonly browser: string | null
  readonly device: string | null
}

/** Where the tenant comes from: our own process, or one that already runs. */
export interface TenantSource {
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
  !officer.registered && !officer.locked && !officer.disabled && !officer.atRisk && !officer.mobileAppForbidden

export class PracticeEnvironment implements Environment {
  readonly evidence = 'observed'
  readonly #options: PracticeOptions
  #connection: Promise<Connection> | null = null
  /** The tenant's time minus this machine's, in ms. */
  #ahead = 0
  #account: PracticeAccount | null = null
  #upn: string | null = null
  #ended = false

  constructor(options: PracticeOptions) {
    this.#options = options
  }

  account(): PracticeAccount | null {
    return this.#account
  }

  async open(place: Place): Promise<void> {
    const connection = await this.#connected()
    const enter = await this.#enter(connection.client, place)
    await this.#options.pane.open(enter)
  }

  async leave(): Promise<void> {
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
  async #enter(client: TenantClient, place: Place): Promise<string> {
    const { recall, remember } = this.#options
    const { browser: known } = recall()
    if (place !== 'start' && known !== null) {
      try {
        return (await client.browser(place === 'last' ? 'last' : 'proofup', known)).enter
      } catch (thrown) {
        if (!(thrown instanceof TenantError)) throw thrown
      }
    }
    await this.#lendAccount(client)
    const { browser, enter } = await client.browser('proofup', null)
    this.#upn = null
    remember({ ...recall(), browser })
    return enter
  }

  /** Picks the officer to practise with: one who can set up; the first is made so again when none can. */
  async #lendAccount(client: TenantClient): Promise<void> {
    const { officers } = await client.describe()
    const canSetUp = officers.filter(isReady)
    let officer = canSetUp.find(({ upn }) => upn === this.#account?.upn) ?? canSetUp[0]
    if (officer === undefined) {
      officer = officers[0]
      if (officer !== undefined) await client.resetOfficer(officer.upn)
    }
    this.#account =
      officer === undefined ? null : { upn: officer.upn, displayName: officer.name, password: officer.password }
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
    if (this.#account === null) await this.#lendAccount(client)
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
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
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
    witness.failed()
  }
}
