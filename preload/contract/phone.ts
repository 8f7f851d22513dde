import * as z from 'zod/mini'
import { call, event } from './define'

/** One account in the practice phone's authenticator. */
export interface PhoneProfile {
  readonly id: string
  /** As the authenticator lists it, e.g. `SG Govt M365`. */
  readonly name: string
  readonly upn: string
  /** The current code, digits only. A named exception to "no secret crosses the door". */
  readonly code: string
  /** Wall-clock time in ms at which the code changes. */
  readonly validUntil: number
  readonly period: number
}

/** A sign-in request waiting on the practice phone. It never carries the number. */
export interface PhoneRequest {
  readonly id: string
  readonly upn: string
  /** The app that asks, and the place it seems to ask from. */
  readonly app: string
  readonly location: string
  /** Wall-clock time in ms. */
  readonly expiresAt: number
}

/** What the practice phone shows. */
export interface PhoneState {
  /** `off` until the practice tenant runs. `offline`: it shows codes but receives nothing. */
  readonly status: 'off' | 'ready' | 'offline'
  readonly profiles: readonly PhoneProfile[]
  readonly requests: readonly PhoneRequest[]
}

/** What became of an answer to a request. */
export interface PhoneAnswer {
  readonly outcome: 'approved' | 'denied' | 'wrong_number' | 'reported'
}

const id = z.string().check(z.minLength(1), z.maxLength(64))
const typed = z.string().check(z.maxLength(4096))

export const phone = {
  /** Answers what the practice phone shows. */
  state: call(z.void()).returns<PhoneState>(),

  /**
   * Reads the QR code from the pixels of the page and adds what it says, as a phone's camera would.
   *
   * Fails with `qr_not_found`, one code per wrong kind (`qr_…`), `activation_…`, `phone_offline`, `profile_exists`.
   */
  scan: call(z.void()).returns<PhoneProfile>(),

  /** Adds an account from Code and Url as the page shows them; spaces are ignored. Fails as `scan`, and with `code_malformed`, `url_malformed`. */
  addByCode: call(z.strictObject({ code: typed, url: typed })).returns<PhoneProfile>(),

  /** Adds an account from a secret key as the page shows it; spaces and case are ignored. Fails as `scan`, and with `key_malformed`. */
  addByKey: call(z.strictObject({ key: typed, account: typed })).returns<PhoneProfile>(),

  /** Approves a request with the number that the page shows: two digits. Fails with `request_gone`, `phone_offline`. */
  approve: call(
    z.strictObject({ request: id, number: z.string().check(z.regex(/^[0-9]{2}$/)) }),
  ).returns<PhoneAnswer>(),

  /** Denies a request: *No, it's not me*. Fails as `approve`. */
  deny: call(z.strictObject({ request: id })).returns<PhoneAnswer>(),

  /** Denies a request and reports it as fraud: the account is at risk until security acts. Fails as `approve`. */
  report: call(z.strictObject({ request: id })).returns<PhoneAnswer>(),
}

export const phoneEvents = {
  /** The practice phone now shows this. */
  changed: event<PhoneState>(),
}
