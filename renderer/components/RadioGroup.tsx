import { useId } from 'react'

interface RadioGroupProps<Value extends string | number> {
  readonly legend: string
  readonly value: Value | null
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly detail?: string
    readonly testId: string
    /** Shown, and not to be chosen; the detail says why. */
    readonly disabled?: boolean
  }[]
  readonly onChange: (value: Value) => void
  /** `cards`: large choices with an explanation each. */
  readonly look?: 'cards' | 'row'
  readonly legendHidden?: boolean
  /** What the choice means. */
  readonly hint?: string
  /** Shown, and not to be changed. */
  readonly disabled?: boolean
}

/** A choice of one, made at once; native radio buttons, so arrow keys work. */
export function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>) {
  const { legend, value, options, onChange, look = 'row', legendHidden = false, hint, disabled = false } = props
  const name = useId()
  return (
    <fieldset
      className={`radio-group radio-group-${look}`}
      disabled={disabled}
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
    >
      <legend className={legendHidden ? 'visually-hidden' : undefined}>{legend}</legend>
      {hint === undefined ? null : (
        <p className="radio-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label className="radio-choice" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            aria-describedby={option.detail === undefined ? undefined : `${name}-${String(option.value)}`}
            aria-label={option.label}
            data-testid={option.testId}
            onChange={() => {
              onChange(option.value)
            }}
          />
          <span className="radio-mark" aria-hidden="true" />
          <span className="radio-text">
            <span className="radio-label">{option.label}</span>
            {option.detail === undefined ? null : (
              <span className="radio-detail" id={`${name}-${String(option.value)}`}>
                {option.detail}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
