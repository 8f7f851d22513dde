import { Explainer } from '../../explainer/Explainer'
import type { Trouble } from '../../texts/words'
import { TroubleList } from './TroubleList'

interface StepTroublesProps {
  readonly troubles: readonly Trouble[]
  readonly onClose: () => void
}

/** What else the officer may see at this step, and the way out of each; or what the page says, explained. */
export function StepTroubles({ troubles, onClose }: StepTroublesProps) {
  return (
    <Explainer expected={[]} onClose={onClose}>
      <TroubleList troubles={troubles} />
    </Explainer>
  )
}
