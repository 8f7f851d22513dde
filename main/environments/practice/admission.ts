/** @file Lets a browser of ours into the tenant, with an officer to practise with. */
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import type { From, Page, Wish } from '../environment'
import { loggedInAfter } from './logged-in'
import { knownAccounts, loanFor, type Circumstances, type Loan } from './lending'
import {
  TenantError,
  type BrowserPass,
  type Entering,
  type KnownAccount,
  type TenantClient,
  type TenantOfficer,
} from './tenant-client'

/** Where the tenant lets a browser in for a page. */
const entrances: Readonly<Record<Page, Record<Exclude<From, 'last'>, Entering['to']>>> = {
  'set-up': { fresh: 'proofup', again: 'proofup' },
  portal: { fresh: 'docs', again: 'docs' },
  'portal-logged-in': { fresh: 'docs-logged-in', again: 'docs' },
}

/** What is ours at the tenant when a page is opened. */
export interface Belongings {
  readonly browser: string | null
  /** The practice phone's id. */
  readonly device: string | null
  /** Whose accounts are on that phone, the last added last. */
  readonly onPhone: readonly string[]
  /** Nobody else uses the tenant, so any officer may be put back. */
  readonly tenantIsOurs: boolean
}

/** A browser that may enter, and who is signed in there already. */
export interface Admitted extends BrowserPass {
  readonly signedIn: readonly string[]
}

/** Remembers who is lent from one page to the next. */
export class Admission {
  #officers: readonly TenantOfficer[] = []
  #lent: string | null = null
  /** Everybody who was lent so far. */
  readonly #lentBefore = new Set<string>()
  /** The browser of the last log-in. */
  #ofLogIn: string | null = null

  /** Learns who there is at the tenant, as it stands now. */
  meet(officers: readonly TenantOfficer[]): void {
    this.#officers = officers
  }

  /** Whoever is signed in, else whoever is lent. */
  account(signedIn: string | null): PracticeAccount | null {
    const find = (wanted: string | null): TenantOfficer | undefined => this.#officers.find(({ upn }) => upn === wanted)
    const officer = find(signedIn) ?? find(this.#lent)
    return officer === undefined ? null : { upn: officer.upn, displayName: officer.name, password: officer.password }
  }

  /**
   * A one-time address into the tenant; a browser that it no longer knows becomes a new one. Whoever has logged in logs out
   * in the browser of that log-in, as long as they are logged in there. Fails as the client does.
   */
  async enter(client: TenantClient, wish: Wish, ours: Belongings): Promise<Admitted> {
    const admitted = (await this.#enterLoggedIn(client, wish)) ?? (await this.#enterFor(client, wish, ours))
    if (wish.page === 'portal') this.#ofLogIn = admitted.browser
    return admitted
  }

  /** The browser of the last log-in, if that is to be logged out of and somebody is logged in there. */
  async #enterLoggedIn(client: TenantClient, { page, from }: Wish): Promise<Admitted | null> {
    const browser = this.#ofLogIn
    if (page !== 'portal-logged-in' || from !== 'fresh' || browser === null) return null
    const { portal, techpass } = loggedInAfter(await client.history(), browser, await client.now())
    if (portal === null) return null
    try {
      return { ...(await client.browser({ to: 'docs', browser })), signedIn: techpass }
    } catch (thrown) {
      if (thrown instanceof TenantError) return null
      throw thrown
    }
  }

  async #enterFor(client: TenantClient, wish: Wish, ours: Belongings): Promise<Admitted> {
    const { page, from } = wish
    if (from !== 'fresh' && ours.browser !== null) {
      try {
        const to = from === 'last' ? from : entrances[page].again
        const pass = await client.browser({ to, browser: ours.browser })
        // After a restart of the app; nobody is put back in the middle of a journey.
        if (this.#lent === null) await this.#lend(client, page, { onPhone: ours.onPhone, mayReset: [] })
        return { ...pass, signedIn: [] }
      } catch (thrown) {
        if (!(thrown instanceof TenantError)) throw thrown
      }
    }
    const { onPhone, tenantIsOurs } = ours
    const mayReset = tenantIsOurs ? 'anybody' : [...this.#lentBefore]
    const loan = await this.#lend(client, page, { onPhone, mayReset })
    return this.#enterAnew(client, wish, loan, ours)
  }

  async #enterAnew(
    client: TenantClient,
    { page, device }: Wish,
    loan: Loan | null,
    ours: Belongings,
  ): Promise<Admitted> {
    const to = entrances[page].fresh
    if (page === 'set-up') return { ...(await client.browser({ to, browser: null })), signedIn: [] }
    const accounts = loan === null ? [] : await this.#accountsFor(client, page, loan, ours)
    const kind = device === 'gmd' ? device : 'non-se-gsib'
    const pass = await client.browser({ to, browser: null, device: kind, accounts })
    return { ...pass, signedIn: accounts.filter(({ signedIn }) => signedIn).map(({ upn }) => upn) }
  }

  /** Picks the officer to practise with. Where nobody can, one who may be reset is put back so that they can. */
  async #lend(
    client: TenantClient,
    page: Page,
    given: Pick<Circumstances, 'onPhone' | 'mayReset'>,
  ): Promise<Loan | null> {
    this.meet((await client.describe()).officers)
    const loan = loanFor(page, { ...given, officers: this.#officers, lent: this.#lent })
    this.#lent = loan?.officer.upn ?? null
    if (loan === null) return null
    this.#lentBefore.add(loan.officer.upn)
    if (loan.needsReset) await client.resetOfficer(loan.officer.upn, { removeMethods: page === 'set-up' })
    return loan
  }

  /** What a new browser knows of the officer, whose authenticator is put on the practice phone where it will be asked for. */
  async #accountsFor(
    client: TenantClient,
    page: Page,
    loan: Loan,
    { device }: Belongings,
  ): Promise<readonly KnownAccount[]> {
    const { upn } = loan.officer
    if (page === 'portal' && device !== null) await client.register(upn, device)
    const history = await client.history()
    const hasLoggedIn = history.some((event) => event.kind === 'techpass_signed_in' && event.upn === upn)
    return knownAccounts(page, loan, { officers: this.#officers, hasLoggedIn })
  }
}
