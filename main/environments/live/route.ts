/**
 * @file What an officer sees after what, on the real pages: each screen with those that can follow it, most likely first.
 * The words and their order are those of the field notes (A1, A4, B1, B2). Pure.
 *
 * The live environment sees nothing. What the officer says to see stands for an observation, so a journey goes the same way
 * as in practice; the view says that it was told, not seen.
 */
import type { JourneyView } from '../../../preload/contract/journey'
import type { LogInView } from '../../../preload/contract/log-in'
import type { LogOutView } from '../../../preload/contract/log-out'
import type { SetUpVerificationView } from '../../../preload/contract/set-up-verification'
import type { Observation } from '../observation'

/** What stands for one screen that may come next. */
export type Following = readonly Observation[]

const page = (name: string): readonly [Observation] => [{ kind: 'page_shown', page: name }]
const pages = (...names: readonly string[]): readonly Following[] => names.map(page)

const method = (use: 'push' | 'totp'): Following => [
  { kind: 'page_shown', page: 'additional-security-verification' },
  { kind: 'method_chosen', contact: 'mobile-app', use },
]

const newerMethod = (use: 'push' | 'totp'): Following => [
  { kind: 'method_chosen', contact: 'mobile-app', use },
  ...page('security-info-set-up-account'),
]

/** Where registering begins, in both generations: for the first time, and for whoever has registered before. */
const registrationPages = ['additional-security-verification', 'security-info-get-app']
const registeredPages = ['already-registered']

/** The phone has the account: the officer sees it there. Nobody tells the app whose it is. */
const activatedOn = (dialog: string): Following => [{ kind: 'profile_added', upn: '', activation: '' }, ...page(dialog)]

const configured: Following = [{ kind: 'page_shown', page: 'additional-security-verification', configured: true }]

function afterSetUp({ shown }: SetUpVerificationView): readonly Following[] {
  const isNewer = shown.generation === 'security-info'
  const reaching = isNewer
    ? { push: 'security-info-try-notification', totp: 'security-info-try-code' }
    : { push: 'reach-notification', totp: 'reach-code' }
  switch (shown.step) {
    case 'choose-device':
      return []
    case 'open-page':
      return pages('sign-in', ...registrationPages, ...registeredPages)
    case 'sign-in':
      return afterSetUpSignIn(shown.screen)
    case 'choose-method':
      if (isNewer) return [newerMethod('push'), newerMethod('totp')]
      return shown.alreadyRegistered ? pages('additional-security-verification') : [method('push'), method('totp')]
    case 'set-up':
      return pages(isNewer ? 'security-info-scan' : 'configure-mobile-app')
    case 'scan':
      return [activatedOn(isNewer ? 'security-info-scan' : 'configure-mobile-app')]
    case 'activation':
      if (shown.screen === 'dialog' && !isNewer) return [configured]
      return pages(reaching[shown.use])
    case 'reach':
      return shown.screen === 'refused'
        ? pages(reaching.push, reaching.totp)
        : pages(isNewer ? 'security-info-approved' : 'verification-successful')
    case 'done':
    case 'profile':
      return [[{ kind: 'method_registered', upn: '' }, ...page(isNewer ? 'security-info' : 'profile')]]
  }
}

function afterSetUpSignIn(
  screen: Extract<SetUpVerificationView['shown'], { step: 'sign-in' }>['screen'],
): readonly Following[] {
  switch (screen) {
    case 'sign-in':
      return pages('password')
    case 'password':
      return pages('more-information', ...registrationPages, 'number', 'code')
    case 'more-information':
      return pages(...registrationPages)
    case 'number':
    case 'code':
      return pages(...registeredPages, ...registrationPages)
    case 'methods':
      return pages('number', 'code')
    case 'refused':
      return pages('number', 'code', 'sign-in')
  }
}

function afterLogIn({ shown, device }: LogInView): readonly Following[] {
  switch (shown.step) {
    case 'choose-device':
      return []
    case 'open-portal':
      return pages('docs-log-in', 'docs-logged-in')
    case 'log-in-with-techpass':
      return pages('techpass-sign-in', 'techpass-pick-account', 'docs-logged-in')
    case 'sign-in':
      return afterLogInSignIn(shown.screen, device === 'gmd')
    case 'verification-code':
      return shown.screen === 'code' ? pages('number', 'stay-signed-in', 'docs-logged-in', 'adfs-error') : []
    case 'number':
      return afterNumber(shown.screen)
    case 'logged-in':
      return pages('docs-logged-in')
  }
}

function afterLogInSignIn(
  screen: Extract<LogInView['shown'], { step: 'sign-in' }>['screen'],
  isGmd: boolean,
): readonly Following[] {
  switch (screen) {
    case 'user-name':
      return isGmd ? pages('adfs-code', 'adfs-error') : pages('password')
    case 'pick-account':
      return isGmd
        ? pages('adfs-code', 'docs-logged-in', 'number', 'adfs-error')
        : pages('password', 'docs-logged-in', 'number')
    case 'password':
      return pages('number', 'more-information', 'stay-signed-in')
    case 'set-up-first':
      return []
    case 'refused':
    case 'failed':
      return pages('techpass-sign-in', 'techpass-pick-account', 'password')
  }
}

function afterNumber(screen: Extract<LogInView['shown'], { step: 'number' }>['screen']): readonly Following[] {
  switch (screen) {
    case 'number':
      return pages('stay-signed-in', 'docs-logged-in')
    case 'code':
      return pages('stay-signed-in', 'docs-logged-in')
    case 'methods':
      return pages('number', 'code')
    case 'stay-signed-in':
      return pages('docs-logged-in')
    case 'refused':
      return pages('number', 'methods')
  }
}

function afterLogOut({ shown }: LogOutView): readonly Following[] {
  const ended: Following = [{ kind: 'portal_logged_out', upn: '' }, ...page('docs')]
  switch (shown.step) {
    case 'log-out':
      return [page('techpass-sign-out'), ended]
    case 'choose-account':
      return [ended]
    case 'logged-out':
      return [ended]
  }
}

/** The screens that can follow the one that the guide is at, most likely first; the last step is followed by itself. */
export function whatFollows(view: JourneyView): readonly Following[] {
  switch (view.journey) {
    case 'set-up-verification':
      return afterSetUp(view)
    case 'log-in':
      return afterLogIn(view)
    case 'log-out':
      return afterLogOut(view)
  }
}
