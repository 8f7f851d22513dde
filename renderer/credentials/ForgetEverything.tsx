import type { ForgottenCredentials } from '../../preload/contract/credentials'
import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { useDoor } from '../state/door'
import { useTexts, type Texts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { useTell } from './outcome'
import { useAttempt } from './use-attempt'

interface ForgetEverythingProps {
  /** How many there are. */
  readonly count: number
  readonly onClose: () => void
}

/** What became of it, in a sentence; with why, when something is still there. */
function sentenceOf({ credentials, errors }: Texts, { forgotten, left, stoppedBy }: ForgottenCredentials): string {
  const t = credentials.forgetting
  if (stoppedBy === null) return t.everythingDone(forgotten.length)
  return `${t.stopped(forgotten.length, left)} ${errors[stoppedBy].title}. ${errors[stoppedBy].whatToDo}`
}

/** Asks before all credentials and emails are removed, and says what was and what was not. */
export function ForgetEverything({ count, onClose }: ForgetEverythingProps) {
  const texts = useTexts()
  const t = texts.credentials.forgetting
  const { bridge } = useDoor()
  const tell = useTell()
  const announce = useAnnounce()
  const attempt = useAttempt()
  const forget = async () => {
    const done = await attempt.ask(() => bridge.credentials.forgetEverything())
    if (done === null) return
    const sentence = sentenceOf(texts, done.value)
    tell(sentence)
    announce(sentence)
    onClose()
  }
  return (
    <Dialog
      title={t.everythingTitle}
      closeLabel={t.cancel}
      onClose={onClose}
      testId="forget-everything-question"
      actions={
        <Button
          look="danger"
          testId="forget-everything-confirm"
          aria-busy={attempt.isBusy}
          onClick={() => void forget()}
        >
          {t.everything}
        </Button>
      }
    >
      <p>{t.everythingText(count)}</p>
      <AttemptRefusal of={attempt} testId="forget-everything-error" />
    </Dialog>
  )
}
