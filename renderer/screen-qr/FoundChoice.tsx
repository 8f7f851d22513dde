import type { ScreenQrKind } from '../../preload/contract/screen-qr'
import { RadioGroup } from '../components/RadioGroup'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'

interface FoundChoiceProps {
  readonly found: readonly ScreenQrKind[]
  readonly at: number
}

/** Which of several is shown. */
export function FoundChoice({ found, at }: FoundChoiceProps) {
  const t = useTexts().screenQr
  const { bridge, ask } = useDoor()
  return (
    <RadioGroup
      legend={t.found(found.length)}
      value={String(at)}
      onChange={(chosen) => void ask(bridge.screenQr.show({ at: Number(chosen) }))}
      options={found.map((kind, index) => ({
        value: String(index),
        label: t.choice(index + 1, t.kinds[kind].name),
        testId: `screen-qr-choice-${String(index)}`,
      }))}
    />
  )
}
