import { methodsOf } from './accounts/authenticators'
import { rows } from './state/tables'
import type { Officer, Use } from './state/officer'
import type { Practice } from './tenant/practice'
import type { ServiceAddresses } from './tenant/services'

/** A made-up officer as the ready line tells of them, with the practice phrase that is their password. */
export interface ReadyOfficer {
  readonly upn: string
  readonly name: string
  readonly password: string
  readonly registered: boolean
  readonly methods: readonly Use[]
  readonly locked: boolean
  readonly disabled: boolean
  readonly atRisk: boolean
  readonly mobileAppForbidden: boolean
  readonly techpass: Officer['techpass']
  readonly blocked: boolean
  readonly otherAccounts: readonly string[]
}

/** The one line on stdout that says that the tenant is ready, and what `GET {control}` answers (automation contract 1). */
export interface ReadyLine {
  readonly ready: true
  readonly automationContract: 1
  readonly services: ServiceAddresses
  readonly controlToken: string
  readonly officers: readonly ReadyOfficer[]
}

/** Tells how the tenant stands now. */
export function readyLine(practice: Practice, controlToken: string): ReadyLine {
  const { signIn, account, adfs, techpass, docs, phone, control } = practice.services
  const services = { signIn, account, adfs, techpass, docs, phone, control }
  const now = practice.now()
  const officers = rows(practice.repository.read().officers).map((officer) => readyOfficer(officer, now))
  return { ready: true, automationContract: 1, services, controlToken, officers }
}

function readyOfficer(officer: Officer, now: number): ReadyOfficer {
  const { upn, name, password, disabled, atRisk, mobileAppForbidden, lockout, techpass, blocked, otherAccounts } =
    officer
  const methods = methodsOf(officer)
  const locked = lockout.lockedUntil !== null && lockout.lockedUntil > now
  const registered = methods.length > 0
  return {
    ...{ upn, name, password, registered, methods, locked, disabled, atRisk, mobileAppForbidden },
    ...{ techpass, blocked, otherAccounts },
  }
}
