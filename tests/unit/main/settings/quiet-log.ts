import type { Log } from '../../../../main/support/log'

/** A log whose lines are for the test alone. */
export interface QuietLog extends Log {
  readonly lines: string[]
}

/** Keeps `level event`, writes nothing. */
export function quietLog(): QuietLog {
  const lines: string[] = []
  const keep =
    (level: string) =>
    (_area: string, event: string): void => {
      lines.push(`${level} ${event}`)
    }
  return { file: '', lines, error: keep('error'), warn: keep('warn'), info: keep('info') }
}
