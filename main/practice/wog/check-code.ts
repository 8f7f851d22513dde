import { cleanCode, judgeCode, withUsedStep } from '../accounts/codes'
import { changeAuthenticator, officerOf } from '../accounts/officers'
import type { Verification } from '../state/browser'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { strike } from '../tenant/strike'
import { countWrongProof, refuseLocked } from './locked-accounts'
import { secretsMistakable } from './other-profiles'
import { browserOf } from './sessions'

type JudgedOutcome = 'ok' | 'wrong' | 'already_used' | 'other_profile' | 'malformed'

/** What became of a typed verification code; `locked`: it was not judged, or was one wrong code too many. */
export type CodeOutcome = JudgedOutcome | 'locked'

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
  const { upn, purpose } = verification
  if (purpose !== 'reach') return checkOfficerCode(practice, { browser, upn }, typed)
  const outcome = judge(practice, { upn, candidates: offeredCandidates(practice, browser) }, typed)
  announce(practice, { browser, upn }, outcome)
  return outcome
}

/** Where a code was typed: `service` is AD FS, or left out for the sign-in pages. */
interface Asked {
  readonly browser: string
  readonly upn: string
  readonly service?: 'adfs'
}

/**
 * Checks a code with which an officer signs in, as `checkCode` does. Wrong ones count into smart lockout, together with
 * wrong passwords; a locked account's are not judged at all, and each is said by `sign_in_refused`.
 */
export function checkOfficerCode(practice: Practice, asked: Asked, typed: string): CodeOutcome {
  const { browser, upn } = asked
  if (refuseLocked(practice, browser, upn)) return 'locked'
  const outcome = judge(practice, { upn, candidates: officerCandidates(practice, upn) }, typed)
  announce(practice, asked, outcome)
  if (outcome !== 'wrong' && outcome !== 'other_profile') return outcome
  // SECURITY: guesses are limited, far below NIST SP 800-63B's hundred in a row. A code that was right before is no guess.
  countWrongProof(practice, upn)
  return refuseLocked(practice, browser, upn) ? 'locked' : outcome
}

function announce(practice: Practice, asked: Asked, outcome: JudgedOutcome): void {
  const body = { kind: 'code_checked', ...asked } as const
  practice.events.emit(outcome === 'ok' ? { ...body, ok: true } : { ...body, ok: false, reason: outcome })
}

/** What a code has to be of, and whose it is to be. */
interface Expected {
  readonly upn: string
  readonly candidates: readonly Candidate[]
}

function judge(practice: Practice, { upn, candidates }: Expected, typed: string): JudgedOutcome {
  const code = cleanCode(typed)
  if (code === null) return 'malformed'
  const now = practice.now() + strike(practice, 'serverClock') * 1000
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
  const others = secretsMistakable(practice, upn).filter((secret) => !mine.has(secret))
  return others.some((secret) => judgeCode(secret, [], code, now).ok) ? 'other_profile' : 'wrong'
}

/** What a code for the phone that is being set up may be of. */
function offeredCandidates(practice: Practice, browser: string): readonly Candidate[] {
  const { activations } = practice.repository.read()
  const activation = row(activations, browserOf(practice, browser).enrolment?.activation ?? '')
  if (activation === undefined) return []
  const remember = (usedSteps: readonly number[]): void => {
    practice.repository.change((state) => {
      state.activations[activation.id] = { ...activation, usedSteps }
    })
  }
  return [{ secret: activation.secret, usedSteps: activation.usedSteps, remember }]
}

/** SECURITY: the account's WOG authenticators and nothing else; TechPass's own profile proves nothing here. */
function officerCandidates(practice: Practice, upn: string): readonly Candidate[] {
  return officerOf(practice, upn).authenticators.map((authenticator) => ({
    secret: authenticator.secret,
    usedSteps: authenticator.usedSteps,
    remember: (usedSteps) => {
      changeAuthenticator(practice, upn, { ...authenticator, usedSteps })
    },
  }))
}
