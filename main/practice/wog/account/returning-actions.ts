/** @file What the page of an officer who is registered already does: prefer, add, delete (field-notes A1, "Returning user"). */
import { startActivation } from '../../accounts/activations'
import { methodsOf } from '../../accounts/authenticators'
import { changeOfficer, hasRoom, officerOf } from '../../accounts/officers'
import { useSchema } from '../../state/officer'
import { addresses } from '../addresses'
import { changeBrowser } from '../sessions'
import type { Visit } from '../visits'
import { enrolmentOf, signedInUpn, unchosen } from './actions'

/** "Set up Authenticator app": one more phone, five at most; the rest is as the first time. */
export function addAuthenticator(visit: Visit): string {
  const upn = registeredUpn(visit)
  if (upn === null) return addresses.proofup
  const { sent } = enrolmentOf(visit.practice, visit.id)
  if (!hasRoom(visit.practice, upn)) return notice(visit, 'five-authenticators')
  const activation = startActivation(visit.practice, { browser: visit.id, upn, use: 'push' })
  changeBrowser(visit.practice, visit.id, {
    enrolment: {
      ...unchosen,
      at: 'configure',
      contact: 'mobile-app',
      use: 'push',
      activation: activation.id,
      adding: true,
      sent,
    },
  })
  return addresses.proofup
}

/** "Delete": the account no longer accepts this authenticator; what is on the phone stays there. */
export function removeAuthenticator(visit: Visit, field: (name: string) => string): string {
  const upn = registeredUpn(visit)
  if (upn === null) return addresses.proofup
  const { authenticators } = officerOf(visit.practice, upn)
  const kept = authenticators.filter(({ id }) => id !== field('authenticator'))
  if (kept.length === authenticators.length) return addresses.proofup
  const officer = changeOfficer(visit.practice, upn, { authenticators: kept })
  visit.practice.events.emit({ kind: 'method_removed', browser: visit.id, upn, methods: methodsOf(officer) })
  return notice(visit, 'deleted')
}

/** "Save": keeps the preferred option, if it is registered. */
export function savePreferred(visit: Visit, field: (name: string) => string): string {
  const upn = registeredUpn(visit)
  const preferred = useSchema.safeParse(field('preferred'))
  if (upn === null || !preferred.success) return addresses.proofup
  if (!methodsOf(officerOf(visit.practice, upn)).includes(preferred.data)) return addresses.proofup
  changeOfficer(visit.practice, upn, { preferred: preferred.data })
  return notice(visit, 'saved')
}

function notice(visit: Visit, text: 'saved' | 'deleted' | 'five-authenticators'): string {
  const { sent } = enrolmentOf(visit.practice, visit.id)
  changeBrowser(visit.practice, visit.id, { enrolment: { ...unchosen, sent, notice: text } })
  return addresses.proofup
}

function registeredUpn(visit: Visit): string | null {
  const upn = signedInUpn(visit)
  const busy = enrolmentOf(visit.practice, visit.id).at !== 'choose'
  return !busy && officerOf(visit.practice, upn).authenticators.length > 0 ? upn : null
}
