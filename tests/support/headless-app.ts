/** @file Main's journeys, environment and check as the app puts them together, without Electron, against a running tenant. */
import { get } from 'node:http'
import { expect, vi } from 'vitest'
import type { CheckState } from '../../preload/contract/check'
import type { JourneyView } from '../../preload/contract/journey'
import type { PaneState } from '../../preload/contract/pane'
import { PracticeEnvironment } from '../../main/environments/practice/practice'
import { PracticePhone } from '../../main/environments/practice/practice-phone'
import { JourneyRunner } from '../../main/journeys/run-journey'
import { SignInCheckService } from '../../main/journeys/sign-in-check'
import { firstSettings, storedSettings, type StoredSettings } from '../../main/settings/schema'
import type { Log } from '../../main/support/log'
import { PracticeBrowser } from './practice-browser'
import type { RunningTenant } from './start-tenant'
import { until } from './until'

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }
const closed: PaneState = { status: 'closed', address: '', title: '', loading: false }

/** A redirect is a navigation, as which Node's own fetch cannot pass itself off (Fetch Metadata): it is made once more. */
function arriveAt(address: string, redirect: string | null): void {
  if (redirect === null || !address.startsWith(redirect)) return
  // The sign-in may end, and its listener close, before all is read.
  get(address, (answer) => answer.resume()).on('error', () => undefined)
}

/** The pane without a screen: what it is told to open, a headless browser opens. */
export class HeadlessPane {
  readonly browser: PracticeBrowser
  state = closed
  /** Resolves when the page that was opened last is there. */
  loaded: Promise<unknown> = Promise.resolve()
  redirect: string | null = null
  /** Every address that it was told to open, the latest last; those of the app's own sign-in are not among them. */
  readonly opened: string[] = []

  constructor(tenant: RunningTenant) {
    this.browser = new PracticeBrowser({ origin: tenant.origin })
  }
  announce(status: 'starting' | 'failed'): void {
    this.state = { ...closed, status }
  }
  open(address: string): void {
    this.redirect = null
    this.state = { ...closed, status: 'open', address }
    this.opened.push(address)
    this.#load(() => this.browser.open(address))
  }
  openSignIn(url: URL): void {
    const redirect = url.searchParams.get('redirect_uri')
    this.redirect = redirect
    // The listener behind the redirect closes as soon as it knows enough, which resets what is still being answered. A sign-in
    // that fails otherwise never gets to `worked`.
    this.#load(() =>
      this.browser.open(url.href).then(
        ({ url: last }) => {
          arriveAt(last, redirect)
        },
        () => undefined,
      ),
    )
  }
  endSignIn(): void {
    this.redirect = null
  }
  close(): Promise<void> {
    this.state = closed
    return Promise.resolve()
  }

  /** One page after the other: a real pane gives up the load that is replaced, this one would have two at once. */
  #load(load: () => Promise<unknown>): void {
    this.loaded = this.loaded.then(load, load)
    // Whoever waits for it hears of its failure. A test that has seen enough ends the tenant in the middle of it.
    this.loaded.catch(() => undefined)
  }
}

/** The app without windows, from its settings up to what it would tell the window. */
export class HeadlessApp {
  readonly pane: HeadlessPane
  readonly phone = new PracticePhone(() => undefined, silent)
  readonly journeys: JourneyRunner
  readonly check: SignInCheckService

  constructor(
    tenant: RunningTenant,
    public settings: StoredSettings = firstSettings,
  ) {
    this.pane = new HeadlessPane(tenant)
    const change = (changes: Partial<StoredSettings>): void => {
      this.settings = storedSettings.parse({ ...this.settings, ...changes })
    }
    const now = (): StoredSettings => this.settings
    const { url: control, token } = tenant.control
    this.journeys = new JourneyRunner({
      settings: {
        get values() {
          return now()
        },
        change,
      },
      log: silent,
      publish: () => undefined,
      environment: (witness) =>
        new PracticeEnvironment({
          source: { isOurs: false, start: () => Promise.resolve({ control, token }) },
          pane: this.pane,
          phone: this.phone,
          witness,
          log: silent,
          recall: () => this.settings.practice,
          remember: (practice) => {
            change({ practice })
          },
        }),
    })
    this.check = new SignInCheckService({
      log: silent,
      publish: () => undefined,
      recall: () => this.settings.check,
      remember: ({ at, amr }) => {
        change({ check: { at, amr: [...amr] } })
      },
      place: () => this.journeys.signIn(),
    })
  }

  /** What the guide shows. */
  get view(): JourneyView {
    const view = this.journeys.view()
    if (view === null) throw new Error('No journey is under way')
    return view
  }

  /** Waits until the guide shows this. */
  async shows(expected: object): Promise<void> {
    await until(() => {
      expect(this.view).toMatchObject(expected)
    })
  }

  /** Waits until the check stands so. */
  async checked(status: CheckState['status']): Promise<void> {
    await until(() => {
      expect(this.check.state()).toMatchObject({ status })
    })
  }

  /** Opens the page of the step, and waits for it. */
  async openPage(): Promise<void> {
    await this.journeys.openPage()
    await this.pane.loaded
  }

  /** The current code of a profile on the practice phone; of several accounts' that of the one added last. */
  code(profile: string): string {
    const found = this.phone.state.profiles.findLast(({ name }) => name === profile)
    if (found === undefined) throw new Error(`No profile ${profile}`)
    return found.code
  }
}
