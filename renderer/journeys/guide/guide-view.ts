import type { JourneyName } from '../../../preload/contract/names'
import type { ViewOf } from '../../../preload/contract/journey-view'

/** The view of any journey, as far as the guide around its steps needs it. */
export type GuideView = ViewOf<JourneyName, { readonly step: string }>

/** Steps that begin with opening the page. */
const opening: ReadonlySet<string> = new Set(['open-page', 'open-portal', 'log-out'])

/** Whether the guide itself offers to open the page at a step, or would have nothing to open. */
export function opensPage(step: string): boolean {
  return step === 'choose-device' || opening.has(step)
}

/** What "on" means: one of the usual ways, or a button that only this page has. */
export type Onward =
  'openPage' | 'done' | 'finish' | { readonly label: string; readonly testId: string; readonly act: () => void }

/** What "on" means at the step under way, unless the step says otherwise. */
export function usualOnward({ step, steps }: GuideView): 'openPage' | 'done' | 'finish' {
  if (step === 'open-page') return 'openPage'
  return step === steps.at(-1) ? 'finish' : 'done'
}
