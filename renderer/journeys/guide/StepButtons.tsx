import { useState, type ReactNode } from 'react'
import { Button } from '../../components/Button'
import { useTexts } from '../../texts/texts'
import type { Trouble } from '../../texts/words'
import { usualOnward, type GuideView, type Onward } from './guide-view'
import type { JourneyActions } from './journey-actions'
import { LeaveJourney } from './LeaveJourney'
import { StepTroubles } from './StepTroubles'

interface StepButtonsProps {
  readonly view: GuideView
  readonly actions: JourneyActions
  readonly troubles: readonly Trouble[]
  /** What "on" means here, when it is not what it usually means. */
  readonly onward: Onward | undefined
  /** Instead of the troubles. */
  readonly help?: ((onClose: () => void) => ReactNode) | undefined
}

/** The ways on, back and out of a step. */
export function StepButtons({ view, actions, troubles, onward, help }: StepButtonsProps) {
  const t = useTexts().guide
  const [open, setOpen] = useState<'troubles' | 'leave' | null>(null)
  const close = () => {
    setOpen(null)
  }
  const isFirst = view.shown.step === view.steps[0]
  return (
    <div className="step-buttons">
      <Ways view={view} actions={actions} onward={onward} isFirst={isFirst} />
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
      {open !== 'troubles' ? null : help === undefined ? (
        <StepTroubles troubles={troubles} onClose={close} />
      ) : (
        help(close)
      )}
      {open === 'leave' ? <LeaveJourney onLeave={actions.cancel} onClose={close} /> : null}
    </div>
  )
}

interface WaysProps extends Pick<StepButtonsProps, 'view' | 'actions' | 'onward'> {
  readonly isFirst: boolean
}

/** Back, on, and for an earlier step: return or redo. The device question is answered by choosing, so it has no "on". */
function Ways({ view, actions, onward, isFirst }: WaysProps) {
  const t = useTexts().guide
  const isUnderWay = view.shown.step === view.step
  return (
    <div className="step-buttons-main">
      {isUnderWay ? (
        view.step === 'choose-device' ? null : (
          <On onward={onward ?? usualOnward(view)} actions={actions} />
        )
      ) : (
        <Button look="primary" testId="step-next" onClick={actions.forward}>
          {t.next.forward}
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

/** The one way on from the step under way. */
function On({ onward, actions }: { readonly onward: Onward; readonly actions: JourneyActions }) {
  const t = useTexts().guide
  const { label, testId, act } =
    typeof onward === 'object'
      ? onward
      : {
          label: t.next[onward],
          testId: 'step-next',
          act: onward === 'openPage' ? actions.openPage : actions.done,
        }
  return (
    <Button look="primary" testId={testId} onClick={act}>
      {label}
    </Button>
  )
}
