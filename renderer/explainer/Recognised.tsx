import type { Explanation, ExplanationId } from '../../preload/contract/explainer'
import { Button } from '../components/Button'
import { Prose } from '../components/Prose'
import { useTexts } from '../texts/texts'
import { ExplanationCard } from './ExplanationCard'
import { useAnnounced } from './use-announced'

interface RecognisedProps {
  readonly explanation: Extract<Explanation, { readonly kind: 'known' }>
  /** The officer has come back to it: reading goes on here. */
  readonly takesFocus?: boolean
  readonly onChoose: (id: ExplanationId) => void
  readonly onNone: () => void
}

/** A screen that was recognised, and what else it may be. */
export function Recognised({ explanation, takesFocus = false, onChoose, onNone }: RecognisedProps) {
  const t = useTexts().explainer
  const { id, certainty, alternatives } = explanation
  useAnnounced(`${t[certainty]}: ${t.explanations[id].title}`)
  return (
    <>
      <ExplanationCard id={id} lead={t[certainty]} takesFocus={takesFocus} />
      <div className="alternatives" role="group" aria-label={alternatives.length === 0 ? t.notIt : t.alternatives}>
        {alternatives.length === 0 ? null : <h3>{t.alternatives}</h3>}
        {alternatives.map((each) => (
          <Button
            key={each}
            testId={`explanation-alternative-${each}`}
            onClick={() => {
              onChoose(each)
            }}
          >
            <Prose text={t.explanations[each].title} />
          </Button>
        ))}
        <Button look="quiet" testId="explanation-none" onClick={onNone}>
          {alternatives.length === 0 ? t.notThis : t.notIt}
        </Button>
      </div>
    </>
  )
}
