import { useState } from 'react'
import type { JourneyView } from '../../preload/contract/journey'
import type { PaneState } from '../../preload/contract/pane'
import type { PhoneState } from '../../preload/contract/phone'
import { Pane } from '../pane/Pane'
import { Phone } from '../phone/Phone'
import { PhoneToggle } from '../phone/PhoneToggle'
import { useIsLow, useLayoutMode } from '../state/layout-mode'
import { useLive } from '../state/live-value'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import type { Finished } from './finished'
import { opensPage } from './guide/guide-view'
import { useJourneyActions } from './guide/journey-actions'
import { journeyTitle } from './journey-titles'
import { JourneyGuide } from './JourneyGuide'
import { LiveGuide } from './live/LiveGuide'
import { wantedProfile } from './log-in/wanted-profile'
import { PartTabs, type Part } from './PartTabs'
import { usePageInSight, useParts } from './parts'

/** What the screen of a journey is given. */
export interface JourneyScreenProps {
  readonly view: JourneyView
  /** The last step is done, and so much is known of it. Keep it the same function. */
  readonly onFinished: (finished: Finished) => void
}

const closedPane: PaneState = { status: 'closed', address: '', title: '', loading: false }
const offPhone: PhoneState = { status: 'off', profiles: [], requests: [] }

/** A journey: the guide, the page and the phone, side by side as far as the window allows. */
export function JourneyScreen({ view, onFinished }: JourneyScreenProps) {
  const { live } = useDoor()
  const { journey } = view
  const actions = useJourneyActions(onFinished)
  const pane = useLive(live.pane) ?? closedPane
  const phone = useLive(live.phone) ?? offPhone
  const textSize = useLive(live.settings)?.textSize ?? 16
  const mode = useLayoutMode(textSize)
  const isLow = useIsLow(textSize)
  const [part, setPart] = useState<Part>('guide')
  const [isPhoneOpen, setPhoneOpen] = useState(false)
  const isPhoneInSight = mode === 'columns' || (mode === 'drawer' ? isPhoneOpen : part === 'phone')
  useParts({ isPageOpen: pane.status === 'open', show: setPart, openPhone: setPhoneOpen })
  const bringPageIntoSight = usePageInSight(mode, setPart)
  const title = journeyTitle(useTexts(), journey)
  // Where only the officer sees the pages, they are in the browser, and the phone is in the hand.
  if (view.expected !== null) return <LiveGuide view={view} actions={actions} />
  const needsPageButton = !opensPage(view.step) || (view.step !== 'choose-device' && pane.status === 'failed')
  return (
    <div
      className={`journey journey-${mode}`}
      data-layout={mode}
      data-low={isLow}
      data-phone={isPhoneInSight ? 'shown' : 'hidden'}
    >
      {mode === 'tabs' ? <PartTabs part={part} requests={phone.requests.length} onShow={setPart} /> : null}
      {/* The guide has the heading of the screen; while it is out of sight something else must. */}
      {mode === 'tabs' && part !== 'guide' ? <h1 className="visually-hidden">{title}</h1> : null}
      <div className="guide-column" hidden={mode === 'tabs' && part !== 'guide'}>
        <JourneyGuide view={view} actions={actions} />
      </div>
      <Pane
        pane={pane}
        isInSight={mode !== 'tabs' || part === 'page'}
        onOpen={needsPageButton ? actions.openPage : undefined}
        // What came in place of a page is the answer to a form, and reloading does nothing to that.
        onReload={view.error?.code === 'page_failed' ? actions.openPage : actions.reloadPage}
        phoneToggle={
          mode === 'drawer' ? (
            <PhoneToggle isOpen={isPhoneOpen} requests={phone.requests.length} onToggle={setPhoneOpen} />
          ) : null
        }
      />
      <Phone
        phone={phone}
        wanted={wantedProfile(view)}
        isInSight={isPhoneInSight}
        bringPageIntoSight={bringPageIntoSight}
      />
    </div>
  )
}
