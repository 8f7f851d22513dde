import logger from 'electron-log/node'
import type { LogLevel } from './log'

/** Appends a line to the log file. Never throws. */
export type LogWriter = (level: LogLevel, line: string) => void

/** Opens the file by electron-log, which rotates it at 1 MB. */
export function openLogWriter(file: string): LogWriter {
  // Named here, as electron-log looks for a package.json otherwise and complains on stderr where there is none.
  logger.transports.file.setAppName('TechPass Companion')
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  logger.transports.file.maxSize = 1_000_000
  logger.transports.file.resolvePathFn = () => file
  logger.transports.file.format = '{text}'
  return (level, line) => {
    logger[level](line)
  }
}
