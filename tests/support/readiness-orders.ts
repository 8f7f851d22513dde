/** @file What the small app that checks hosts is told, and what it says. */
import type { NeededHost } from '../../main/readiness/needed-hosts'
import type { ReadinessState } from '../../preload/contract/readiness'

/** An order. */
export type ReadinessOrder =
  | { readonly do: 'start'; readonly hosts: readonly NeededHost[] }
  | { readonly do: 'stop' }
  /** This computer's clock is so far ahead. */
  | { readonly do: 'set-clock'; readonly skewMs: number }
  /** As Chromium takes proxy rules; empty for none. */
  | { readonly do: 'use-proxy'; readonly rules: string }

/** A line of what it says: an order was obeyed (the first one: it is ready), or how the check stands. */
export type ReadinessLine = { readonly obeyed: true } | { readonly state: ReadinessState }
