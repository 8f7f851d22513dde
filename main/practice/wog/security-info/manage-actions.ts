/** @file What is done to the methods that an officer has: delete one, change the default (field-notes A2). */
import { methodsOf } from '../../accounts/authenticators'
import { changeOfficer, officerOf } from '../../accounts/officers'
import { useSchema } from '../../state/officer'
import { signedInUpn } from '../account/actions'
import { addresses } from '../addresses'
import type { Visit } from '../visits'
import { change, standingOf, toList } from './standing'

/** "Delete": asks first. */
export function askToRemove(visit: Visit, field: (name: string) => string): string {
  const { authenticators } = officerOf(visit.practice, signedInUpn(visit))
  const chosen = authenticators.find(({ id }) => id === field('authenticator'))
  if (standingOf(visit).at !== 'list' || chosen === undefined) return addresses.securityInfo
  return change(visit, { at: 'delete', removing: chosen.id })
}

/** "Yes": the account no longer accepts this authenticator; what is on the phone stays there. */
export function remove(visit: Visit): string {
  const upn = signedInUpn(visit)
  const { at, removing } = standingOf(visit)
  if (at !== 'delete') return addresses.securityInfo
  const { authenticators } = officerOf(visit.practice, upn)
  const kept = authenticators.filter(({ id }) => id !== removing)
  if (kept.length === authenticators.length) return toList(visit)
  const officer = changeOfficer(visit.practice, upn, { authenticators: kept })
  visit.practice.events.emit({ kind: 'method_removed', browser: visit.id, upn, methods: methodsOf(officer) })
  return toList(visit, 'deleted')
}

/** "Change" beside the default sign-in method. */
export function askForDefault(visit: Visit): string {
  const any = methodsOf(officerOf(visit.practice, signedInUpn(visit))).length > 0
  return standingOf(visit).at === 'list' && any ? change(visit, { at: 'default' }) : addresses.securityInfo
}

/** "Confirm": keeps the default sign-in method, if it is registered. */
export function saveDefault(visit: Visit, field: (name: string) => string): string {
  const upn = signedInUpn(visit)
  const preferred = useSchema.safeParse(field('default'))
  if (standingOf(visit).at !== 'default' || !preferred.success) return addresses.securityInfo
  if (!methodsOf(officerOf(visit.practice, upn)).includes(preferred.data)) return addresses.securityInfo
  changeOfficer(visit.practice, upn, { preferred: preferred.data })
  return toList(visit, 'default-changed')
}
