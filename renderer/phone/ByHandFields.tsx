import { TextField } from '../components/TextField'
import { useTexts } from '../texts/texts'
import type { Fault, Faults, Kind, TypedAccount } from './typed-account'

interface ByHandFieldsProps {
  readonly kind: Kind
  readonly typed: TypedAccount
  readonly faults: Faults
  readonly onType: (typed: TypedAccount) => void
}

const fieldsOf = { code: ['code', 'url'], key: ['key', 'account'] } as const
const inputModes = { code: 'numeric', url: 'url', key: 'text', account: 'text' } as const

/** The two fields of the chosen kind. */
export function ByHandFields({ kind, typed, faults, onType }: ByHandFieldsProps) {
  const { phone, errors } = useTexts()
  const t = phone.byHand
  const hints = { code: t.codeHint, url: t.urlHint, key: t.keyHint, account: t.accountHint }
  const explain = (fault: Fault | undefined): string | null => {
    if (fault === undefined) return null
    return fault === 'account_missing' ? t.accountMissing : `${errors[fault].title}. ${errors[fault].whatToDo}`
  }
  return fieldsOf[kind].map((field) => (
    <TextField
      key={field}
      label={t[field]}
      hint={hints[field]}
      value={typed[field]}
      error={explain(faults[field])}
      inputMode={inputModes[field]}
      testId={`by-hand-${field}`}
      onChange={(value) => {
        onType({ ...typed, [field]: value })
      }}
    />
  ))
}
