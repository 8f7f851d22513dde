/**
 * @file Lets the two OpenID libraries see the tenant's clock.
 *
 * `oidc-provider` and `openid-client` ask `Date.now()` and offer no clock to inject; what they write and judge (codes,
 * sessions, `iat`, `exp`) must follow the tenant's time all the same. So `Date.now` asks who is calling: within
 * `atTenantTime`, and whatever is awaited there, it answers that tenant's time; anywhere else the machine's, untouched. It
 * holds per call chain, so several tenants in one process, and a test around them, do not see each other's clocks.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
// Loaded before `Date.now` is replaced below: it keeps the machine's.
import { systemClock } from '../tenant/clock'

const clocks = new AsyncLocalStorage<(() => number) | null>()

Date.now = () => {
  const tenantNow = clocks.getStore() ?? null
  // The tenant's clock is itself derived from the machine's.
  return tenantNow === null ? systemClock.now() : clocks.run(null, tenantNow)
}

/** Runs this, and all that it awaits, with `Date.now()` answering `now()`: milliseconds since 1970. */
export function atTenantTime<Result>(now: () => number, run: () => Result): Result {
  return clocks.run(now, run)
}

/** Runs this, and all that it awaits, with the machine's own time again. */
export function atMachineTime<Result>(run: () => Result): Result {
  return clocks.run(null, run)
}
