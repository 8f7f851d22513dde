import { useState } from 'react'
import type { JourneyView } from '../../../preload/contract/journey'
import { Button } from '../../components/Button'
import { useTexts } from '../../texts/texts'
import type { Trouble } from '../../texts/words'
import type { JourneyActions } from './journey-actions'
import { LeaveJourney } from './LeaveJourney'
import { StepTroubles } from './StepTroubles'

interface StepButtonsProps {
  readonly view: JourneyView
  readonly actions: JourneyActions
  readonly troubles: readonly Trouble[]
}

/** The ways on, back and out of a step. */
export function StepButtons({ view, actions, troubles }: StepButtonsProps) {
  const t = useTexts().guide
  const [open, setOpen] = useState<'troubles' | 'leave' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const isFirst = view.shown.step === view.steps[0]
  return (
    <div className="step-buttons">
      <Ways view={view} actions={actions} isFirst={isFirst} />
      <div className="step-buttons-quiet">
        <Button
          look="quiet"
          testId="step-help"
          aria-haspopup="dialog"
          onClick={() => {
            setOpen('troubles')
          }}
        >
          {t.seeSomethingElse}
        </Button>
        <Button
          look="quiet"
          testId="journey-cancel"
          aria-haspopup="dialog"
          onClick={() => {
            setOpen('leave')
          }}
        >
          {t.leave}
        </Button>
      </div>
      {open === 'troubles' ? <StepTroubles troubles={troubles} onClose={close} /> : null}
      {open === 'leave' ? <LeaveJourney onLeave={actions.cancel} onClose={close} /> : null}
    </div>
  )
}

interface WaysProps {
  readonly view: JourneyView
  readonly actions: JourneyActions
  readonly isFirst: boolean
}

/** Back, on, and for an earlier step: return or redo. The device question is answered by choosing, so it has no "on". */
function Ways({ view, actions, isFirst }: WaysProps) {
  const t = useTexts().guide
  const isUnderWay = view.shown.step === view.step
  const next = isUnderWay ? nextOf(view, actions) : { label: t.next.forward, act: actions.forward }
  const label = 'label' in next ? next.label : t.next[next.name]
  return (
    <div className="step-buttons-main">
      {isUnderWay && isFirst ? null : (
        <Button look="primary" testId="step-next" onClick={next.act}>
          {label}
        </Button>
      )}
      <Button testId="step-back" onClick={actions.back} disabled={isFirst}>
        {t.back}
      </Button>
      {view.canRedo ? (
        <Button testId="step-redo" icon="reload" onClick={actions.redo}>
          {t.redo}
        </Button>
      ) : null}
    </div>
  )
}

/** What "on" means at the step under way. */
function nextOf(
  { step }: JourneyView,
  actions: JourneyActions,
): { readonly name: 'openPage' | 'done' | 'finish'; readonly act: () => void } {
  if (step === 'open-page') return { name: 'openPage', act: actions.openPage }
  return { name: step === 'profile' ? 'finish' : 'done', act: actions.done }
}
