import { incidentId } from './incident'
import type { Log } from './log'

/** Takes failures that nobody foresaw and gives them a name. */
export interface Failures {
  /** Writes a failure of the window into the log and answers its incident id. */
  report(message: string): string
}

/** Failures go into the log, redacted. */
export function failuresInto(log: Log): Failures {
  return {
    report(message) {
      const incident = incidentId()
      log.error('window', 'failure', { incident, message })
      return incident
    },
  }
}

/** From now on a failure that nothing caught is in the log instead of in a dialog that stops the app. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (thrown) => {
    log.error('main', 'uncaught exception', { incident: incidentId(), thrown })
  })
  process.on('unhandledRejection', (thrown) => {
    log.error('main', 'unhandled rejection', { incident: incidentId(), thrown })
  })
}
