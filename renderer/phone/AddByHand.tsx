import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../preload/contract/define'
import { Button } from '../components/Button'
import { RadioGroup } from '../components/RadioGroup'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { ByHandFields } from './ByHandFields'
import { RefusalBanner } from '../refusals/RefusalBanner'
import { cleaned, faultsOf, type Kind, type TypedAccount } from './typed-account'

interface AddByHandProps {
  readonly onAdded: (profile: string) => void
  readonly onClose: () => void
}

const nothing: TypedAccount = { code: '', url: '', key: '', account: '' }

/** Adds an account from what the page shows in words. What was typed stays until it is accepted or the form is closed. */
export function AddByHand({ onAdded, onClose }: AddByHandProps) {
  const t = useTexts().phone.byHand
  const { bridge, ...door } = useDoor()
  const [kind, setKind] = useState<Kind>('code')
  const [typed, setTyped] = useState(nothing)
  const [wasSent, setWasSent] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ readonly refusal: Refusal; readonly attempt: number } | null>(null)
  const form = useFocusOnOpen()
  const faults = faultsOf(kind, typed)

  const send = async () => {
    setWasSent(true)
    setRefused(null)
    if (isBusy) return
    if (Object.keys(faults).length > 0) {
      form.current?.querySelector<HTMLInputElement>(`[data-testid="by-hand-${Object.keys(faults)[0] ?? ''}"]`)?.focus()
      return
    }
    setBusy(true)
    const answer = await door.try(
      kind === 'code'
        ? bridge.phone.addByCode({ code: cleaned(typed.code), url: cleaned(typed.url) })
        : bridge.phone.addByKey({ key: cleaned(typed.key), account: typed.account.trim() }),
    )
    setBusy(false)
    if (answer.ok) onAdded(answer.value.name)
    else setRefused({ refusal: answer.error, attempt: Date.now() })
  }

  return (
    <form
      ref={form}
      className="by-hand"
      aria-label={t.title}
      noValidate
      data-testid="phone-by-hand"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <RadioGroup
        legend={t.kind}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'code', label: t.byCode, testId: 'by-hand-kind-code' },
          { value: 'key', label: t.byKey, testId: 'by-hand-kind-key' },
        ]}
      />
      <ByHandFields kind={kind} typed={typed} faults={wasSent ? faults : {}} onType={setTyped} />
      {refused === null ? null : (
        <RefusalBanner key={refused.attempt} refusal={refused.refusal} testId="by-hand-error" />
      )}
      <Button look="primary" submits testId="by-hand-submit" aria-busy={isBusy}>
        {isBusy ? t.adding : t.submit}
      </Button>
      <Button testId="by-hand-cancel" onClick={onClose}>
        {t.cancel}
      </Button>
    </form>
  )
}

/** Starts in the form, where the button that opened it was. */
function useFocusOnOpen() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])
  return form
}
