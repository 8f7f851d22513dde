import type { Copyable } from '../../../preload/contract/journey'
import { useAnnounce } from '../../announcing/Announcer'
import { CopyRow } from '../../components/CopyRow'
import { useTexts } from '../../texts/texts'
import type { JourneyActions } from './journey-actions'

interface CopyFromGuideProps {
  readonly what: Copyable
  readonly label: string
  /** As shown, grouped for the eye. What is copied comes from main and has no spaces. */
  readonly value: string
  readonly isAddress?: boolean
  readonly actions: JourneyActions
}

/** One thing that the guide shows, with the button that copies only it. */
export function CopyFromGuide({ what, label, value, isAddress = false, actions }: CopyFromGuideProps) {
  const t = useTexts().guide
  const announce = useAnnounce()
  const onCopy = async () => {
    const copied = await actions.copy(what)
    if (copied) announce(t.copied(label))
    return copied
  }
  return (
    <CopyRow
      label={label}
      value={value}
      testId={what}
      isAddress={isAddress}
      copy={{ word: t.copy, copiedWord: t.copiedShort, testId: `copy-${what}`, onCopy }}
    />
  )
}
