/** @file `$Config`: what clients of the real pages read from their source (field-notes A4, A5). */
import type { Use } from '../state/officer'
import { addresses } from './addresses'
import { rememberMfaDays } from './remembered-mfa'
import { secondMethods } from './second-methods'
import type { Page } from './show-page'
import { daysToSkip, skipAddress } from './skip-registration'
import { proofUpTokenName, type Visit } from './visits'

/** The pages that have no such block on the real services: AD FS, and those of our own. */
const withConfig = /^(Converged|KmsiInterrupt)/

/** The keys and values of this page's block, or `null` when the real page has none. */
export function configOf(
  visit: Visit,
  page: Pick<Page, 'pageId' | 'details'>,
): Readonly<Record<string, unknown>> | null {
  if (!withConfig.test(page.pageId)) return null
  const { signIn, verification } = visit.browser()
  const errorCode = page.details?.errorCode ?? noticeCode(signIn)
  const urlPost = new Map<string, string>([
    ['ConvergedTFA', addresses.processAuth],
    ['KmsiInterrupt', addresses.kmsi],
    ['ConvergedProofUpRedirect', addresses.moreInformation],
  ])
  return {
    pgid: page.pageId,
    sCtx: verification?.ctx ?? '',
    sFT: verification?.flowToken ?? '',
    sFTName: 'flowToken',
    canary: visit.canary,
    apiCanary: visit.canary,
    sessionId: visit.id,
    correlationId: visit.id,
    urlPost: urlPost.get(page.pageId) ?? addresses.login,
    urlGetCredentialType: addresses.credentialType,
    urlBeginAuth: addresses.beginAuth,
    urlEndAuth: addresses.endAuth,
    sPOST_Username: 'upn' in signIn ? signIn.upn : '',
    sErrorCode: errorCode === null ? '' : String(errorCode),
    sErrTxt: '',
    strServiceExceptionMessage: errorCode === null ? '' : `AADSTS${String(errorCode)}`,
    ...(page.pageId === 'ConvergedTFA'
      ? polling(
          verification === null ? [] : secondMethods(visit, verification.upn),
          verification?.method ?? null,
          visit,
        )
      : {}),
    ...(page.pageId === 'ConvergedProofUpRedirect' ? skipping(visit) : {}),
  }
}

function skipping(visit: Visit): Readonly<Record<string, unknown>> {
  const days = daysToSkip(visit)
  return {
    urlSkipMfaRegistration: days === 0 ? '' : skipAddress(visit),
    iRemainingDaysToSkipMfaRegistration: days,
    sProofUpAuthState: '',
    // How the real page hands over to the registration pages: this token, by this name, to this address.
    urlPostRedirect: addresses.moreInformation,
    sProofUpTokenName: proofUpTokenName,
    sProofUpToken: visit.canary,
  }
}

function polling(offered: readonly Use[], method: Use | null, { practice }: Visit): Readonly<Record<string, unknown>> {
  const proof = (authMethodId: string, isDefault: boolean) => ({
    authMethodId,
    data: authMethodId,
    display: '',
    isDefault,
  })
  const rememberDays = rememberMfaDays(practice)
  return {
    iPollingInterval: 5000,
    iPollingTimeout: 120_000,
    iMaxPollAttempts: 10,
    iPollingBackoffInterval: 1.04,
    oPerAuthPollingInterval: { PhoneAppNotification: 1 },
    iSAOtcLength: 6,
    iTotpOtcLength: 6,
    // Microsoft's own default where there is no box to show it.
    iRememberMfaDuration: rememberDays === 0 ? 14 : rememberDays,
    sAuthMethodInputFieldName: 'mfaAuthMethod',
    arrUserProofs: offered.map((use) => proof(use === 'push' ? 'PhoneAppNotification' : 'PhoneAppOTP', use === method)),
  }
}

const noticeCodes = {
  wrong_password: 50126,
  locked: 50053,
  disabled: 50057,
  expired: 50055,
  unknown_account: 50034,
} as const

function noticeCode(signIn: ReturnType<Visit['browser']>['signIn']): number | null {
  if (signIn.at === 'failed') return signIn.errorCode
  const notice = 'notice' in signIn ? signIn.notice : null
  return notice !== null && notice in noticeCodes ? noticeCodes[notice as keyof typeof noticeCodes] : null
}

/** The block as the page's source has it. `<` and `&` are escaped, so that nothing in it is markup. */
export function configScript(config: Readonly<Record<string, unknown>>): string {
  return `//<![CDATA[\n$Config=${JSON.stringify(config)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('&', String.raw`\u0026`)};\n//]]>`
}
