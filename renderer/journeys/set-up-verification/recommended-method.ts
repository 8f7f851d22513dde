import type { Use } from '../../../preload/contract/set-up-verification'
import { useDoor } from '../../state/door'
import { useLive } from '../../state/live-value'

/** The way to use the authenticator app that the organisation recommends; notifications until it is known. */
export function useRecommendedMethod(): Use {
  return useLive(useDoor().live.info)?.recommendedMethod ?? 'push'
}
