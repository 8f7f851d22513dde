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

/** The phone has the account: the officer sees it there. Nobody tells the app whose it is. */
const activated: Following = [
  { kind: 'profile_added', upn: '', activation: '' },
  { kind: 'page_shown', page: 'configure-mobile-app' },
]

const configured: Following = [{ kind: 'page_shown', page: 'additional-security-verification', configured: true }]

/** Where the officer stands, in words that the tables below have in common. */
function afterSetUp({ shown }: SetUpVerificationView): readonly Following[] {
  switch (shown.step) {
    case 'choose-device':
      return []
    case 'open-page':
      return [...pages('sign-in'), ...pages('additional-security-verification', 'already-registered')]
    case 'sign-in':
      return afterSetUpSignIn(shown.screen)
    case 'choose-method':
      return shown.alreadyRegistered ? [] : [method('push'), method('totp')]
    case 'set-up':
      return pages('configure-mobile-app')
    case 'scan':
      return [activated]
    case 'activation':
      if (shown.screen === 'dialog') return [configured]
      return pages(shown.use === 'push' ? 'reach-notification' : 'reach-code')
    case 'reach':
      return shown.screen === 'refused'
        ? pages('reach-notification', 'reach-code')
        : pages('verification-successful', 'request-denied', 'timed-out')
    case 'done':
      return [[{ kind: 'method_registered', upn: '' }, ...page('profile')]]
    case 'profile':
      return [[{ kind: 'method_registered', upn: '' }, ...page('profile')]]
  }
}

function afterSetUpSignIn(
  screen: Extract<SetUpVerificationView['shown'], { step: 'sign-in' }>['screen'],
): readonly Following[] {
  const arrived = ['additional-security-verification', 'already-registered']
  switch (screen) {
    case 'sign-in':
      return pages('password')
    case 'password':
      return pages('more-information', 'additional-security-verification', 'number', 'code')
    case 'more-information':
      return pages('additional-security-verification')
    case 'number':
    case 'code':
      return pages(...arrived, 'request-denied', 'timed-out')
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
      return pages('stay-signed-in', 'docs-logged-in', 'request-denied', 'timed-out')
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
      return [ended, page('techpass-signed-out')]
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
