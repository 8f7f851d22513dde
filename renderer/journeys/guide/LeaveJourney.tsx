import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { useTexts } from '../../texts/texts'

interface LeaveJourneyProps {
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Asks before the officer's place in the journey is lost, and says what is kept. */
export function LeaveJourney({ onLeave, onClose }: LeaveJourneyProps) {
  const t = useTexts().guide.leaving
  return (
    <Dialog
      title={t.title}
      closeLabel={t.stay}
      onClose={onClose}
      testId="leave-journey"
      actions={
        <Button look="danger" testId="leave-journey-confirm" onClick={onLeave}>
          {t.confirm}
        </Button>
      }
    >
      <p>{t.kept}</p>
      <p>{t.lost}</p>
    </Dialog>
  )
}
