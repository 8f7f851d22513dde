import { randomBytes } from 'node:crypto'

/** A fresh name for a failure nobody foresaw: eight characters that are in the log and on the screen. */
export function incidentId(): string {
  return randomBytes(4).toString('hex')
}
