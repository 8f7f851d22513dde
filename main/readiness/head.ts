/** @file How a host is asked: a HEAD that carries nothing, and what can come of it. */
import type { Finding } from '../../preload/contract/readiness'

/** An answer, without its body. */
export interface HeadAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Where the answer leads; it is not followed. */
  readonly redirect: string | null
}

/**
 * Asks for the head of a page: no cookies, no credentials, no redirect followed.
 *
 * Fails with {@link HeadFailure}, and with the signal's reason when that ends it.
 */
export type Head = (url: string, signal: AbortSignal) => Promise<HeadAnswer>

/** There was no answer of the host's. */
export class HeadFailure extends Error {
  override readonly name = 'HeadFailure'

  /** `sentence` is for the log. */
  constructor(
    readonly finding: Exclude<Finding, 'reachable'>,
    sentence: string,
  ) {
    super(sentence)
  }
}
