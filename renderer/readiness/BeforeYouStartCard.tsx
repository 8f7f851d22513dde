import { Button } from '../components/Button'
import { useTexts } from '../texts/texts'

interface BeforeYouStartCardProps {
  readonly onOpen: () => void
}

/** The way to "Before you start", where the pages are the real ones. */
export function BeforeYouStartCard({ onOpen }: BeforeYouStartCardProps) {
  const t = useTexts().readiness
  return (
    <section className="card under-way" aria-label={t.title}>
      <div>
        <h2 className="card-title">{t.title}</h2>
        <p>{t.card}</p>
      </div>
      <Button testId="before-you-start" onClick={onOpen}>
        {t.start}
      </Button>
    </section>
  )
}
