import type { HelpdeskPage, HelpdeskState } from '../../preload/contract/helpdesk'
import { AppError } from '../support/app-error'
import type { Policy } from './policy'

/** Whom the organisation names for help, and its pages. */
export interface Helpdesk {
  /** As policy has it now. */
  state(): HelpdeskState
  /** Opens one of its pages. Fails with `place_not_allowed` where none is named, and as what opens it. */
  open(which: HelpdeskPage): Promise<void>
}

/**
 * The helpdesk that policy names, published now and after each change of policy; `open` is asked for nothing but the addresses
 * that policy gives, to the letter.
 */
export function helpdeskBy(
  policy: Pick<Policy, 'get' | 'follow'>,
  open: (url: string) => Promise<void>,
  publish: (state: HelpdeskState) => void,
): Helpdesk {
  const state = (): HelpdeskState => ({
    name: policy.get('helpdeskName'),
    phone: policy.get('helpdeskPhone'),
    page: policy.get('helpdeskUrl'),
    statusPage: policy.get('statusPageUrl'),
  })
  policy.follow(() => {
    publish(state())
  })
  return {
    state,
    async open(which) {
      const url = state()[which]
      if (url === null) throw new AppError('place_not_allowed', `The organisation names no ${which}`)
      await open(url)
    },
  }
}
