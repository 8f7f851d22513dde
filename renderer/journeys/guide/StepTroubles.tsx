import { Dialog } from '../../components/Dialog'
import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import type { Trouble } from '../../texts/words'

interface StepTroublesProps {
  readonly troubles: readonly Trouble[]
  readonly onClose: () => void
}

/** What else the officer may see at this step, and the way out of each. */
export function StepTroubles({ troubles, onClose }: StepTroublesProps) {
  const t = useTexts().guide.troubles
  return (
    <Dialog title={t.title} closeLabel={t.close} onClose={onClose} testId="step-troubles" wide>
      <p>{t.introduction}</p>
      <TroubleList troubles={troubles} />
    </Dialog>
  )
}

/** Problems with their ways out. */
export function TroubleList({ troubles }: { readonly troubles: readonly Trouble[] }) {
  return (
    <dl className="troubles">
      {troubles.map(({ problem, wayOut }) => (
        <div key={problem} className="trouble">
          <dt>
            <Prose text={problem} />
          </dt>
          <dd>
            <Prose text={wayOut} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
