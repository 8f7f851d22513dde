import type { Provider } from 'oidc-provider'

/** An account in one browser. */
export interface GrantOwner {
  readonly browser: string
  readonly upn: string
}

// As many as there can be rows.
const mostGrants = 400

/** Knows which codes and tokens belong to which account in which browser, so that its sign-out can end them. */
export class Grants {
  readonly #owners = new Map<string, GrantOwner>()

  /** Keeps whose grant this is. */
  keep(id: string, owner: GrantOwner): void {
    this.#owners.set(id, owner)
    const [oldest] = this.#owners.keys()
    if (this.#owners.size > mostGrants && oldest !== undefined) this.#owners.delete(oldest)
  }

  /** Ends the codes and tokens that this account has given to clients in this browser. */
  async revoke(provider: Provider, { browser, upn }: GrantOwner): Promise<void> {
    const own = [...this.#owners].filter(([, owner]) => owner.browser === browser && owner.upn === upn)
    for (const [id] of own) {
      this.#owners.delete(id)
      await provider.AccessToken.revokeByGrantId(id)
      await provider.AuthorizationCode.revokeByGrantId(id)
      await provider.Grant.adapter.destroy(id)
    }
  }

  /** Forgets everything, as reset does. */
  clear(): void {
    this.#owners.clear()
  }
}
