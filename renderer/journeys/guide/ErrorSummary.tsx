import type { ErrorCode } from '../../../preload/contract/errors'
import type { JourneyError } from '../../../preload/contract/journey-view'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import type { ErrorText } from '../../texts/words'
import { useSecondsLeft } from '../../time/seconds-left'
import type { JourneyActions } from './journey-actions'

interface ErrorSummaryProps {
  readonly error: JourneyError
  /** Instead of the usual words of its code. */
  readonly words?: ErrorText | undefined
  readonly actions: JourneyActions
  readonly canOpen: boolean
}

/** Failures whose way out is a button here; for all others it is on the page or the phone. */
const waysOut: Partial<Record<ErrorCode, 'reload' | 'open'>> = {
  // A page that stands for a form that was sent cannot be reloaded; opened again, the page of before comes back.
  page_failed: 'open',
  qr_empty: 'reload',
  practice_unavailable: 'open',
  practice_restarted: 'open',
  signed_out: 'open',
}

/** What went wrong at the step, what to do now, and a button for it where there is one. Read out at once. */
export function ErrorSummary({ error, words, actions, canOpen }: ErrorSummaryProps) {
  const texts = useTexts()
  const { title, whatToDo } = words ?? texts.errors[error.code]
  const wayOut = canOpen ? waysOut[error.code] : undefined
  return (
    <Banner
      tone={error.code === 'not_seen_yet' ? 'information' : 'error'}
      title={title}
      role="alert"
      testId="error-summary"
    >
      <p>
        <Prose text={whatToDo} />
      </p>
      {error.until === undefined ? null : <WaitUntil until={error.until} />}
      {wayOut === undefined ? null : (
        <Button
          onClick={wayOut === 'reload' ? actions.reloadPage : actions.openPage}
          testId={`error-${wayOut}`}
          icon="reload"
        >
          {texts.guide.wayOut[wayOut]}
        </Button>
      )}
    </Banner>
  )
}

/** The wait of a locked account. Hidden from the alert's own reading, which would repeat it each second. */
function WaitUntil({ until }: { readonly until: number }) {
  const t = useTexts().guide
  return (
    <p className="error-wait" aria-live="off" data-testid="error-wait">
      {t.waitUntil(useSecondsLeft(until))}
    </p>
  )
}
