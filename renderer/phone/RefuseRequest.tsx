import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { useTexts } from '../texts/texts'

interface RefuseRequestProps {
  readonly isBusy: boolean
  readonly onDeny: () => void
  readonly onReport: () => void
  readonly onBack: () => void
}

/** The second question after "No": denying is a choice without consequences, reporting is not. */
export function RefuseRequest({ isBusy, onDeny, onReport, onBack }: RefuseRequestProps) {
  const t = useTexts().phone.refusal
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
  }, [])
  return (
    <div className="request" aria-busy={isBusy}>
      <h3 className="request-title" ref={title} tabIndex={-1}>
        {t.title}
      </h3>
      <div className="request-choice">
        <p id="phone-deny-text">{t.denyText}</p>
        <Button testId="phone-deny" onClick={onDeny} aria-describedby="phone-deny-text">
          {t.deny}
        </Button>
      </div>
      <div className="request-choice">
        <p id="phone-report-text">{t.reportText}</p>
        <Button look="danger" testId="phone-report" onClick={onReport} aria-describedby="phone-report-text">
          {t.report}
        </Button>
      </div>
      <Button look="quiet" testId="phone-request-back" onClick={onBack}>
        {t.back}
      </Button>
    </div>
  )
}
