import { RefusalBanner } from '../refusals/RefusalBanner'
import type { Attempt } from './use-attempt'

/** Why the last attempt was refused; nothing while there is no refusal. */
export function AttemptRefusal({ of, testId }: { readonly of: Attempt; readonly testId: string }) {
  return of.refusal === null ? null : <RefusalBanner key={of.attempt} refusal={of.refusal} testId={testId} />
}
