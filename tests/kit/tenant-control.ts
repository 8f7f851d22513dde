import type * as z from 'zod/mini'
import type { clockSchema } from '../../main/practice/control/clock-control'
import type { FaultsTold } from '../../main/practice/control/fault-control'
import type { settingsChangeSchema } from '../../main/practice/control/settings-control'
import type { Faults, FaultScope } from '../../main/practice/state/faults'
import type { Registration, Settings } from '../../main/practice/state/settings'
import type { seedSchema } from '../../main/practice/tenant/seed'
import { readJsonOrThrow } from './practice-answer'
import { readEvents, type AnyEvent, type EventKind, type TenantEvent } from './tenant-events'

/** Who exists when the tenant starts, the clients of other teams, and the lifetimes: what a seed file holds. */
export type Seed = z.input<typeof seedSchema>

/** `{now}`, `{advance: seconds}`, `{freeze: boolean}`, or `freeze` together with one of the others. */
export type ClockChange = z.input<typeof clockSchema>

/** How the tenant's clock stands. */
export interface ClockNow {
  readonly now: string
  readonly frozen: boolean
}

/**
 * Any of the faults, each as its value, or with whom, on which page and how often it is to meet; those that are not named
 * stay as they are. main/practice/README.md tells what each does.
 */
export type FaultChange = {
  readonly [Name in keyof Faults]?: Faults[Name] | (FaultScope & { readonly value: Faults[Name] })
}

/** What of the settings can be changed while the tenant runs. */
export type SettingsChange = z.input<typeof settingsChangeSchema>

/** What a browser is to be like that the tenant makes. */
export interface BrowserWish {
  readonly to?: 'proofup' | 'profile' | 'sign-in' | 'docs' | 'docs-logged-in' | 'last'
  readonly browser?: string
  readonly device?: 'non-se-gsib' | 'gmd'
  /** Those that TechPass knows there; the signed-in ones have a WOG session too. */
  readonly accounts?: readonly { readonly upn: string; readonly signedIn: boolean }[]
}

/** A browser of the tenant: its public id, and the one-time address (60 s) that makes a page be it. */
export interface MadeBrowser {
  readonly browser: string
  readonly enter: string
}

/** The tenant's control service. Refusals are thrown as `PracticeAnswerError`, with the code that the tenant names. */
export class TenantControl {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  /** Any call of the control service by its path, such as `/clock`. */
  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return readJsonOrThrow<Answer>(response)
  }

  /** Starts over, with another seed if one is given: everybody signed out, no faults, the clock as at the start. */
  async reset(seed?: unknown): Promise<void> {
    await this.call('POST', '/reset', seed === undefined ? {} : { seed })
  }

  /** Sets, moves, stops or releases the tenant's clock; without a change only tells it. */
  async clock(change?: ClockChange): Promise<ClockNow> {
    return change === undefined ? this.call('GET', '/clock') : this.call('POST', '/clock', change)
  }

  /** Lets the tenant's time pass. */
  async advance(seconds: number): Promise<void> {
    await this.clock({ advance: seconds })
  }

  /** Stops the tenant's clock, now or at an instant such as `2026-11-02T09:00:00+08:00`. */
  async freeze(now?: string): Promise<void> {
    await this.clock({ freeze: true, ...(now === undefined ? {} : { now }) })
  }

  /** Changes faults and answers how all stand; without a change only tells them. */
  async faults(change?: FaultChange): Promise<FaultsTold> {
    return change === undefined ? this.call('GET', '/faults') : this.call('POST', '/faults', change)
  }

  /** Changes the settings and answers all; without a change only tells them. */
  async settings(change?: SettingsChange): Promise<Settings> {
    return change === undefined ? this.call('GET', '/settings') : this.call('POST', '/settings', change)
  }

  /** What the tenant has answered since it was last asked to forget it: a HAR 1.2 file without bodies and secrets. */
  async recording(): Promise<object> {
    return this.call('GET', '/recording')
  }

  /** Begins the recording anew. */
  async forgetRecording(): Promise<void> {
    await this.call('DELETE', '/recording')
  }

  /** Chooses the generation of the tenant's registration pages. */
  async registration(registration: Registration): Promise<void> {
    await this.settings({ registration })
  }

  /** Takes an officer out of risk and lockout, and with `removeMethods` all authenticators away. */
  async resetOfficer(upn: string, body: { readonly removeMethods?: boolean } = {}): Promise<void> {
    await this.call('POST', `/officers/${upn}/reset`, body)
  }

  /** Makes a browser that enters at a page, or leads a known one there. */
  async enter(to: NonNullable<BrowserWish['to']>, browser?: string): Promise<MadeBrowser> {
    return this.call('POST', '/browsers', { to, ...(browser === undefined ? {} : { browser }) })
  }

  /** Makes a browser of this kind, with these accounts in it, or changes a known one. */
  async browserWith(given: BrowserWish): Promise<MadeBrowser> {
    return this.call('POST', '/browsers', given)
  }

  /** Gives a simulated phone the profiles of a registered officer. */
  async register(upn: string, device: string): Promise<void> {
    await this.call('POST', '/registrations', { upn, device })
  }

  /** All events since the last reset, or those after this id. */
  async events(after = 0): Promise<readonly AnyEvent[]> {
    const events: AnyEvent[] = []
    for await (const event of readEvents(this.#stream('?follow=false', after))) events.push(event)
    return events
  }

  /** The events of one kind, in order. */
  async eventsOf<Kind extends EventKind>(kind: Kind): Promise<readonly TenantEvent<Kind>[]> {
    return (await this.events()).filter((event) => event.kind === kind) as unknown as readonly TenantEvent<Kind>[]
  }

  /** The latest event of one kind. Throws when there is none. */
  async latest<Kind extends EventKind>(kind: Kind): Promise<TenantEvent<Kind>> {
    const event = (await this.eventsOf(kind)).at(-1)
    if (event === undefined) throw new Error(`No event ${kind}`)
    return event
  }

  /**
   * The first event of this kind since the last reset, or after an id, that is as wished: at once if it has been seen
   * already, else when it comes. What ends the wait is the test's own limit.
   */
  async waitFor<Kind extends EventKind>(
    kind: Kind,
    isWished: (event: TenantEvent<Kind>) => boolean = () => true,
    after = 0,
  ): Promise<TenantEvent<Kind>> {
    const over = new AbortController()
    const ended = `The tenant ended before an event ${kind}`
    try {
      for await (const event of readEvents(this.#stream('', after, over.signal), ended)) {
        const known = event as unknown as TenantEvent<Kind>
        if (event.kind === kind && isWished(known)) return known
      }
      throw new Error(ended)
    } finally {
      over.abort()
    }
  }

  #stream(query: string, after: number, signal?: AbortSignal): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, 'last-event-id': String(after) }
    return fetch(`${this.url}/events${query}`, { headers, ...(signal === undefined ? {} : { signal }) })
  }
}
