import { useDoor } from '../../state/door'
import { useLive } from '../../state/live-value'

/** Follows whether a page is open beside the guide. */
export function usePageIsOpen(): boolean {
  return useLive(useDoor().live.pane)?.status === 'open'
}
