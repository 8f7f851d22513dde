interface ProgressProps {
  readonly label: string
  readonly number: number
  readonly of: number
}

/** Where the step stands among all: in words, and as a bar of as many parts. */
export function Progress({ label, number, of }: ProgressProps) {
  return (
    <div className="progress">
      <p className="progress-label" data-testid="step-progress">
        {label}
      </p>
      <div className="progress-bar" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={index < number ? 'progress-part progress-reached' : 'progress-part'} />
        ))}
      </div>
    </div>
  )
}
