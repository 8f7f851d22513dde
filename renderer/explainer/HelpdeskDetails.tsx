import { useState } from 'react'
import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { copyText } from '../components/copy-text'
import { TextArea } from '../components/TextArea'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { useDetails } from './use-details'

interface HelpdeskDetailsProps {
  /** What was typed of the screen. */
  readonly text: string
  readonly expected: readonly string[]
}

/** What the officer may hand to the helpdesk: first to read, and to take names out of, then to copy. */
export function HelpdeskDetails({ text, expected }: HelpdeskDetailsProps) {
  const t = useTexts().explainer.details
  const { ask, bridge } = useDoor()
  const around = useDetails(expected)
  const [details, setDetails] = useState<string | null>(null)
  const show = async () => {
    const answer = await ask(bridge.explainer.details({ text }))
    if (answer.ok) setDetails(around(answer.value.text))
  }
  if (details === null) {
    return (
      <div>
        <Button testId="helpdesk-show" icon="copy" onClick={() => void show()}>
          {t.show}
        </Button>
      </div>
    )
  }
  return <ReadAndCopy details={details} onChange={setDetails} />
}

interface ReadAndCopyProps {
  readonly details: string
  readonly onChange: (details: string) => void
}

/** The details, to be read and changed, and the button that copies what then stands there. */
export function ReadAndCopy({ details, onChange }: ReadAndCopyProps) {
  const t = useTexts().explainer.details
  const announce = useAnnounce()
  const { copied: copiedWords } = useTexts().guide
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <div className="helpdesk" data-testid="helpdesk-details">
      <TextArea
        label={t.title}
        hint={t.check}
        rows={9}
        value={details}
        onChange={onChange}
        testId="helpdesk-text"
        takesFocus
      />
      <div>
        <Button
          look="primary"
          icon={copied === details ? 'check' : 'copy'}
          testId="helpdesk-copy"
          onClick={() => {
            if (!copyText(details)) return
            setCopied(details)
            announce(copiedWords(t.copied))
          }}
        >
          {copied === details ? t.done : t.copy}
        </Button>
      </div>
    </div>
  )
}
