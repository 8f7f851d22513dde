/** @file Which page stands behind the one address of "Security info", from where the browser stands. */
import { officerOf } from '../../accounts/officers'
import type { Verification } from '../../state/browser'
import type { SecurityInfo } from '../../state/security-info-state'
import { signedInUpn } from '../account/actions'
import { addresses } from '../addresses'
import { AddMethodPage } from '../pages/AddMethodPage'
import { AuthenticatorAddedPage } from '../pages/AuthenticatorAddedPage'
import { DefaultMethodPage } from '../pages/DefaultMethodPage'
import { DeleteMethodPage } from '../pages/DeleteMethodPage'
import { GetAppPage } from '../pages/GetAppPage'
import { NotificationApprovedPage } from '../pages/NotificationApprovedPage'
import { ScanPage } from '../pages/ScanPage'
import { SecurityInfoPage } from '../pages/SecurityInfoPage'
import { SetUpAccountPage } from '../pages/SetUpAccountPage'
import { TryCodePage } from '../pages/TryCodePage'
import { TryNotificationPage, TryUnansweredPage } from '../pages/TryNotificationPage'
import type { WizardView } from '../parts/Wizard'
import type { Page } from '../show-page'
import { currentRequest, purposeTold, requestsLeft } from '../verification'
import type { Visit } from '../visits'
import { activationOf, standingOf } from './standing'
import { wordsFor } from './words'

/** What differs from page to page; the rest is the same for all of them. */
type Shown = Pick<Page, 'name' | 'title' | 'body' | 'script' | 'details'>

/** The page for a signed-in browser that stands here. */
export function securityInfoPage(visit: Visit): Page {
  const { registration } = visit.practice.repository.read().settings
  const standing = standingOf(visit)
  const view = { canary: visit.canary, upn: signedInUpn(visit), standing, words: wordsFor(registration) }
  // Escape closes the dialog; in a sign-in there is none. No public PageID of the real page is known: this one is ours.
  const script = standing.mode === 'manage' && standing.at !== 'list' ? ({ script: 'dialog' } as const) : {}
  return { path: addresses.securityInfo, pageId: 'SecurityInfo', ...script, ...shownAt(visit, view) }
}

function shownAt(visit: Visit, view: WizardView): Shown {
  const details = { use: view.standing.use }
  switch (view.standing.at) {
    case 'add-method':
      return addMethodPage(visit, view)
    case 'get-app':
      return { name: 'security-info-get-app', title: view.words.getApp, body: <GetAppPage view={view} />, details }
    case 'set-up-account': {
      const body = <SetUpAccountPage view={view} />
      return { name: 'security-info-set-up-account', title: 'Set up your account', body, details }
    }
    case 'scan':
      return scanPage(visit, view)
    case 'try':
      return tryPage(visit, view)
    case 'approved': {
      const body = <NotificationApprovedPage view={view} />
      return { name: 'security-info-approved', title: 'Notification approved', body }
    }
    case 'added':
      return addedPage(visit, view)
    case 'list':
    case 'delete':
    case 'default':
      return managePage(visit, view)
  }
  view.standing.at satisfies never
}

function addMethodPage({ practice }: Visit, view: WizardView): Shown {
  const { mobileAppForbidden } = officerOf(practice, view.upn)
  const most = practice.repository.read().settings.mostAuthenticators
  const body = <AddMethodPage view={view} mobileAppForbidden={mobileAppForbidden} most={most} />
  const title = view.standing.mode === 'manage' ? 'Add a method' : 'Choose a different method'
  return { name: 'security-info-add-method', title, body, details: { use: view.standing.use } }
}

function scanPage(visit: Visit, view: WizardView): Shown {
  const { standing } = view
  const activation = activationOf(visit, standing)
  // Its row has given way to newer ones: the way to a new code.
  if (activation === undefined) return shownAt(visit, withStanding(view, { at: 'set-up-account' }))
  const body = <ScanPage view={view} activation={activation} services={visit.practice.services} />
  const details = { use: activation.use, activation: activation.id }
  return { name: 'security-info-scan', title: 'Scan the QR code', body, details }
}

function withStanding(view: WizardView, fields: Partial<SecurityInfo>): WizardView {
  return { ...view, standing: { ...view.standing, ...fields } }
}

function tryPage(visit: Visit, view: WizardView): Shown {
  const { verification } = visit.browser()
  if (verification === null) return scanPage(visit, withStanding(view, { at: 'scan' }))
  if (verification.method === 'push') return tryNotificationPage(visit, view, verification)
  const body = <TryCodePage view={view} verification={verification} />
  return { name: 'security-info-try-code', title: 'Enter code', body }
}

const tryTitle = "Let's try it out"

function tryNotificationPage({ practice }: Visit, view: WizardView, verification: Verification): Shown {
  const request = currentRequest(practice, verification)
  const details = { purpose: purposeTold(verification), ...(request === undefined ? {} : { request: request.id }) }
  const status = request?.status
  if (status === 'waiting' || status === 'approved') {
    const number = status === 'waiting' ? (request?.number ?? '') : ''
    const body = <TryNotificationPage view={view} verification={verification} number={number} />
    return { name: 'security-info-try-notification', title: tryTitle, body, details, script: 'polling' }
  }
  const outcome = status === 'denied' || status === 'wrong_number' || status === 'replaced' ? status : 'no_response'
  const name = outcome === 'denied' || outcome === 'wrong_number' ? 'request-denied' : 'timed-out'
  const left = requestsLeft(practice, verification)
  const body = <TryUnansweredPage view={view} outcome={outcome} requestsLeft={left} />
  return { name, title: tryTitle, body, details }
}

function addedPage({ practice }: Visit, view: WizardView): Shown {
  const newer = practice.repository.read().settings.registration === 'security-info-2025'
  const body = <AuthenticatorAddedPage view={view} officer={officerOf(practice, view.upn)} newer={newer} />
  return { name: 'security-info-added', title: newer ? 'Authenticator Added' : 'Success!', body }
}

function managePage({ practice }: Visit, view: WizardView): Shown {
  const officer = officerOf(practice, view.upn)
  const { at, removing } = view.standing
  if (at === 'default') {
    const body = <DefaultMethodPage view={view} officer={officer} />
    return { name: 'security-info-default', title: 'Change default method', body }
  }
  const chosen = officer.authenticators.find(({ id }) => id === removing)
  if (at === 'delete' && chosen !== undefined) {
    return {
      name: 'security-info-delete',
      title: 'Delete method',
      body: <DeleteMethodPage view={view} name={chosen.name} />,
    }
  }
  return { name: 'security-info', title: 'Security info', body: <SecurityInfoPage view={view} officer={officer} /> }
}
