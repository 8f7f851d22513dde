/**
 * @file What an officer sees after what, on the real pages: each screen with those that can follow it, most likely first.
 * The words and their order are those of the field notes (A1, A2, A4, B1, B2). Pure.
 *
 * The live environment sees nothing. What the officer says to see stands for an observation, so a journey goes the same way
 * as in practice; the view says that it was told, not seen. Which of the refusals came is not asked: the page says it.
 */
import type { JourneyView } from '../../../preload/contract/journey'
import type { LogOutView } from '../../../preload/contract/log-out'
import type { Use } from '../../../preload/contract/set-up-verification'
import { page, type Following } from './following'
import { afterLogIn } from './log-in-route'
import { afterSetUp } from './set-up-route'

export type { Following } from './following'

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

/**
 * The screens that can follow the one that the guide is at, most likely first; the last step is followed by itself.
 *
 * `recommended` is the way to use the app that the organisation recommends: its pages come before those of the other.
 */
export function whatFollows(view: JourneyView, recommended: Use): readonly Following[] {
  switch (view.journey) {
    case 'set-up-verification':
      return afterSetUp(view, recommended)
    case 'log-in':
      return afterLogIn(view, recommended)
    case 'log-out':
      return afterLogOut(view)
  }
}
