/** @file How a call and an event of the contract are written down. Everything else about the door is derived from them. */
import type * as z from 'zod/mini'
import type { ErrorCode } from './errors'

/** One request through the door: what it takes is checked in main, what it answers is a promise of the type only. */
export interface Call<Input extends z.ZodMiniType, Output> {
  readonly kind: 'call'
  readonly input: Input
  /** Never set; carries the type of the answer. */
  readonly output?: Output
}

/** One thing main tells the window. */
export interface Event<Payload> {
  readonly kind: 'event'
  /** Never set; carries the type of the payload. */
  readonly payload?: Payload
}

/** What every call answers: Electron forwards only the message of an exception, so failures are values. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal }

/** Why a call was not done. */
export interface Refusal {
  readonly code: ErrorCode
  /** Names the log line of an unexpected failure, for the helpdesk. Only with `unexpected`. */
  readonly incident?: string
}

/** Writes down a call: `call(schema).returns<Answer>()`. */
export function call<Input extends z.ZodMiniType>(input: Input) {
  return { returns: <Output>(): Call<Input, Output> => ({ kind: 'call', input }) }
}

/** Writes down an event: `event<Payload>()`. */
export function event<Payload>(): Event<Payload> {
  return { kind: 'event' }
}
