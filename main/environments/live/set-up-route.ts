/** @file What an officer sees after what while setting up on the real pages (field notes A1, A2, A4). Pure. */
import type { SetUpVerificationView, Use } from '../../../preload/contract/set-up-verification'
import { bothUses, page, pages, secondFactors, type Following } from './following'

type Shown<Step> = Extract<SetUpVerificationView['shown'], { step: Step }>

/** Where registering begins, in both generations: for the first time, and for whoever has registered before. */
const firstPages = ['additional-security-verification', 'security-info-get-app']
const registeredPages = ['already-registered', 'security-info']

const method = (use: Use): Following => [
  ...page('additional-security-verification'),
  { kind: 'method_chosen', contact: 'mobile-app', use },
]

const newerMethod = (use: Use): Following => [
  { kind: 'method_chosen', contact: 'mobile-app', use },
  ...page('security-info-set-up-account'),
]

/** The phone has the account: the officer sees it there. Nobody tells the app whose it is. */
const activatedOn = (dialog: string): Following => [{ kind: 'profile_added', upn: '', activation: '' }, ...page(dialog)]

const configured: Following = [{ kind: 'page_shown', page: 'additional-security-verification', configured: true }]

const registered = (isNewer: boolean): Following => [
  { kind: 'method_registered', upn: '' },
  ...page(isNewer ? 'security-info' : 'profile'),
]

/** The screens that can follow, most likely first; the last step is followed by itself. */
export function afterSetUp({ shown }: SetUpVerificationView, recommended: Use): readonly Following[] {
  const isNewer = shown.generation === 'security-info'
  switch (shown.step) {
    case 'choose-device':
      return []
    case 'open-page':
      return pages('sign-in', 'pick-account', ...firstPages, ...registeredPages)
    case 'sign-in':
      return afterSignIn(shown.screen, recommended)
    case 'choose-method':
      if (shown.alreadyRegistered) return afterRegisteredBefore(isNewer)
      return bothUses(recommended).map(isNewer ? newerMethod : method)
    case 'set-up':
      return pages(isNewer ? 'security-info-scan' : 'configure-mobile-app')
    case 'scan':
      return [activatedOn(isNewer ? 'security-info-scan' : 'configure-mobile-app')]
    case 'activation':
      return afterActivation(shown, isNewer)
    case 'reach':
      return afterReach(shown, isNewer)
    case 'done':
      return [registered(isNewer)]
    case 'profile':
      return [registered(isNewer)]
  }
}

function afterSignIn(screen: Shown<'sign-in'>['screen'], recommended: Use): readonly Following[] {
  const askedAgain = secondFactors(recommended)
  switch (screen) {
    case 'sign-in':
      return pages('password', ...askedAgain, ...firstPages, ...registeredPages)
    case 'pick-account':
      return pages('password', 'sign-in', ...askedAgain, ...firstPages, ...registeredPages)
    case 'password':
      return pages(
        'more-information',
        ...askedAgain,
        'stay-signed-in',
        ...firstPages,
        ...registeredPages,
        'locked',
        'pick-account',
      )
    case 'more-information':
      return pages(...firstPages, ...askedAgain)
    case 'number':
    case 'code':
      return pages(
        ...registeredPages,
        ...firstPages,
        'stay-signed-in',
        ...askedAgain.filter((name) => name !== screen),
        'refused',
      )
    case 'methods':
      return pages(...askedAgain.filter((name) => name !== 'methods'))
    case 'stay-signed-in':
      return pages('more-information', ...firstPages, ...registeredPages)
    case 'refused':
      return pages(...askedAgain, 'sign-in', 'password')
    case 'locked':
      return pages('password', 'sign-in')
  }
}

/** "Set up Authenticator app" leads straight to the QR code; the newer pages begin again. Whoever wanted nothing more is at the end. */
function afterRegisteredBefore(isNewer: boolean): readonly Following[] {
  if (isNewer) return [...pages('security-info-get-app'), registered(true)]
  return [...pages('configure-mobile-app', 'additional-security-verification'), registered(false)]
}

const reachPages = (isNewer: boolean): Readonly<Record<Use, string>> =>
  isNewer
    ? { push: 'security-info-try-notification', totp: 'security-info-try-code' }
    : { push: 'reach-notification', totp: 'reach-code' }

/** Step 2 asks in the way that was chosen; for whoever registered before the page chooses. */
function afterActivation({ use, screen }: Shown<'activation'>, isNewer: boolean): readonly Following[] {
  const reaching = reachPages(isNewer)
  const step2 = pages(...bothUses(use).map((each) => reaching[each]))
  return screen === 'dialog' && !isNewer ? [configured, ...step2] : step2
}

function afterReach({ screen }: Shown<'reach'>, isNewer: boolean): readonly Following[] {
  const reaching = reachPages(isNewer)
  if (screen === 'refused') return pages(reaching.push, reaching.totp, 'sign-in')
  return [
    ...pages(isNewer ? 'security-info-approved' : 'verification-successful'),
    registered(isNewer),
    ...pages(screen === 'number' ? reaching.totp : reaching.push, 'refused'),
  ]
}
