// More than one machine's browsers have under way at once.
const most = 500

/** A table in memory that keeps its newest rows. Ids come from requests: a `Map` finds only what is there. */
export class Newest<Row> {
  readonly #rows = new Map<string, Row>()

  get(id: string): Row | undefined {
    return this.#rows.get(id)
  }

  set(id: string, row: Row): void {
    this.#rows.delete(id)
    this.#rows.set(id, row)
    const [oldest] = this.#rows.keys()
    if (this.#rows.size > most && oldest !== undefined) this.#rows.delete(oldest)
  }

  /** Answers the row and forgets it. */
  take(id: string): Row | undefined {
    const row = this.#rows.get(id)
    this.#rows.delete(id)
    return row
  }

  clear(): void {
    this.#rows.clear()
  }
}
