import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { useTexts } from '../texts/texts'

interface NothingFoundProps {
  readonly screens: number
  readonly onAgain: () => void
}

/** What can be done so that the next look finds it. */
export function NothingFound({ screens, onAgain }: NothingFoundProps) {
  const t = useTexts().screenQr
  return (
    <>
      <Banner tone="information" title={t.none.title} role="status" testId="screen-qr-none">
        <p>{t.none.screens(screens)}</p>
        <ul className="readiness-advice">
          {t.none.advice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      </Banner>
      <LookAgain onAgain={onAgain} />
    </>
  )
}

/** Looks once more. */
export function LookAgain({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTexts().screenQr
  return (
    <div className="credential-form-actions">
      <Button icon="scan" testId="screen-qr-again" onClick={onAgain}>
        {t.again}
      </Button>
    </div>
  )
}
