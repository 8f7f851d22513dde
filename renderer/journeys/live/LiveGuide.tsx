import type { ReactNode } from 'react'
import type { JourneyView } from '../../../preload/contract/journey'
import type { JourneyActions } from '../guide/journey-actions'
import { ChooseDeviceStep as LogInDevice } from '../log-in/ChooseDeviceStep'
import { ChooseDeviceStep as SetUpDevice } from '../set-up-verification/ChooseDeviceStep'
import { LiveStep } from './LiveStep'
import { pageKey, stepOf } from './live-words'

interface LiveGuideProps {
  readonly view: JourneyView
  readonly actions: JourneyActions
}

/** The guide beside pages that only the officer sees: one action, what should follow, and which of it did. */
export function LiveGuide({ view, actions }: LiveGuideProps) {
  if (view.journey === 'set-up-verification' && view.shown.step === 'choose-device') {
    return (
      <Narrow>
        <SetUpDevice view={view} shown={view.shown} actions={actions} />
      </Narrow>
    )
  }
  if (view.journey === 'log-in' && view.shown.step === 'choose-device') {
    return (
      <Narrow>
        <LogInDevice view={view} shown={view.shown} actions={actions} />
      </Narrow>
    )
  }
  return (
    <Narrow>
      {/* Each page of the way begins anew, at its top: whether it was opened belongs to it. */}
      <LiveStep key={`${view.journey}/${view.step}/${pageKey(stepOf(view))}`} view={view} actions={actions} />
    </Narrow>
  )
}

/** Only the guide: the pages are in the browser. */
function Narrow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="journey journey-live" data-layout="live">
      <div className="guide-column">{children}</div>
    </div>
  )
}
