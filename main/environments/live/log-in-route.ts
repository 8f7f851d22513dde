/** @file What an officer sees after what while logging in on the real pages (field notes A4, B1, B2). Pure. */
import type { LogInView } from '../../../preload/contract/log-in'
import type { Use } from '../../../preload/contract/set-up-verification'
import { pages, secondFactors, type Following } from './following'

type ScreenOf<Step> =
  Extract<LogInView['shown'], { step: Step }> extends { readonly screen: infer Screen } ? Screen : never

/** Who was recognised is in, asked whether to stay, or refused by TechPass for who it is. */
const letIn = ['stay-signed-in', 'docs-logged-in']
const notLetIn = 'sign-in-error'

/** The screens that can follow, most likely first; the last step is followed by itself. */
export function afterLogIn({ shown, device }: LogInView, recommended: Use): readonly Following[] {
  switch (shown.step) {
    case 'choose-device':
      return []
    case 'open-portal':
      return pages('docs-log-in', 'docs-logged-in')
    case 'log-in-with-techpass':
      return pages('techpass-sign-in', 'techpass-pick-account', 'docs-logged-in')
    case 'sign-in':
      return afterSignIn(shown.screen, { isGmd: device === 'gmd', recommended })
    case 'verification-code':
      if (shown.screen === 'not-set-up') return []
      return pages(...secondFactors(recommended), ...letIn, 'adfs-error', 'locked', notLetIn)
    case 'number':
      return afterNumber(shown.screen, recommended)
    case 'logged-in':
      return pages('docs-logged-in')
  }
}

interface Circumstances {
  readonly isGmd: boolean
  readonly recommended: Use
}

function afterSignIn(screen: ScreenOf<'sign-in'>, { isGmd, recommended }: Circumstances): readonly Following[] {
  const factors = secondFactors(recommended)
  switch (screen) {
    case 'user-name':
    case 'pick-account': {
      const known = screen === 'pick-account' ? ['docs-logged-in', 'techpass-sign-in'] : ['techpass-pick-account']
      // Where WOG has no password to ask for, it goes on with the number at once.
      return isGmd
        ? pages('adfs-code', ...known, ...factors, 'adfs-error', notLetIn)
        : pages('password', ...known, ...factors, notLetIn)
    }
    case 'password':
      return pages(...factors, 'more-information', ...letIn, 'locked', notLetIn, 'techpass-pick-account')
    case 'set-up-first':
      return []
    case 'refused':
    case 'failed':
      return pages('techpass-sign-in', 'techpass-pick-account', isGmd ? 'adfs-code' : 'password', 'docs-log-in')
  }
}

function afterNumber(screen: ScreenOf<'number'>, recommended: Use): readonly Following[] {
  const factors = secondFactors(recommended)
  switch (screen) {
    case 'number':
    case 'code':
      return pages(...letIn, ...factors.filter((name) => name !== screen), 'refused', notLetIn)
    case 'methods':
      return pages(...factors.filter((name) => name !== 'methods'))
    case 'stay-signed-in':
      return pages('docs-logged-in', notLetIn)
    case 'refused':
      return pages(...factors, 'techpass-sign-in')
  }
}
