/** @file Which page stands behind the one account address, from where the browser stands. */
import { officerOf } from '../../accounts/officers'
import type { Activation, Enrolment } from '../../state/enrolment-state'
import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AdditionalSecurityVerificationPage } from '../pages/AdditionalSecurityVerificationPage'
import { AlreadyRegisteredPage } from '../pages/AlreadyRegisteredPage'
import { ConfigureMobileAppPage } from '../pages/ConfigureMobileAppPage'
import { PreferencesSavedPage } from '../pages/PreferencesSavedPage'
import { ProfilePage } from '../pages/ProfilePage'
import { ReachCodePage } from '../pages/ReachCodePage'
import { ReachNotificationPage } from '../pages/ReachNotificationPage'
import { VerificationSuccessfulPage } from '../pages/VerificationSuccessfulPage'
import { VerifyPreferredPage } from '../pages/VerifyPreferredPage'
import type { Page } from '../show-page'
import { unansweredPage } from '../sign-in/views'
import { currentRequest, purposeTold } from '../verification'
import type { Visit } from '../visits'
import { activationOf, enrolmentOf, signedInUpn } from './actions'

const path = addresses.proofup
/** No public id of the real legacy page is known (field-notes, open points): these are ours. */
const pageId = 'ProofUp'

/** The page for a signed-in browser at this point of its enrolment. */
export function proofUpPage(visit: Visit): Page {
  const { practice, id } = visit
  const enrolment = enrolmentOf(practice, id)
  const activation = activationOf(practice, enrolment)
  const { verification } = visit.browser()
  if (enrolment.at === 'configure' && activation !== undefined) return configurePage(visit, enrolment, activation)
  if (enrolment.at === 'reach' && verification !== null) return reachPage(visit, verification)
  if (enrolment.at === 'successful') return successfulPage(visit)
  if (enrolment.at === 'prefer') return preferPage(visit, verification)
  if (enrolment.at === 'preferred') return savedPage(visit)
  const registered = officerOf(practice, signedInUpn(visit)).authenticators.length > 0
  return registered && !enrolment.configured ? returningPage(visit, enrolment) : stepOnePage(visit, enrolment)
}

function stepOnePage(visit: Visit, enrolment: Enrolment): Page {
  const { configured, contact, use } = enrolment
  const { mobileAppForbidden, upn } = officerOf(visit.practice, signedInUpn(visit))
  const body = (
    <AdditionalSecurityVerificationPage
      canary={visit.canary}
      upn={upn}
      enrolment={enrolment}
      mobileAppForbidden={mobileAppForbidden}
    />
  )
  const details = { configured, contact, use }
  return {
    name: 'additional-security-verification',
    title: 'Additional security verification',
    pageId,
    path,
    body,
    details,
    script: 'choices',
  }
}

function configurePage(visit: Visit, enrolment: Enrolment, activation: Activation): Page {
  const body = (
    <ConfigureMobileAppPage
      canary={visit.canary}
      enrolment={enrolment}
      activation={activation}
      services={visit.practice.services}
    />
  )
  const { contact, configured } = enrolment
  const details = { configured, contact, use: activation.use, activation: activation.id }
  return { name: 'configure-mobile-app', title: 'Configure mobile app', pageId, path, body, details, script: 'dialog' }
}

function reachPage(visit: Visit, verification: Verification): Page {
  const { canary, practice } = visit
  if (verification.method === 'totp') {
    const body = <ReachCodePage canary={canary} verification={verification} />
    return { name: 'reach-code', title: 'Step 2: Enter the verification code', pageId, path, body }
  }
  const request = currentRequest(practice, verification)
  const details = { purpose: purposeTold(verification), ...(request === undefined ? {} : { request: request.id }) }
  if (request?.status !== 'waiting' && request?.status !== 'approved') {
    return { ...unansweredPage(visit, verification), pageId, path, details }
  }
  const number = request.status === 'waiting' ? request.number : ''
  const body = <ReachNotificationPage canary={canary} verification={verification} number={number} />
  return {
    name: 'reach-notification',
    title: 'Step 2: Make sure that we can reach you',
    pageId,
    path,
    body,
    details,
    script: 'polling',
  }
}

function successfulPage(visit: Visit): Page {
  const body = <VerificationSuccessfulPage canary={visit.canary} />
  return { name: 'verification-successful', title: 'Verification successful', pageId, path, body }
}

function returningPage(visit: Visit, enrolment: Enrolment): Page {
  const officer = officerOf(visit.practice, signedInUpn(visit))
  const most = visit.practice.repository.read().settings.mostAuthenticators
  const body = <AlreadyRegisteredPage canary={visit.canary} officer={officer} notice={enrolment.notice} most={most} />
  return { name: 'already-registered', title: 'Additional security verification', pageId, path, body }
}

function preferPage(visit: Visit, verification: Verification | null): Page {
  if (verification?.purpose === 'prefer') return reachPage(visit, verification)
  const body = <VerifyPreferredPage canary={visit.canary} />
  return { name: 'verify-preferred-option', title: 'Verification required', pageId, path, body, script: 'dialog' }
}

function savedPage(visit: Visit): Page {
  const body = <PreferencesSavedPage canary={visit.canary} />
  return { name: 'preferences-saved', title: 'Updates successful', pageId, path, body, script: 'dialog' }
}

/** The profile, where a finished set-up ends (field-notes A1, row 6). */
export function profilePage(visit: Visit): Page {
  const officer = officerOf(visit.practice, signedInUpn(visit))
  const { registration } = visit.practice.repository.read().settings
  const registering = registration === 'legacy' ? 'Additional security verification' : 'Security info'
  const body = <ProfilePage canary={visit.canary} officer={officer} registering={registering} />
  return { name: 'profile', title: 'Profile', pageId: 'Profile', path: addresses.profileView, body }
}
