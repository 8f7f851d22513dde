/** @file The practice tenant, as its control service is spoken to over HTTP. */
import { EventSourceParserStream } from 'eventsource-parser/stream'
import * as z from 'zod/mini'

const officer = z.object({
  upn: z.string(),
  name: z.string(),
  password: z.string(),
  registered: z.boolean(),
  locked: z.boolean(),
  disabled: z.boolean(),
  atRisk: z.boolean(),
  mobileAppForbidden: z.boolean(),
  methods: z.array(z.enum(['push', 'totp'])),
  /** What TechPass says of the account: whether it may be used there. */
  techpass: z.enum(['assigned', 'not-assigned', 'other-tenant']),
  /** Conditional access blocks the sign-in. */
  blocked: z.boolean(),
  /** Other accounts of the same person. */
  otherAccounts: z.array(z.string()),
})

/** A made-up officer, as the tenant tells of them now. */
export type TenantOfficer = z.infer<typeof officer>

const description = z.object({
  services: z.object({ phone: z.url(), techpass: z.url() }),
  officers: z.array(officer),
})

/** What the tenant says of itself. */
export type TenantDescription = z.infer<typeof description>

/** An account that a browser knows: signed in to TechPass, or only remembered. */
export interface KnownAccount {
  readonly upn: string
  readonly signedIn: boolean
}

/** Which browser, known or (`null`) new, is let in where; a new one may be given a device and accounts. */
export interface Entering {
  readonly browser: string | null
  readonly to: 'proofup' | 'docs' | 'docs-logged-in' | 'last'
  readonly device?: 'non-se-gsib' | 'gmd'
  readonly accounts?: readonly KnownAccount[]
}

const browserPass = z.object({ browser: z.string(), enter: z.url() })

/** A browser of the tenant: its public id, and the one-time address that enters as it. */
export type BrowserPass = z.infer<typeof browserPass>

const devicePass = z.object({ device: z.string(), token: z.string() })

/** The credentials of one simulated phone. */
export type DevicePass = z.infer<typeof devicePass>

/** One event of the stream: its place in the order, when by the tenant's clock, whose browser it is about, and the rest as it came. */
const streamed = z.looseObject({ id: z.number(), at: z.string(), kind: z.string(), browser: z.optional(z.string()) })
export type StreamedEvent = z.infer<typeof streamed>

/** The tenant answered with an error, by its code. */
export class TenantError extends Error {
  override readonly name = 'TenantError'

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

const failure = z.object({ error: z.string(), message: z.string() })

/** The JSON of an answer. Fails with {@link TenantError} for anything but success. */
export async function answered(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body
  const { error, message } = failure.safeParse(body).data ?? { error: 'unexpected', message: response.statusText }
  throw new TenantError(error, message, response.status)
}

/** Speaks to the control service of one tenant. Calls fail with {@link TenantError}, or as `fetch` does. */
export class TenantClient {
  readonly #control: string
  readonly #headers: Record<string, string>

  constructor(control: string, token: string) {
    this.#control = control
    this.#headers = { authorization: `Bearer ${token}` }
  }

  async describe(): Promise<TenantDescription> {
    const described = description.parse(await answered(await fetch(this.#control, { headers: this.#headers })))
    // SECURITY: the phone's token goes where the control token came from, and nowhere else.
    if (new URL(described.services.phone).origin !== new URL(this.#control).origin) {
      throw new TenantError('unexpected', 'The phone service is not the tenant’s own', 200)
    }
    return described
  }

  /** The tenant's time, in ms. */
  async now(): Promise<number> {
    const clock = z.object({ now: z.string() })
    return Date.parse(
      clock.parse(await answered(await fetch(`${this.#control}/clock`, { headers: this.#headers }))).now,
    )
  }

  /** Sets the tenant's time. */
  async setClock(iso: string): Promise<void> {
    await this.#post('/clock', { now: iso })
  }

  /** A browser to be followed, new or taken up again, and the one-time address that lets a page enter as it. */
  async browser({ browser, ...entering }: Entering): Promise<BrowserPass> {
    return browserPass.parse(await this.#post('/browsers', { ...entering, ...(browser === null ? {} : { browser }) }))
  }

  /** Gives a phone the profiles of a registered officer, as if set up long ago; those that it has stay. */
  async register(upn: string, device: string): Promise<void> {
    await this.#post('/registrations', { upn, device })
  }

  /** The credentials of a phone that this tenant made before. */
  async device(device: string): Promise<DevicePass> {
    return devicePass.parse(await this.#post(`/devices/${encodeURIComponent(device)}/token`, {}))
  }

  /** Takes one officer out of lockout and risk; with `removeMethods` nothing is registered any more either. */
  async resetOfficer(upn: string, { removeMethods }: { readonly removeMethods: boolean }): Promise<void> {
    await this.#post(`/officers/${encodeURIComponent(upn)}/reset`, { removeMethods })
  }

  /** Every event so far, in order. */
  async history(): Promise<readonly StreamedEvent[]> {
    const events: StreamedEvent[] = []
    for await (const event of this.#events('?follow=false', {})) events.push(event)
    return events
  }

  /** Every event after `after`, in order, for as long as the stream lasts. Ends when the tenant does. */
  events(after: number, signal: AbortSignal): AsyncGenerator<StreamedEvent> {
    return this.#events('', { headers: after > 0 ? { 'last-event-id': String(after) } : {}, signal })
  }

  async *#events(
    query: string,
    { headers, signal }: { readonly headers?: Record<string, string>; readonly signal?: AbortSignal },
  ): AsyncGenerator<StreamedEvent> {
    const response = await fetch(`${this.#control}/events${query}`, {
      headers: { ...this.#headers, ...headers },
      ...(signal === undefined ? {} : { signal }),
    })
    if (!response.ok || response.body === null) throw new TenantError('unexpected', 'No event stream', response.status)
    const messages = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
    for await (const { data } of messages) yield streamed.parse(JSON.parse(data))
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    return answered(
      await fetch(`${this.#control}${path}`, {
        method: 'POST',
        headers: { ...this.#headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
  }
}
