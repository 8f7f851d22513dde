/** @file Which page stands behind the one sign-in address, from where the browser stands. */
import { officerOf } from '../../accounts/officers'
import type { SignIn, Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AtRiskDeniedPage, AtRiskPage } from '../pages/AtRiskPage'
import { ChooseCredentialPage } from '../pages/ChooseCredentialPage'
import { CodePage } from '../pages/CodePage'
import { MethodsPage } from '../pages/MethodsPage'
import { MoreInformationPage, type ProofUpWords } from '../pages/MoreInformationPage'
import { NumberPage } from '../pages/NumberPage'
import { PasswordPage } from '../pages/PasswordPage'
import { SignInErrorPage } from '../pages/SignInErrorPage'
import { SignedOutPage } from '../pages/SignedOutPage'
import { SignInPage } from '../pages/SignInPage'
import { StaySignedInPage } from '../pages/StaySignedInPage'
import { UnansweredPage } from '../pages/UnansweredPage'
import { rememberMfaDays } from '../remembered-mfa'
import { secondMethods } from '../second-methods'
import { wordsFor } from '../security-info/words'
import type { Page } from '../show-page'
import { daysToSkip, skipAddress } from '../skip-registration'
import { currentRequest, purposeTold, requestsLeft } from '../verification'
import type { Visit } from '../visits'
import { mayUsePhone } from './phone-sign-in'
import { phoneSignInPage } from './phone-sign-in-view'

const path = addresses.login

/** Where the sign-in address has a page: who is signed in, or stands at AD FS, is led there instead. */
type HasPage = Exclude<SignIn, { readonly at: 'signed-in' | 'adfs' | 'adfs-error' }>

/** The page for a browser that stands here in its sign-in. */
export function signInPage(visit: Visit, signIn: HasPage): Page {
  const { canary } = visit
  switch (signIn.at) {
    case 'user-name': {
      const body = <SignInPage canary={canary} typed={signIn.typed} notice={signIn.notice} />
      return { name: 'sign-in', title: 'Sign in', pageId: 'ConvergedSignIn', path, body }
    }
    case 'password': {
      const orPhone = mayUsePhone(officerOf(visit.practice, signIn.upn))
      const body = <PasswordPage canary={canary} upn={signIn.upn} orPhone={orPhone} notice={signIn.notice} />
      return {
        name: signIn.notice === 'locked' ? 'locked' : 'password',
        title: 'Enter password',
        pageId: signIn.notice === 'expired' ? 'ConvergedChangePassword' : 'ConvergedSignIn',
        path,
        body,
      }
    }
    case 'phone-sign-in':
      return phoneSignInPage(visit, signIn.upn)
    case 'credentials': {
      const body = <ChooseCredentialPage canary={canary} upn={signIn.upn} />
      return { name: 'methods', title: 'Choose a way to sign in', pageId: 'ConvergedSignIn', path, body }
    }
    case 'more-information':
      return moreInformationPage(visit, signIn.upn)
    case 'verify':
      return verifyPage(visit, signIn.upn)
    case 'at-risk':
      return atRiskPage(visit, signIn.upn, signIn.tried)
    case 'stay-signed-in': {
      const body = <StaySignedInPage canary={canary} upn={signIn.upn} />
      return { name: 'stay-signed-in', title: 'Stay signed in?', pageId: 'KmsiInterrupt', path, body }
    }
    case 'failed':
      return failedPage(visit, signIn)
    case 'signed-out':
      return { name: 'signed-out', title: 'Signed out', pageId: 'ConvergedSignOut', path, body: <SignedOutPage /> }
  }
  signIn satisfies never
}

function moreInformationPage(visit: Visit, upn: string): Page {
  const words = proofUpWords(visit)
  const days = daysToSkip(visit)
  const skip = days === 0 ? null : { days, address: skipAddress(visit) }
  const body = <MoreInformationPage canary={visit.canary} upn={upn} words={words} skip={skip} />
  return { name: 'more-information', title: words.title, pageId: 'ConvergedProofUpRedirect', path, body }
}

