/** @file The simulated phone's side of the practice tenant: what a real phone's authenticator would say over HTTP. */
import * as z from 'zod/mini'
import { answered, type DevicePass } from './tenant-client'

const time = z.union([z.number(), z.string()])

const profile = z.object({
  id: z.string(),
  profile: z.string(),
  upn: z.string(),
  code: z.string(),
  secondsLeft: z.number(),
  period: z.number(),
})
const profiles = z.object({ profiles: z.array(profile) })

const request = z.object({
  id: z.string(),
  upn: z.string(),
  app: z.string(),
  location: z.string(),
  expiresAt: time,
})
const requests = z.object({ requests: z.array(request) })

/** `profile` is its id. */
const added = z.object({ profile: z.string(), upn: z.string() })
const outcome = z.object({ outcome: z.enum(['approved', 'denied', 'reported']) })

export type HeldProfile = z.infer<typeof profile>
export type WaitingRequest = z.infer<typeof request>
export type Outcome = z.infer<typeof outcome>['outcome']

/** What can be scanned or typed: the text of a QR code, Code and Url, or a key. */
export type Scanned =
  | { readonly qr: string }
  | { readonly code: string; readonly url: string }
  | { readonly key: string; readonly account: string }

/** How a request is answered. */
export type Reply = { readonly action: 'approve'; readonly number: string } | { readonly action: 'deny' | 'report' }

/** Makes a new simulated phone. Fails as {@link answered}. */
export async function newDevice(service: string, name: string): Promise<DevicePass> {
  const response = await fetch(`${service}/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  })
  return z.object({ device: z.string(), token: z.string() }).parse(await answered(response))
}

/** One simulated phone. Calls fail with `TenantError` and the tenant's code, or as `fetch` does. */
export class PhoneClient {
  readonly #service: string
  readonly #token: string

  constructor(service: string, token: string) {
    this.#service = service
    this.#token = token
  }

  async scan(scanned: Scanned): Promise<z.infer<typeof added>> {
    return added.parse(await this.#ask('/scan', scanned))
  }

  async profiles(): Promise<readonly HeldProfile[]> {
    return profiles.parse(await this.#ask('/profiles')).profiles
  }

  async requests(): Promise<readonly WaitingRequest[]> {
    return requests.parse(await this.#ask('/requests')).requests
  }

  async reply(id: string, reply: Reply): Promise<Outcome> {
    return outcome.parse(await this.#ask(`/requests/${encodeURIComponent(id)}`, reply)).outcome
  }

  async #ask(path: string, body?: unknown): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' }
    return answered(
      await fetch(
        `${this.#service}${path}`,
        body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) },
      ),
    )
  }
}
