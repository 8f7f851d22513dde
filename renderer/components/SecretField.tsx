import { useEffect, useId, type Ref } from 'react'

interface SecretFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  /** `password`: dots instead of letters. */
  readonly type: 'password' | 'text'
  readonly testId: string
  /** Called with whether there is something in it, each time that it is edited. */
  readonly onTyped?: (isTyped: boolean) => void
  /** Where the value is read, once, when it is sent. */
  readonly ref: Ref<HTMLInputElement>
}

/**
 * Chromium looks for an email in what is typed, and keeps the last text that had one, such as a link with the account's,
 * until the next: here is the next.
 */
function leaveNoLastEmail(): void {
  const field = document.createElement('input')
  field.type = 'email'
  field.value = 'nobody@practice.example'
  field.checkValidity()
}

/** A field for a secret: what is typed stays in the field alone and is gone with it. Paste works; nothing is filled in by the browser. */
export function SecretField({ label, hint, error, type, testId, onTyped, ref }: SecretFieldProps) {
  const id = useId()
  // SECURITY: what was typed is gone with the field, also from the memory of the browser's own checks.
  useEffect(() => leaveNoLastEmail, [])
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
      {/* SECURITY: uncontrolled, so that no copy of it lies in the state of a component. */}
      <input
        ref={ref}
        id={id}
        type={type}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onInput={({ currentTarget }) => onTyped?.(currentTarget.value !== '')}
        aria-invalid={error !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        data-testid={testId}
      />
      {error === null ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
