/** @file The journey log as a file for others. */
import { stringify } from 'csv-stringify/sync'
import type { JourneyLogFormat } from '../../preload/contract/event-log'
import { entryFields, type JourneyEntry } from './journey-entry'

/** The entries as CSV (RFC 4180, with the names of the fields in its first line) or as one JSON array. */
export function exportText(entries: readonly JourneyEntry[], format: JourneyLogFormat): string {
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`
  return stringify([...entries], {
    header: true,
    columns: [...entryFields],
    record_delimiter: 'windows',
    // SECURITY: no cell is a formula to a spreadsheet, whatever a later version of an entry may hold.
    escape_formulas: true,
  })
}
