/** @file Who is logged in where, told by what the tenant has seen. Pure. */
import type { StreamedEvent } from './tenant-client'

/** Whose sessions a browser has. */
export interface LoggedIn {
  /** Who is logged in to the portal. */
  readonly portal: string | null
  /** Everybody whom TechPass has signed in, the last first. */
  readonly techpass: readonly string[]
}

const nobody: LoggedIn = { portal: null, techpass: [] }

/** For how long the tenant keeps who has logged in; nothing is seen when that is over. A little less, so that it is not over at once. */
const lastingMs = (12 * 60 - 5) * 60 * 1000

/** The sessions that a browser has after these events, at a time of the tenant in ms. */
export function loggedInAfter(history: readonly StreamedEvent[], browser: string, now: number): LoggedIn {
  return history
    .filter((event) => event.browser === browser && now - Date.parse(event.at) < lastingMs)
    .reduce(after, nobody)
}

function after(before: LoggedIn, { kind, upn }: StreamedEvent): LoggedIn {
  if (typeof upn !== 'string') return before
  const others = before.techpass.filter((each) => each !== upn)
  switch (kind) {
    case 'portal_logged_in':
      return { ...before, portal: upn }
    case 'portal_logged_out':
      return { ...before, portal: null }
    case 'techpass_signed_in':
      return { ...before, techpass: [upn, ...others] }
    case 'techpass_signed_out':
      return { ...before, techpass: others }
    default:
      return before
  }
}
