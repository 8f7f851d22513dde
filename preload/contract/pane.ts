import * as z from 'zod/mini'
import { call, event } from './define'

/** The practice page beside the guide. */
export interface PaneState {
  /** `closed`: no page is open. `starting`: the practice tenant is coming up. `failed`: it could not. */
  readonly status: 'closed' | 'starting' | 'open' | 'failed'
  /** The page's address, without its query and with `…` for the long random names of requests; empty unless open. */
  readonly address: string
  readonly title: string
  readonly loading: boolean
}

const pixels = z.number().check(z.int(), z.minimum(0), z.maximum(16_384))

export const pane = {
  /** Answers what the pane shows. */
  state: call(z.void()).returns<PaneState>(),

  /**
   * Puts the page where the window has left room for it, in CSS pixels of the window; `null` hides it.
   *
   * The page is drawn above everything in the window, so it is hidden while a dialog is open.
   */
  place: call(
    z.strictObject({ bounds: z.nullable(z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels })) }),
  ).returns<void>(),

  /** Loads the page again. */
  reload: call(z.void()).returns<void>(),

  /** Moves the keyboard focus into the page. */
  focus: call(z.void()).returns<void>(),
}

export const paneEvents = {
  /** The pane now shows this. */
  changed: event<PaneState>(),
  /** The keyboard focus left the page for the part after it (F6) or before it (Shift+F6): the window takes it back. */
  left: event<'next' | 'previous'>(),
}
