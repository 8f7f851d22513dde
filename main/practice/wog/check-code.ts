import { cleanCode, judgeCode, withUsedStep } from '../accounts/codes'
import { changeAuthenticator, officerOf } from '../accounts/officers'
import type { Verification } from '../state/browser'
import { row, rows } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { browserOf } from './sessions'

/** What became of a typed verification code. */
export type CodeOutcome = 'ok' | 'wrong' | 'already_used' | 'other_profile' | 'malformed'

interface Candidate {
  readonly secret: string
  readonly usedSteps: readonly number[]
  remember(usedSteps: readonly number[]): void
}

/**
 * Checks a typed code and says so by `code_checked`; a right one is used up.
 *
 * A wrong code never changes the secret (behaviour 8); a code of another account on the phone is told apart.
 */
export function checkCode(practice: Practice, browser: string, verification: Verification, typed: string): CodeOutcome {
  const outcome = judge(practice, candidatesFor(practice, browser, verification), typed)
  const { upn } = verification
  const body = { kind: 'code_checked', browser, upn } as const
  practice.events.emit(outcome === 'ok' ? { ...body, ok: true } : { ...body, ok: false, reason: outcome })
  return outcome
}

function judge(practice: Practice, candidates: readonly Candidate[], typed: string): CodeOutcome {
  const code = cleanCode(typed)
  if (code === null) return 'malformed'
  const now = practice.now()
  let alreadyUsed = false
  for (const candidate of candidates) {
    const finding = judgeCode(candidate.secret, candidate.usedSteps, code, now)
    if (finding.ok) {
      candidate.remember(withUsedStep(candidate.usedSteps, finding.step))
      return 'ok'
    }
    alreadyUsed ||= finding.reason === 'already_used'
  }
  if (alreadyUsed) return 'already_used'
  const mine = new Set(candidates.map(({ secret }) => secret))
  const others = knownSecrets(practice).filter((secret) => !mine.has(secret))
  return others.some((secret) => judgeCode(secret, [], code, now).ok) ? 'other_profile' : 'wrong'
}

function candidatesFor(practice: Practice, browser: string, verification: Verification): readonly Candidate[] {
  if (verification.purpose === 'reach') {
    const activation = row(
      practice.repository.read().activations,
      browserOf(practice, browser).enrolment?.activation ?? '',
    )
    if (activation === undefined) return []
    const remember = (usedSteps: readonly number[]): void => {
      practice.repository.change((state) => {
        state.activations[activation.id] = { ...activation, usedSteps }
      })
    }
    return [{ secret: activation.secret, usedSteps: activation.usedSteps, remember }]
  }
  return officerOf(practice, verification.upn).authenticators.map((authenticator) => ({
    secret: authenticator.secret,
    usedSteps: authenticator.usedSteps,
    remember: (usedSteps) => {
      changeAuthenticator(practice, verification.upn, { ...authenticator, usedSteps })
    },
  }))
}

function knownSecrets(practice: Practice): readonly string[] {
  const { officers, profiles } = practice.repository.read()
  const plain = rows(profiles).filter(
    ({ algorithm, digits, period }) => algorithm === 'sha1' && digits === 6 && period === 30,
  )
  return [...plain, ...rows(officers).flatMap(({ authenticators }) => authenticators)].map(({ secret }) => secret)
}
