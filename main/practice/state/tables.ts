/** @file Tables of the state: plain objects from id to row, so that the whole state is JSON. */

/** A table that may be read but not changed. */
export type Table<Row> = Readonly<Record<string, Row>>

/**
 * Answers the row with this id, or `undefined`.
 *
 * Ids come from addresses and forms, so `__proto__` and the like must not find anything.
 */
export function row<Row>(table: Table<Row>, id: string): Row | undefined {
  // SECURITY: own properties only; a typed id never reaches Object.prototype.
  return Object.hasOwn(table, id) ? table[id] : undefined
}

/** Answers every row, oldest first. */
export function rows<Row>(table: Table<Row>): readonly Row[] {
  return Object.values(table)
}

/** Removes the row with this id, if there is one. */
export function removeRow<Row>(table: Record<string, Row>, id: string): void {
  Reflect.deleteProperty(table, id)
}

/**
 * Removes the oldest rows beyond `most`, so that no table grows without bound. Rows that are `spared` give way last, and
 * the newest never.
 */
export function keepNewest<Row>(table: Record<string, Row>, most: number, isSpared?: (row: Row) => boolean): void {
  const entries = Object.entries(table)
  const surplus = entries.length - most
  if (surplus <= 0) return
  const older = entries.slice(0, -1)
  const spared = isSpared === undefined ? [] : older.filter(([, row]) => isSpared(row))
  const first = older.filter((entry) => !spared.includes(entry))
  for (const [id] of [...first, ...spared].slice(0, surplus)) removeRow(table, id)
}
