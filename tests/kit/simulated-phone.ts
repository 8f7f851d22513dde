import { readJsonOrThrow } from './practice-answer'

/** A profile as the phone shows it. */
export interface PhoneProfile {
  readonly id: string
  readonly profile: string
  readonly upn: string
  readonly use: 'push' | 'totp'
  readonly code: string
  readonly secondsLeft: number
  readonly validUntil: string
}

/** A waiting request as the phone shows it. */
export interface PhoneRequest {
  readonly id: string
  readonly upn: string
  readonly app: string
  readonly location: string
  readonly sentAt: string
  readonly expiresAt: string
}

/** What scanning answers. */
export interface Scanned {
  readonly profile: string
  readonly upn: string
  readonly use: 'push' | 'totp'
}

/** A simulated phone, over the tenant's phone service. Refusals are thrown as `PracticeAnswerError`. */
export class SimulatedPhone {
  private constructor(
    private readonly service: string,
    readonly device: string,
    readonly token: string,
  ) {}

  /** Makes a new phone. */
  static async make(service: string, name = 'Test phone'): Promise<SimulatedPhone> {
    const response = await fetch(`${service}/devices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    })
    const { device, token } = await readJsonOrThrow<{ device: string; token: string }>(response)
    return new SimulatedPhone(service, device, token)
  }

  /** Takes up a phone that was made before. */
  static known(service: string, device: string, token: string): SimulatedPhone {
    return new SimulatedPhone(service, device, token)
  }

  async scan(qr: string): Promise<Scanned> {
    return this.call('POST', '/scan', { qr })
  }

  async addByHand(input: { code: string; url: string } | { key: string; account?: string }): Promise<Scanned> {
    return this.call('POST', '/scan', input)
  }

  async profiles(): Promise<readonly PhoneProfile[]> {
    return (await this.call<{ profiles: readonly PhoneProfile[] }>('GET', '/profiles')).profiles
  }

  async requests(): Promise<readonly PhoneRequest[]> {
    return (await this.call<{ requests: readonly PhoneRequest[] }>('GET', '/requests')).requests
  }

  async approve(number: string): Promise<void> {
    await this.answer({ action: 'approve', number })
  }

  async deny(): Promise<void> {
    await this.answer({ action: 'deny' })
  }

  async report(): Promise<void> {
    await this.answer({ action: 'report' })
  }

  /** Answers the request with this id, or the one that waits. */
  async answer(body: object, id?: string): Promise<void> {
    const request = id ?? (await this.requests())[0]?.id
    if (request === undefined) throw new Error(await this.#whyNoneWaits())
    await this.call('POST', `/requests/${request}`, body)
  }

  /** The current code of the first profile, or of the one of this use, or of this name. */
  async code(use?: 'push' | 'totp', name?: string): Promise<string> {
    const profiles = await this.profiles()
    const profile = profiles.find(
      (one) => (use === undefined || one.use === use) && (name === undefined || one.profile === name),
    )
    if (profile === undefined) throw new Error(`The phone has no such profile; ${whatItHas(profiles)}`)
    return profile.code
  }

  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.service}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return readJsonOrThrow<Answer>(response)
  }

  async #whyNoneWaits(): Promise<string> {
    const profiles = await this.profiles()
    const late = profiles.length === 0 ? '' : ', and is sent only what began after it had them'
    return `No request waits on the phone; ${whatItHas(profiles)}${late}`
  }
}

function whatItHas(profiles: readonly PhoneProfile[]): string {
  if (profiles.length === 0) return 'it has no account yet: give it one with carry(officer), or let it scan one'
  return `it has ${profiles.map(({ profile, upn }) => `${profile} of ${upn}`).join(', ')}`
}
