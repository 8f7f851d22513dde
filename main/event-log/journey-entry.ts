/** @file One line of the journey log: what happened at which step, and nothing about whom. */
import * as z from 'zod/mini'
import { errorCodes } from '../../preload/contract/errors'
import {
  deviceNames,
  journeyNames,
  logInSteps,
  logOutSteps,
  setUpVerificationSteps,
} from '../../preload/contract/names'

/** What can happen. `checked`: the app's own sign-in beside the journey worked. */
const happenings = ['step_entered', 'step_completed', 'error', 'checked', 'finished', 'cancelled'] as const

/**
 * What a line is.
 *
 * SECURITY: every field but the time, the run and the version is one of a list of ours, so no line can carry a person, a code
 * or an address. Lines that do not fit are not read, whoever wrote them.
 */
export const journeyEntry = z.strictObject({
  /** ISO 8601, UTC. */
  time: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  environment: z.enum(['practice', 'live']),
  /** Holds the lines of one way through a journey together; random, made for each, after a restart a new one. */
  run: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  journey: z.enum(journeyNames),
  event: z.enum(happenings),
  step: z.enum([...setUpVerificationSteps, ...logInSteps, ...logOutSteps]),
  /** How it is known: the app saw it, a sign-in of its own proved it, or the officer said so. */
  evidence: z.enum(['observed', 'checked', 'confirmed']),
  device: z.nullable(z.enum(deviceNames)),
  /** With `error`. */
  error: z.nullable(z.enum(errorCodes)),
  /** The app's version. */
  version: z.string().check(z.regex(/^[\w.+-]{1,40}$/)),
})

/** A line of the log. */
export type JourneyEntry = z.infer<typeof journeyEntry>

/** The fields, in the order of a line. */
export const entryFields = Object.keys(journeyEntry.shape) as readonly (keyof JourneyEntry)[]

/** Reads the lines of a text; what is torn, or is none of ours, is passed over. */
export function readEntries(text: string): readonly JourneyEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = journeyEntry.safeParse(parse(line))
    return entry.success ? [entry.data] : []
  })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
