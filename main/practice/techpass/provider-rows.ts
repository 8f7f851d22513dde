import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Row {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

// A sign-in makes one row of each kind, and the tenant knows 200 browsers. Requests without cookies make rows too, so the
// oldest give way.
const mostRows = 400

/**
 * The OpenID Provider's rows: sessions, interactions, codes, tokens and grants.
 *
 * SECURITY: in memory only. They hold what lets a bearer in, so they are in no snapshot and are gone after a restart.
 */
export class ProviderRows {
  readonly #tables = new Map<string, RowTable>()

  /** `now` is the tenant's time, by which rows run out. */
  constructor(private readonly now: () => number) {}

  /** The rows of one kind, as the provider's adapter asks for them. */
  table(kind: string): RowTable {
    const known = this.#tables.get(kind)
    if (known !== undefined) return known
    const table = new RowTable(this.now)
    this.#tables.set(kind, table)
    return table
  }

  /** Forgets everything, as reset does. */
  clear(): void {
    for (const table of this.#tables.values()) table.clear()
  }
}

/** The rows of one kind, bounded in number and in time. Ids come from cookies and requests: a `Map` finds only what is there. */
export class RowTable implements Adapter {
  readonly #rows = new Map<string, Row>()
  readonly #ids = new Map<string, string>()

  constructor(private readonly now: () => number) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.#remove(id)
    this.#rows.set(id, { payload, expiresAt: this.now() + expiresIn * 1000 })
    if (payload.uid !== undefined) this.#ids.set(payload.uid, id)
    this.#dropOldest()
    return Promise.resolve()
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const row = this.#rows.get(id)
    return Promise.resolve(row === undefined || row.expiresAt <= this.now() ? undefined : row.payload)
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.find(this.#ids.get(uid) ?? '')
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined)
  }

  consume(id: string): Promise<void> {
    const row = this.#rows.get(id)
    if (row !== undefined) row.payload.consumed = Math.floor(this.now() / 1000)
    return Promise.resolve()
  }

  destroy(id: string): Promise<void> {
    this.#remove(id)
    return Promise.resolve()
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#rows) if (payload.grantId === grantId) this.#remove(id)
    return Promise.resolve()
  }

  clear(): void {
    this.#rows.clear()
    this.#ids.clear()
  }

  #remove(id: string): void {
    const uid = this.#rows.get(id)?.payload.uid
    // A session whose id was renewed has another row under the same uid by now.
    if (uid !== undefined && this.#ids.get(uid) === id) this.#ids.delete(uid)
    this.#rows.delete(id)
  }

  // Rows of one kind live equally long, so the first are the oldest and the first to expire.
  #dropOldest(): void {
    const now = this.now()
    for (const [id, { expiresAt }] of this.#rows) {
      if (this.#rows.size <= mostRows && expiresAt > now) return
      this.#remove(id)
    }
  }
}
