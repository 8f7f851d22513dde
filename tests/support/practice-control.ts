import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { Registration } from '../../main/practice/state/settings'
import { readJsonOrThrow } from './practice-answer'

/** An event as the tests look at it: its kind and whatever else it says. */
export type AnyEvent = Readonly<Record<string, unknown>> & {
  readonly id: number
  readonly at: string
  readonly kind: string
}

/** The tenant's control service. */
export class PracticeControl {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return readJsonOrThrow<Answer>(response)
  }

  async advance(seconds: number): Promise<void> {
    await this.call('POST', '/clock', { advance: seconds })
  }

  async freeze(now?: string): Promise<void> {
    await this.call('POST', '/clock', { freeze: true, ...(now === undefined ? {} : { now }) })
  }

  async faults(change: object): Promise<void> {
    await this.call('POST', '/faults', change)
  }

  /** Chooses the generation of the tenant's registration pages. */
  async registration(registration: Registration): Promise<void> {
    await this.call('POST', '/settings', { registration })
  }

  async reset(seed?: unknown): Promise<void> {
    await this.call('POST', '/reset', seed === undefined ? {} : { seed })
  }

  async resetOfficer(upn: string, body: object = {}): Promise<void> {
    await this.call('POST', `/officers/${upn}/reset`, body)
  }

  async enter(to: string, browser?: string): Promise<{ browser: string; enter: string }> {
    return this.call('POST', '/browsers', { to, ...(browser === undefined ? {} : { browser }) })
  }

  /** Makes a browser of this kind, with these accounts in it, or changes a known one. */
  async browserWith(given: {
    readonly to?: string
    readonly browser?: string
    readonly device?: 'non-se-gsib' | 'gmd'
    readonly accounts?: readonly { readonly upn: string; readonly signedIn: boolean }[]
  }): Promise<{ browser: string; enter: string }> {
    return this.call('POST', '/browsers', given)
  }

  async register(upn: string, device: string): Promise<void> {
    await this.call('POST', '/registrations', { upn, device })
  }

  /** All events since the last reset, or those after this id. */
  async events(after = 0): Promise<readonly AnyEvent[]> {
    const response = await fetch(`${this.url}/events?follow=false`, {
      headers: { authorization: `Bearer ${this.token}`, 'last-event-id': String(after) },
    })
    const events: AnyEvent[] = []
    if (response.body === null) throw new Error('No event stream')
    for await (const { data } of response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())) {
      events.push(JSON.parse(data) as AnyEvent)
    }
    return events
  }

  /** The events of one kind, in order. */
  async eventsOf(kind: string): Promise<readonly AnyEvent[]> {
    return (await this.events()).filter((event) => event.kind === kind)
  }

  /** The latest event of one kind. Throws when there is none. */
  async latest(kind: string): Promise<AnyEvent> {
    const event = (await this.eventsOf(kind)).at(-1)
    if (event === undefined) throw new Error(`No event ${kind}`)
    return event
  }
}
