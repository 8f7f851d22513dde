import { useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  readonly value: string
  readonly onChange: (value: string) => void
  readonly testId: string
  readonly inputMode?: 'numeric' | 'text' | 'url' | 'email'
  /** The id of a `datalist` to pick from. */
  readonly suggestions?: string
}

/** A field with its name above, a hint, and what is wrong with it below. Paste works; nothing is filled in by the browser. */
export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  testId,
  inputMode = 'text',
  suggestions,
}: TextFieldProps) {
  const id = useId()
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter(
    (each) => each !== null,
  )
  return (
    <div className={error === null ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        inputMode={inputMode}
        list={suggestions}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        data-testid={testId}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
      {error === null ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
