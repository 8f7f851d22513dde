import { diagnosticChecks, type Diagnostic } from '../../preload/contract/diagnostics'
import { warning, type Check, type Outcome } from './check'

/** The time is over. */
class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

/**
 * Runs all checks at once and answers what came of them, in their order and within `limitMs` milliseconds. Never fails.
 *
 * A check that is not done by then is the warning `not_finished`, one that throws the warning `not_possible`.
 */
export async function runChecks(checks: readonly Check[], limitMs: number): Promise<readonly Diagnostic[]> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new OutOfTime())
    }, limitMs)
  })
  // Where all are done in time nobody hears of it.
  end.catch(() => undefined)
  const results = await Promise.all(
    checks.map(async ({ id, check, run }) => {
      const { group } = diagnosticChecks[check]
      return { id, check, group, ...(await outcomeOf(run, end)) }
    }),
  )
  clearTimeout(timer)
  return results
}

async function outcomeOf(run: Check['run'], end: Promise<never>): Promise<Outcome> {
  try {
    // Not before the next turn: one that works without a pause must not keep the others from beginning.
    return await Promise.race([Promise.resolve().then(run), end])
  } catch (thrown) {
    if (thrown instanceof OutOfTime) return warning('not_finished')
    // SECURITY: of a failure its code alone; a message may name files, and so persons.
    const { code } = thrown as NodeJS.ErrnoException
    return warning('not_possible', { reason: typeof code === 'string' ? code : 'unknown' })
  }
}
