import { useEffect, useId, useRef } from 'react'

interface TextAreaProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows: number
  readonly onChange: (value: string) => void
  readonly testId: string
  /** No more than this can be typed; of a longer text that is pasted the beginning is taken. */
  readonly maxLength?: number
  /** Where a heading above it says the same. */
  readonly labelHidden?: boolean
  /** The control that brought it is gone: reading goes on here. */
  readonly takesFocus?: boolean
}

/** A field for several lines, with its name above. Paste works; nothing is filled in, corrected or marked by the browser. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, value, rows, onChange, testId, maxLength, labelHidden = false, takesFocus = false } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useEffect(() => {
    if (takesFocus) area.current?.focus()
  }, [takesFocus])
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        rows={rows}
        maxLength={maxLength}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        data-testid={testId}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
    </div>
  )
}
