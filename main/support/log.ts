import { join } from 'node:path'
import type { LogWriter } from './log-writer'
import { redact, redactText } from './redact'

type Fields = Readonly<Record<string, unknown>>

/** How bad it is. */
export type LogLevel = 'error' | 'warn' | 'info'

/** The levels, the worst first. */
const levels: readonly LogLevel[] = ['error', 'warn', 'info']

/** Writes lines of `area, event, fields` into the log file; everything passes the redactor first. */
export interface Log {
  readonly file: string
  error(area: string, event: string, fields?: Fields): void
  warn(area: string, event: string, fields?: Fields): void
  info(area: string, event: string, fields?: Fields): void
}

/** The log, by whoever decides what is written into it. */
export interface OpenedLog extends Log {
  /** From now on only lines of this level and worse are written. All are until then. */
  keepFrom(level: LogLevel): void
}

/**
 * Opens the log of this run in `folder`: one file of 1 MB at most and one before it.
 *
 * Lines keep their order and their time. Writing never throws: a full or read-only disk costs log lines, not the journey.
 */
export function openLog(folder: string): OpenedLog {
  const file = join(folder, 'companion.log')
  let writer: Promise<LogWriter> | null = null
  let least: LogLevel = 'info'
  const write =
    (level: LogLevel) =>
    (area: string, event: string, fields: Fields = {}): void => {
      if (levels.indexOf(level) > levels.indexOf(least)) return
      // SECURITY: the only way into the file; house rule "no secret in the log" is kept here and tested with canaries.
      const line = `${new Date().toISOString()} [${level}] ${area}: ${redactText(event)} ${JSON.stringify(redact(fields))}`
      // Loaded with the first line, which comes after the window has been opened.
      writer ??= import('./log-writer').then(({ openLogWriter }) => openLogWriter(file))
      writer.then(
        (append) => {
          append(level, line)
        },
        // Without a writer there is no log; telling of it here would never end.
        () => undefined,
      )
    }
  return {
    file,
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    keepFrom: (level) => {
      least = level
    },
  }
}
