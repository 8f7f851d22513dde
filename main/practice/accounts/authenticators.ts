/** @file The authenticators that an account accepts. Pure. */
import type { Authenticator, Officer, Use } from '../state/officer'
import { newId, type Random } from '../tenant/random'
import { newSecret } from './codes'

/** A new authenticator with a secret of its own. */
export function newAuthenticator(
  random: Random,
  given: { readonly use: Use; readonly name: string; readonly now: number },
): Authenticator {
  return {
    id: newId(random, 'authenticator'),
    use: given.use,
    name: given.name,
    secret: newSecret(random),
    usedSteps: [],
    profile: null,
    addedAt: given.now,
  }
}

/** What the officer can be asked for: a notification registers codes as well (field-notes, behaviour 5). */
export function methodsOf(officer: Officer): readonly Use[] {
  if (officer.authenticators.some((authenticator) => authenticator.use === 'push')) return ['push', 'totp']
  return officer.authenticators.length > 0 ? ['totp'] : []
}

/** The method to ask for first: the preferred one if it is registered. */
export function firstMethod(officer: Officer): Use {
  const methods = methodsOf(officer)
  return methods.includes(officer.preferred) ? officer.preferred : (methods[0] ?? 'totp')
}
