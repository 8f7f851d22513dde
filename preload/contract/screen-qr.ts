import * as z from 'zod/mini'
import type { HiddenBecause, ProfileCandidate } from './credentials'
import { call, event } from './define'

/** What a QR code turned out to be; those that officers look for come first. */
export const screenQrKinds = [
  /** Sets up notifications at Microsoft's services. */
  'push-activation',
  /** Sets up verification codes that go by the clock. */
  'totp',
  /** Sets up codes that go by a counter. */
  'hotp',
  /** Looks like one for notifications, and is for another service or a personal account. */
  'foreign-activation',
  /** The right kind, with a part that is damaged. */
  'broken',
  'otpauth-migration',
  'fido',
  'web-link',
  'serial',
  'other',
] as const
/** One of {@link screenQrKinds}. */
export type ScreenQrKind = (typeof screenQrKinds)[number]

/** What a QR code says, by part. */
export const screenQrParts = ['code', 'url', 'key', 'account', 'profile', 'text'] as const
/** One of {@link screenQrParts}. */
export type ScreenQrPart = (typeof screenQrParts)[number]

/** The one QR code that is shown. */
export interface VisibleScreenQr {
  /** Its place in `found`. */
  readonly at: number
  readonly kind: ScreenQrKind
  /** The text of the QR code, to be drawn again. */
  readonly qr: string
  /** What of it can be read and copied, in order; empty where only a phone has a use for it. */
  readonly parts: readonly { readonly part: ScreenQrPart; readonly value: string }[]
}

/** How "QR on the screen, enlarged" stands. */
export interface ScreenQrState {
  /** `none`: the screen was looked at, and no QR code is on it. */
  readonly status: 'closed' | 'looking' | 'shown' | 'none'
  /** How many screens were looked at. */
  readonly screens: number
  /** The kinds of all that were found. */
  readonly found: readonly ScreenQrKind[]
  readonly visible: VisibleScreenQr | null
  /** Set when it was taken away by the app; `null` again with the next look. */
  readonly hiddenBecause: HiddenBecause | null
  /** What was copied here goes off the clipboard at this time (wall clock, ms). */
  readonly clipboardClearsAt: number | null
}

export const screenQr = {
  /** Answers how it stands. */
  state: call(z.void()).returns<ScreenQrState>(),

  /**
   * Looks at all screens once, but not at this window, and shows the QR code that it finds. The picture is dropped at once;
   * what the QR codes say is held until `close`, and until the officer leaves the workstation.
   *
   * Only while the window is in front or something was just pressed in it, one look after the other, and at most one a
   * second: an earlier one waits.
   *
   * Answers how many were found and on how many screens: none is no failure. Fails with `screen_qr_off`, `screen_qr_unasked`,
   * `screen_capture_refused`, `screen_not_captured`, and with `screen_qr_gone` when it was closed or asked for anew meanwhile.
   */
  find: call(z.void()).returns<{ readonly found: number; readonly screens: number }>(),

  /** Shows another one of those that were found. Fails with `screen_qr_gone`. */
  show: call(z.strictObject({ at: z.int().check(z.minimum(0), z.maximum(999)) })).returns<void>(),

  /**
   * Copies a part of what is shown, without grouping, and takes it off the clipboard again after the time that the
   * settings say. Fails with `screen_qr_gone`.
   */
  copy: call(z.strictObject({ part: z.enum(screenQrParts) })).returns<void>(),

  /**
   * Reads what is shown as a profile for verification codes, to be kept with `credentials.addProfile`. The text stays in main.
   *
   * Fails with `screen_qr_gone`, `codes_off`, and one code per wrong kind (`qr_…`).
   */
  addToCredentials: call(z.void()).returns<ProfileCandidate>(),

  /** Takes everything off the screen and forgets it. Never fails. */
  close: call(z.void()).returns<void>(),
}

export const screenQrEvents = {
  /** It now stands so. */
  changed: event<ScreenQrState>(),
}
