/** @file What an enrolment shows: the QR code's content, Code, Url and key (field-notes A3). Pure. */
import type { Activation } from '../state/enrolment-state'
import type { Services } from '../tenant/services'

/** The organisation's name as the authenticator lists it. */
export const organisation = 'SG Govt M365'

/** The account's label in an authenticator. */
function accountLabel(upn: string): string {
  return `${organisation}:${upn}`
}

/** The activation's Url: the real one's path, on this tenant. */
export function activationUrl(services: Services, activation: Activation): string {
  return `${services.phone}/activatev2/${activation.digits}/${activation.token}`
}

/**
 * The text of the QR code.
 *
 * For notifications `phonefactor://activate_account`, which only the practice phone understands here; for codes the
 * Key URI format, whose label and `issuer` differ as they do in the real one, and which any authenticator reads.
 */
export function qrText(services: Services, activation: Activation): string {
  if (activation.use === 'push') {
    const url = encodeURIComponent(activationUrl(services, activation))
    return `phonefactor://activate_account?code=${activation.code}&url=${url}`
  }
  return `otpauth://totp/${encodeURIComponent(accountLabel(activation.upn))}?secret=${activation.secret}&issuer=Microsoft`
}

/** `518227904` as the page shows it: `518 227 904`. */
export function grouped(code: string, size: number): string {
  return (code.match(new RegExp(`.{1,${String(size)}}`, 'g')) ?? []).join(' ')
}
