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

/** Removes the oldest rows beyond `most` of each kind, so that no table grows without bound and no kind crowds out another. */
export function keepNewest<Row>(
  table: Record<string, Row>,
  most: number,
  kindOf: (row: Row) => unknown = () => 0,
): void {
  const entries = Object.entries(table)
  if (entries.length <= most) return
  const kinds = new Set(entries.map(([, row]) => kindOf(row)))
  for (const kind of kinds) {
    const alike = entries.filter(([, row]) => kindOf(row) === kind)
    for (const [id] of alike.slice(0, Math.max(0, alike.length - most))) removeRow(table, id)
  }
}
