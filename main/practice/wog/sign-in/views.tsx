/** @file Which page stands behind the one sign-in address, from where the browser stands. */
import { officerOf } from '../../accounts/officers'
import type { SignIn, Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AtRiskDeniedPage, AtRiskPage } from '../pages/AtRiskPage'
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
import { secondMethods } from '../second-methods'
import { wordsFor } from '../security-info/words'
import type { Page } from '../show-page'
import { currentRequest, requestsLeft } from '../verification'
import type { Visit } from '../visits'

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
      const body = <PasswordPage canary={canary} upn={signIn.upn} notice={signIn.notice} />
      return {
        name: signIn.notice === 'locked' ? 'locked' : 'password',
        title: 'Enter password',
        pageId: signIn.notice === 'expired' ? 'ConvergedChangePassword' : 'ConvergedSignIn',
        path,
        body,
      }
    }
    case 'more-information': {
      const words = proofUpWords(visit)
      const body = <MoreInformationPage canary={canary} upn={signIn.upn} words={words} />
      return {
        name: 'more-information',
        title: words.title,
        pageId: 'ConvergedProofUpRedirect',
        path,
        body,
      }
    }
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
  return { name: 'sign-in-error', title: 'Sign in error', pageId: 'ConvergedError', path, body, details }
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
    const body = <CodePage canary={canary} verification={verification} />
    return { name: 'code', title: 'Enter code', pageId: 'ConvergedTFA', path, body }
  }
  return requestPage(visit, verification)
}

function requestPage(visit: Visit, verification: Verification): Page {
  const { canary, practice } = visit
  const request = currentRequest(practice, verification)
  const details = { purpose: verification.purpose, ...(request === undefined ? {} : { request: request.id }) }
  if (request?.status === 'waiting' || request?.status === 'approved') {
    const number = request.status === 'waiting' ? request.number : ''
    const body = <NumberPage canary={canary} verification={verification} number={number} />
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
