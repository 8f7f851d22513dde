/** @file The only sender of events to the window. */
import type { WebContents } from 'electron'
import { events, type Publishers } from '../../preload/contract'

/**
 * Builds `publish.<topic>.<event>(payload)`. What is published while there is no window is dropped: a window asks for
 * the whole state when it opens.
 */
export function publishersTo(window: () => WebContents | null): Publishers {
  const send = (channel: string, payload: unknown): void => {
    const target = window()
    if (target !== null && !target.isDestroyed()) target.send(channel, payload)
  }
  return Object.fromEntries(
    Object.entries(events).map(([topic, entries]) => [
      topic,
      Object.fromEntries(
        Object.keys(entries).map((name) => [
          name,
          (payload: unknown) => {
            send(`on.${topic}.${name}`, payload)
          },
        ]),
      ),
    ]),
  ) as unknown as Publishers
}
