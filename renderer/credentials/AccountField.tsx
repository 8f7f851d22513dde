import { useId } from 'react'
import { TextField } from '../components/TextField'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

interface AccountFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | null
}

/** The organisation email, with those that are remembered to pick from. */
export function AccountField({ value, onChange, error }: AccountFieldProps) {
  const t = useTexts().credentials.adding
  const remembered = useLive(useDoor().live.credentials)?.accounts ?? []
  const id = useId()
  return (
    <>
      <TextField
        label={t.account}
        hint={t.accountHint}
        value={value}
        onChange={onChange}
        error={error}
        inputMode="email"
        suggestions={id}
        testId="add-account"
      />
      <datalist id={id}>
        {remembered.map((upn) => (
          <option key={upn} value={upn} />
        ))}
      </datalist>
    </>
  )
}
