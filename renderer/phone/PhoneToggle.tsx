import { Button } from '../components/Button'
import { useTexts } from '../texts/texts'

interface PhoneToggleProps {
  readonly isOpen: boolean
  readonly requests: number
  readonly onToggle: (open: boolean) => void
}

/** Shows and hides the phone in a window too narrow for it, and says when a request waits on it. */
export function PhoneToggle({ isOpen, requests, onToggle }: PhoneToggleProps) {
  const t = useTexts().pane
  return (
    <Button
      icon="phone"
      testId="phone-toggle"
      aria-expanded={isOpen}
      aria-controls="phone"
      onClick={() => {
        onToggle(!isOpen)
      }}
    >
      {isOpen ? t.hidePhone : t.showPhone}
      {requests > 0 && !isOpen ? (
        <span className="badge">
          {requests}
          <span className="visually-hidden"> {t.requestsWaiting(requests)}</span>
        </span>
      ) : null}
    </Button>
  )
}
