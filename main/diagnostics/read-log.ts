/** @file Counts what the log says, without repeating it. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { eventIdOf } from '../support/event-ids'

/** What stands in the log. */
export interface LogCount {
  readonly errors: number
  readonly warnings: number
  /** Ids of events, as the administrators' list has them, with how often; the most frequent first. */
  readonly events: readonly string[]
}

/** The files of the log, the newer one first. */
export const logFiles = ['companion.log', 'companion.old.log']

/** Two files of 1 MB at most; one that somebody has made longer is not read further. */
const longestLog = 2 * 1024 * 1024
const mostEvents = 10
const line = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) \[(error|warn)\] ([a-z-]+): (.*?) \{/

/** Counts errors and warnings since `since` (wall clock, ms). What cannot be read counts as nothing. Never fails. */
export async function countLog(folder: string, since: number): Promise<LogCount> {
  const texts = await Promise.all(logFiles.map((name) => readLog(join(folder, name))))
  const counts = { error: 0, warn: 0 }
  const often = new Map<string, number>()
  for (const [, at = '', level, area = '', event = ''] of texts.flatMap((text) => text.split('\n').map(parts))) {
    if ((level !== 'error' && level !== 'warn') || !(Date.parse(at) >= since)) continue
    counts[level] += 1
    // SECURITY: what is on the list of events, and of anything else nothing, whatever stands in the file.
    const id = eventIdOf(area, event)
    often.set(id, (often.get(id) ?? 0) + 1)
  }
  const events = [...often].toSorted(([, one], [, other]) => other - one).slice(0, mostEvents)
  return { errors: counts.error, warnings: counts.warn, events: events.map(([id, times]) => `${id} (${times})`) }
}

const parts = (text: string): readonly string[] => line.exec(text) ?? []

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
// SECURITY: no link, or the report would hand over what it leads to; no pipe, which would be waited for. Windows knows neither.
const flags = O_RDONLY | ((O_NOFOLLOW as number | undefined) ?? 0) | ((O_NONBLOCK as number | undefined) ?? 0)

/** The text of a log file; empty when it cannot be read. Never fails, never waits. */
export async function readLog(file: string): Promise<string> {
  try {
    const handle = await open(file, flags)
    try {
      if (!(await handle.stat()).isFile()) return ''
      const bytes = Buffer.alloc(longestLog)
      const { bytesRead } = await handle.read(bytes, 0, longestLog, 0)
      return bytes.toString('utf8', 0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return ''
  }
}
