import * as z from 'zod/mini'
import { call, event } from './define'

/** What a host is needed for. */
export const needs = [
  'sign-in',
  'page-parts',
  'set-up',
  'security-info',
  'docs-portal',
  'techpass-issuer',
  'wog-issuer',
] as const
/** One of {@link needs}. */
export type Need = (typeof needs)[number]

/** What can come of asking a host. */
export const findings = [
  'reachable',
  /** This computer has no network. */
  'offline',
  'dns_failed',
  'refused',
  'reset',
  /** No answer within the limit. */
  'slow',
  /** The proxy wants to know who asks (407). The app never tells it. */
  'proxy_sign_in',
  /** The proxy answers and does not let through. */
  'proxy_refused',
  'proxy_unreachable',
  /** Something between here and the host answers in its place: a network that has to be signed in to first. */
  'captive_portal',
  'certificate_not_trusted',
  /** Expired or not yet valid, as a rule because this computer's date is wrong. */
  'certificate_date',
  /** No secure connection came about, for another reason than the certificate. */
  'tls_failed',
  /** The host or what stands before it has a fault of its own (5xx). */
  'server_error',
  'unreachable',
] as const
/** One of {@link findings}. */
export type Finding = (typeof findings)[number]

/** How one host stands. */
export interface HostReadiness {
  /** With its port where that is not the usual one. */
  readonly host: string
  readonly why: Need
  /** `null` until it has been asked. */
  readonly finding: Finding | null
}

/** How this computer's clock stands against the hosts that proved who they are. */
export interface ClockReadiness {
  /** Whole seconds; above zero when this computer is ahead, below when it is behind. */
  readonly skewSeconds: number
  /** More than 20 seconds either way. */
  readonly isOff: boolean
  /** How many hosts told the time. */
  readonly hosts: number
}

/** How "Before you start" stands. */
export interface ReadinessState {
  readonly status: 'idle' | 'checking' | 'done'
  /** In the order of the list of what is needed; empty while `idle`. */
  readonly hosts: readonly HostReadiness[]
  /** `null` until a host has told the time. */
  readonly clock: ClockReadiness | null
  /** Something is wrong and is looked at again and again: its repair shows within two seconds. */
  readonly isWatching: boolean
}

export const readiness = {
  /** Answers how the check stands. */
  state: call(z.void()).returns<ReadinessState>(),

  /**
   * Begins to ask the hosts that live needs. Answers at once with `checking`; what is found is published as it is found,
   * within ten seconds. One that is under way is left to run.
   *
   * What was wrong is then looked at again until it is right, for a quarter of an hour at most.
   */
  start: call(z.void()).returns<ReadinessState>(),

  /** Ends the check and the looking again at once; to be called when the screen is left. It then is `idle`. */
  stop: call(z.void()).returns<ReadinessState>(),
}

export const readinessEvents = {
  /** The check now stands so. */
  changed: event<ReadinessState>(),
}
