import { useSecondsLeft } from '../time/seconds-left'

interface MatchNumberProps {
  readonly label: string
  /** Two characters; a leading zero counts. */
  readonly number: string
  /** Wall-clock time in ms. */
  readonly expiresAt: number
  readonly countdown: (seconds: number) => string
}

/** The number to type into the phone, as large as fits, with an honest countdown. Gone at zero. */
export function MatchNumber({ label, number, expiresAt, countdown }: MatchNumberProps) {
  const seconds = useSecondsLeft(expiresAt)
  if (seconds === 0) return null
  return (
    <div className="match">
      <p className="match-label">{label}</p>
      <p className="match-number" data-testid="match-number">
        {number}
      </p>
      <p className="match-countdown" data-testid="match-countdown">
        {countdown(seconds)}
      </p>
    </div>
  )
}
