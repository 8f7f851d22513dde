import type { Provider } from 'oidc-provider'
import type { Practice } from '../tenant/practice'
import { newToken, systemRandom } from '../tenant/random'
import { Grants } from './grants'
import { Newest } from './newest'
import type { PendingSignIn } from './pending'
import { makeProvider } from './provider'
import { ProviderRows } from './provider-rows'
import { takeSignOutRequests, type SignOutRequest } from './sign-out-request'
import { takeExchanges } from './exchange'
import { tellSignIns } from './tell-sign-ins'

/** TechPass as it runs: the OpenID Provider and what its pages keep in memory between two requests. */
export interface TechPass {
  readonly practice: Practice
  readonly provider: Provider
  readonly grants: Grants
  /** The sign-in that each browser is in the middle of, by the browser's id. */
  readonly pending: Newest<PendingSignIn>
  /** Requests to sign out that wait for the officer's word, by an id of their own. */
  readonly signOuts: Newest<SignOutRequest>
  /** The portal's client secret. */
  readonly portalSecret: string
}

/** Makes TechPass for this start of the tenant: keys, cookies' keys and the portal's secret are new. */
export async function makeTechPass(practice: Practice): Promise<TechPass> {
  const portalSecret = newToken(systemRandom)
  const rows = new ProviderRows(() => practice.now())
  const grants = new Grants()
  const provider = await makeProvider(practice, { rows, grants, portalSecret })
  const pending = new Newest<PendingSignIn>()
  const signOuts = new Newest<SignOutRequest>()
  practice.events.subscribe(({ kind }) => {
    if (kind === 'reset') for (const memory of [rows, grants, pending, signOuts]) memory.clear()
  })
  takeSignOutRequests(practice, provider, signOuts)
  takeExchanges(provider)
  tellSignIns(practice, provider)
  return { practice, provider, grants, pending, signOuts, portalSecret }
}
