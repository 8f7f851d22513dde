import { keepNewest, row, rows } from '../state/tables'
import type { Activation } from '../state/enrolment-state'
import type { Use } from '../state/officer'
import { newDigits, newId } from '../tenant/random'
import type { Practice } from '../tenant/practice'
import { activationUrl, qrText } from './activation-payload'
import { standing, strike } from '../tenant/strike'
import { newSecret } from './codes'

type Ending = 'cancelled' | 'expired' | 'replaced' | 'completed'

interface Offered {
  readonly browser: string
  readonly upn: string
  readonly use: Use
  /** How long the secret is; without it, 160 bits. */
  readonly secretBytes?: number
}

/**
 * Offers one enrolment to a browser and says so by `enrolment_started`; the browser's earlier offer is replaced.
 *
 * A push activation is single use and lives for the seed's `activationSeconds`; a secret for codes does not expire.
 */
export function startActivation(practice: Practice, { browser, upn, use, secretBytes }: Offered): Activation {
  endOpenActivations(practice, browser, 'replaced')
  const { settings } = practice.repository.read()
  const where = { officer: upn }
  const now = practice.now()
  const push = use === 'push'
  const activation: Activation = {
    ...{ browser, upn, use },
    id: newId(practice.random, 'activation'),
    secret: newSecret(practice.random, secretBytes),
    code: push ? (strike(practice, 'nextActivationCode', where) ?? newDigits(practice.random, 9)) : '',
    digits: push ? newDigits(practice.random, 9) : '',
    // SECURITY: 144 bits beside the nine digits: the address alone cannot be guessed.
    token: push ? Buffer.from(practice.random.bytes(18)).toString('base64url') : '',
    expiresAt: push ? now + (strike(practice, 'expireQr', where) ? 0 : settings.activationSeconds * 1000) : null,
    status: 'pending',
    profile: null,
    device: null,
    usedSteps: [],
  }
  practice.repository.change((state) => {
    state.activations[activation.id] = activation
    keepNewest(state.activations, 500)
  })
  announce(practice, activation)
  return activation
}

function announce(practice: Practice, activation: Activation): void {
  const { browser, upn, id, use, code, secret, expiresAt } = activation
  practice.events.emit({
    kind: 'enrolment_started',
    browser,
    upn,
    activation: id,
    use,
    qr: qrText(practice.services, activation),
    ...(use === 'push' ? { code, url: activationUrl(practice.services, activation) } : { key: secret }),
    account: upn,
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
  })
}

/** Ends an activation that is still open; an ended one stays as it ended. */
export function endActivation(practice: Practice, id: string, ending: Ending): void {
  const activation = row(practice.repository.read().activations, id)
  if (activation === undefined || !isOpen(activation)) return
  practice.repository.change((state) => {
    state.activations[id] = { ...activation, status: ending }
  })
  const { browser, upn } = activation
  practice.events.emit({ kind: 'enrolment_ended', browser, upn, activation: id, reason: ending })
}

/** Ends whatever this browser has open. */
export function endOpenActivations(practice: Practice, browser: string, ending: Ending): void {
  for (const activation of rows(practice.repository.read().activations)) {
    if (activation.browser === browser) endActivation(practice, activation.id, ending)
  }
}

/**
 * What the page's Next does after scanning: checks the activation and says so by `activation_checked`. Answers why it
 * is not complete, or `null`.
 *
 * For codes there is nothing to check yet, since an authenticator that is not ours cannot be observed: a code is asked for next.
 */
export function checkActivation(practice: Practice, activation: Activation): NotActive | null {
  const { browser, upn, id } = activation
  const reason = whyNotActive(practice, activation)
  const checked = { kind: 'activation_checked', browser, upn, activation: id } as const
  practice.events.emit(reason === null ? { ...checked, ok: true } : { ...checked, ok: false, reason })
  return reason
}

type NotActive = 'failed' | 'expired' | 'not_activated'

function whyNotActive(practice: Practice, activation: Activation): NotActive | null {
  if (activation.use === 'totp') return null
  if (activation.status === 'activated') return null
  if (activation.status === 'expired') return 'expired'
  return standing(practice, 'activationFails') ? 'failed' : 'not_activated'
}

/** Whether an activation can still lead to an authenticator. */
export function isOpen(activation: Activation): boolean {
  return activation.status === 'pending' || activation.status === 'activated'
}
