import * as z from 'zod/mini'
import { call, event } from './define'
import { deviceNames, journeyNames } from './names'
import type { LogInView } from './log-in'
import type { LogOutView } from './log-out'
import type { SetUpVerificationView } from './set-up-verification'

/** What the guide shows; `null` when no journey is under way. */
export type JourneyView = SetUpVerificationView | LogInView | LogOutView

/** What the officer may ask to be copied from the guide. */
export const copyableNames = [
  'enrolment-qr',
  'enrolment-code',
  'enrolment-url',
  'enrolment-key',
  'practice-account',
  'practice-password',
  'page-address',
] as const

export const journey = {
  /** Answers the journey under way, or `null`. After a restart this is the journey as it was left. */
  current: call(z.void()).returns<JourneyView | null>(),

  /**
   * Starts a journey from its first step, or from the step after `choose-device` when the device is given and can do it.
   *
   * A journey under way is ended first. Where the organisation has set the device, that is the one. Fails with
   * `journey_not_available`, and with `device_set` for another device than that; nothing has happened then.
   */
  start: call(
    z.strictObject({ journey: z.enum(journeyNames), device: z.optional(z.enum(deviceNames)) }),
  ).returns<JourneyView>(),

  /**
   * Answers "Which device am I on?". Also from a later step, after Back. Fails with `no_journey`, and with `device_set` for
   * another device than the one that the organisation has set.
   */
  chooseDevice: call(z.strictObject({ device: z.enum(deviceNames) })).returns<JourneyView>(),

  /** Opens the page that the step is about. Fails with `no_journey`, `practice_unavailable`. */
  openPage: call(z.void()).returns<JourneyView>(),

  /**
   * The officer says that the step is done; the environment decides whether that is enough.
   *
   * In practice the tenant must have seen it, else the view carries the error `not_seen_yet`. Ends the journey at the
   * last step. Fails with `no_journey`.
   */
  done: call(z.void()).returns<JourneyView | null>(),

  /**
   * The officer sees one of the screens that the view expects, named by its place in that list.
   *
   * Answers `null` when that ends the journey. Fails with `no_journey`, and with `bad_request` for what is not in the list.
   */
  seen: call(
    z.strictObject({ expected: z.number().check(z.int(), z.minimum(0), z.maximum(20)) }),
  ).returns<JourneyView | null>(),

  /** Looks at the step before without undoing anything. At the first step nothing changes. Fails with `no_journey`. */
  back: call(z.void()).returns<JourneyView>(),

  /** Returns to the step that is under way after `back`. Fails with `no_journey`. */
  forward: call(z.void()).returns<JourneyView>(),

  /** Does the step that is being looked at again: its page is brought back. Fails with `no_journey`, `practice_unavailable`. */
  redo: call(z.void()).returns<JourneyView>(),

  /** Ends the journey; its page is closed and its progress forgotten. Nothing that was registered is undone. */
  cancel: call(z.void()).returns<null>(),

  /**
   * Puts one thing that the guide shows on the clipboard, as it must be typed: no spaces, nothing around it.
   *
   * Fails with `no_journey`, or `nothing_to_copy` when it is not on the screen.
   */
  copy: call(z.strictObject({ what: z.enum(copyableNames) })).returns<void>(),
}

/** One of {@link copyableNames}. */
export type Copyable = (typeof copyableNames)[number]

export const journeyEvents = {
  /** The guide now shows this. */
  changed: event<JourneyView | null>(),
}
