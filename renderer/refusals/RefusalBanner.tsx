import type { Refusal } from '../../preload/contract/define'
import { Banner } from '../components/Banner'
import { Prose } from '../components/Prose'
import { HelpdeskForError } from '../helpdesk/HelpdeskLine'
import { useTexts } from '../texts/texts'

interface RefusalBannerProps {
  readonly refusal: Refusal
  readonly testId: string
}

/** Why something was not done, beside the control that was used. */
export function RefusalBanner({ refusal, testId }: RefusalBannerProps) {
  const { errors, frame } = useTexts()
  const { title, whatToDo } = errors[refusal.code]
  return (
    <Banner tone="error" title={title} role="alert" testId={testId}>
      <p>
        <Prose text={whatToDo} />
      </p>
      <HelpdeskForError code={refusal.code} />
      {refusal.incident === undefined ? null : <p>{frame.refused.incident(refusal.incident)}</p>}
    </Banner>
  )
}
