import type { MutableState } from '../state/state'
import type { EventBody, PracticeEvent } from './events'
import type { Repository } from './repository'

/** Every step that the tenant has seen, in order. */
export interface EventLog {
  emit(body: EventBody): void
  /** Answers the events since the last reset whose id is greater than `id`. */
  since(id: number): readonly PracticeEvent[]
  /** Calls the listener for each new event until the answered function is called. */
  subscribe(listener: (event: PracticeEvent) => void): () => void
}

// Far more than any journey makes; keeps a tenant that runs for weeks from growing without bound.
const mostEvents = 5000

/** Keeps the events in the state, so that they survive a restart together with it. */
export function stateEventLog(repository: Repository, now: () => number): EventLog {
  const listeners = new Set<(event: PracticeEvent) => void>()
  return {
    emit: (body) => {
      const event = repository.change((state) => append(state, body, now()))
      for (const listener of listeners) listener(event)
    },
    since: (id) => {
      const state = repository.read()
      const events = state.events as readonly unknown[] as readonly PracticeEvent[]
      // An id from before a restart without its state is from another history: send all of this one.
      return id > state.lastEventId ? events : events.filter((event) => event.id > id)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function append(state: MutableState, body: EventBody, now: number): PracticeEvent {
  state.lastEventId += 1
  const event: PracticeEvent = { id: state.lastEventId, at: new Date(now).toISOString(), ...body }
  state.events.push({ ...event })
  if (state.events.length > mostEvents) state.events.splice(0, state.events.length - mostEvents)
  return event
}