function proofUpWords({ practice }: Visit): ProofUpWords {
  const { registration } = practice.repository.read().settings
  if (registration === 'security-info-2025') {
    const { interrupt, requires } = wordsFor(registration)
    return { title: interrupt, text: requires }
  }
  return {
    title: 'More information required',
    text: 'Your organization needs more information to keep your account secure',
  }
}

function failedPage({ canary }: Visit, signIn: Extract<SignIn, { readonly at: 'failed' }>): Page {
  const { upn, errorCode, requestId, failedAt } = signIn
  const body = (
    <SignInErrorPage canary={canary} upn={upn} errorCode={errorCode} requestId={requestId} failedAt={failedAt} />
  )
  const details = { errorCode }
  // Field-notes A4: conditional access has a page of its own.
  const pageId = errorCode === 53003 ? 'ConvergedConditionalAccess' : 'ConvergedError'
  return { name: 'sign-in-error', title: 'Sign in error', pageId, path, body, details }
}

function atRiskPage(visit: Visit, upn: string, tried: boolean): Page {
  const { canary } = visit
  return tried
    ? {
        name: 'request-denied',
        title: 'Request denied',
        pageId: 'ConvergedTFA',
        path,
        body: <AtRiskDeniedPage canary={canary} upn={upn} />,
      }
    : {
        name: 'at-risk',
        title: 'Your account is at risk',
        pageId: 'ConvergedConditionalAccess',
        path,
        body: <AtRiskPage canary={canary} upn={upn} />,
      }
}

function verifyPage(visit: Visit, upn: string): Page {
  const { verification } = visit.browser()
  if (verification === null || officerOf(visit.practice, upn).atRisk) return atRiskPage(visit, upn, false)
  const { canary } = visit
  if (verification.picking) {
    const methods = secondMethods(visit, upn)
    const body = <MethodsPage canary={canary} upn={upn} methods={methods} />
    return { name: 'methods', title: 'Verify your identity', pageId: 'ConvergedTFA', path, body }
  }
  if (verification.method === 'totp') {
    const rememberDays = rememberMfaDays(visit.practice)
    const body = <CodePage canary={canary} verification={verification} rememberDays={rememberDays} />
    return { name: 'code', title: 'Enter code', pageId: 'ConvergedTFA', path, body }
  }
  return requestPage(visit, verification)
}

function requestPage(visit: Visit, verification: Verification): Page {
  const { canary, practice } = visit
  const request = currentRequest(practice, verification)
  const details = { purpose: purposeTold(verification), ...(request === undefined ? {} : { request: request.id }) }
  if (request?.status === 'waiting' || request?.status === 'approved') {
    const number = request.status === 'waiting' ? request.number : ''
    const body = (
      <NumberPage
        canary={canary}
        verification={verification}
        number={number}
        rememberDays={rememberMfaDays(practice)}
      />
    )
    return {
      name: 'number',
      title: 'Approve sign in request',
      pageId: 'ConvergedTFA',
      path,
      body,
      details,
      script: 'polling',
    }
  }
  return { ...unansweredPage(visit, verification), path, pageId: 'ConvergedTFA', details }
}

/** The page for a request that ended without an approval; sign-in and the reach test show the same. */
export function unansweredPage(visit: Visit, verification: Verification): Pick<Page, 'name' | 'title' | 'body'> {
  const { practice, canary } = visit
  const status = currentRequest(practice, verification)?.status
  const outcome = status === 'denied' || status === 'wrong_number' || status === 'replaced' ? status : 'no_response'
  const body = (
    <UnansweredPage
      canary={canary}
      verification={verification}
      outcome={outcome}
      requestsLeft={requestsLeft(practice, verification)}
    />
  )
  return outcome === 'denied' || outcome === 'wrong_number'
    ? { name: 'request-denied', title: 'Request denied', body }
    : { name: 'timed-out', title: "We didn't hear from you", body }
}
