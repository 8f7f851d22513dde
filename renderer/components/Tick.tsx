import { useId } from 'react'

interface TickProps {
  readonly label: string
  readonly isTicked: boolean
  readonly onChange: (isTicked: boolean) => void
  readonly error: string | null
  readonly testId: string
}

/** A box to tick, with a sentence. */
export function Tick({ label, isTicked, onChange, error, testId }: TickProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          checked={isTicked}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : id}
          data-testid={testId}
          onChange={(event) => {
            onChange(event.currentTarget.checked)
          }}
        />
        <span>{label}</span>
      </label>
      {error === null ? null : (
        <p className="field-error" id={id} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
