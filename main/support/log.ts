import logger from 'electron-log/node'
import { join } from 'node:path'
import { redact, redactText } from './redact'

type Fields = Readonly<Record<string, unknown>>

/** Writes lines of `area, event, fields` into the log file; everything passes the redactor first. */
export interface Log {
  readonly file: string
  error(area: string, event: string, fields?: Fields): void
  warn(area: string, event: string, fields?: Fields): void
  info(area: string, event: string, fields?: Fields): void
}

/**
 * Opens the log of this run in `folder`: one file of 1 MB at most and one before it.
 *
 * Writing never throws: a full or read-only disk costs log lines, not the journey.
 */
export function openLog(folder: string): Log {
  const file = join(folder, 'companion.log')
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  logger.transports.file.maxSize = 1_000_000
  logger.transports.file.resolvePathFn = () => file
  logger.transports.file.format = '{iso} [{level}] {text}'
  const write =
    (level: 'error' | 'warn' | 'info') =>
    (area: string, event: string, fields: Fields = {}): void => {
      // SECURITY: the only way into the file; house rule "no secret in the log" is kept here and tested with canaries.
      logger[level](`${area}: ${redactText(event)} ${JSON.stringify(redact(fields))}`)
    }
  return { file, error: write('error'), warn: write('warn'), info: write('info') }
}
