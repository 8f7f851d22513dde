/** @file What can happen in every journey: facts in the past tense, by the officer, by the clock and by the services. */
import type { Device } from '../../preload/contract/names'

/** What the officer does; everything else is seen. */
export type OfficerEvent =
  | { readonly type: 'device_chosen'; readonly device: Device }
  | { readonly type: 'looked_back' }
  | { readonly type: 'looked_forward' }
  | { readonly type: 'declared_done' }
  | { readonly type: 'started_over' }

/** A fact that every journey understands. */
export type CommonEvent =
  | OfficerEvent
  | { readonly type: 'clock_moved'; readonly byMs: number }
  | { readonly type: 'services_returned' }
  | { readonly type: 'services_failed' }

const officerEvents: readonly string[] = [
  'device_chosen',
  'looked_back',
  'looked_forward',
  'declared_done',
  'started_over',
] satisfies readonly OfficerEvent['type'][]

/** Answers whether the officer did it. Where a device cannot do a journey, nothing else moves it. */
export function isByOfficer({ type }: { readonly type: string }): boolean {
  return officerEvents.includes(type)
}
