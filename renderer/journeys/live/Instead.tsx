import { Button } from '../../components/Button'
import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { useRecommendedMethod } from '../set-up-verification/recommended-method'
import { chosenMethod, liveWords, pageKey, type StepOfJourney } from './live-words'

interface InsteadProps {
  /** All but the first of the screens that can come. */
  readonly others: readonly StepOfJourney[]
  /** The officer sees one of all that can come, by its place among them. */
  readonly onSeen: (expected: number) => void
  /** They stand there a second time, below a heading of its own. */
  readonly isInDialog?: boolean
}

/** The other screens that can come: the officer says which one did. */
export function Instead({ others, onSeen, isInDialog = false }: InsteadProps) {
  const texts = useTexts()
  const t = texts.live
  const recommended = useRecommendedMethod()
  const [first] = others
  if (first === undefined) return null
  return (
    <div className="live-instead">
      {isInDialog ? null : (
        <h2 className="step-heading">{chosenMethod(texts, first) === null ? t.instead : t.orYouChose}</h2>
      )}
      {others.map((other, index) => (
        <Button
          key={`${pageKey(other)}/${String(index)}`}
          testId={`${isInDialog ? 'help-' : ''}expected-${String(index + 1)}`}
          onClick={() => {
            onSeen(index + 1)
          }}
        >
          <Prose
            text={chosenMethod(texts, other) ?? t.iSeeInstead(liveWords(texts, other, { recommended }).screen[0] ?? '')}
          />
        </Button>
      ))}
    </div>
  )
}
