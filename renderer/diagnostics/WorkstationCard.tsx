import { Button } from '../components/Button'
import { useTexts } from '../texts/texts'

interface WorkstationCardProps {
  readonly onOpen: () => void
}

/** The way from Help to "Check this workstation". */
export function WorkstationCard({ onOpen }: WorkstationCardProps) {
  const t = useTexts().diagnostics
  return (
    <section className="topic" aria-label={t.title} data-testid="help-check-workstation">
      <h2>{t.title}</h2>
      <p>{t.card}</p>
      <p>
        <Button testId="check-workstation" onClick={onOpen}>
          {t.open}
        </Button>
      </p>
    </section>
  )
}
