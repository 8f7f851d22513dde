import { useState } from 'react'
import type { CredentialSummary, VisibleSecret } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { LargeQr } from '../components/LargeQr'
import { Tick } from '../components/Tick'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { useHideWhenClosed } from './hide-when-closed'
import { useAttempt } from './use-attempt'
import { useWhenLeft } from './when-left'

interface ExportProfileProps {
  readonly credential: CredentialSummary
  readonly visible: VisibleSecret | null
  readonly onClose: () => void
}

/** Brings a profile to a new phone, after the officer has read what that means and said that nobody looks on. */
export function ExportProfile({ credential, visible, onClose }: ExportProfileProps) {
  const texts = useTexts().credentials
  const t = texts.exporting
  const { bridge } = useDoor()
  const attempt = useAttempt()
  const [isAlone, setAlone] = useState(false)
  const [wasAsked, setAsked] = useState(false)
  const qr = visible?.kind === 'export' ? visible.qr : null
  useHideWhenClosed()
  useWhenLeft(onClose)
  const show = () => {
    setAsked(true)
    if (isAlone) void attempt.ask(() => bridge.credentials.showExport({ id: credential.id }))
  }
  if (qr !== null) {
    return (
      <Dialog title={t.shown} closeLabel={t.close} onClose={onClose} testId="export-shown" wide fills>
        <p>{t.shownText}</p>
        <LargeQr
          text={qr}
          label={t.picture(texts.named('totp', credential.label, credential.upn))}
          testId="export-qr"
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t.title}
      closeLabel={t.cancel}
      onClose={onClose}
      testId="export-question"
      actions={
        <Button look="danger" testId="export-confirm" aria-busy={attempt.isBusy} onClick={show}>
          {t.show}
        </Button>
      }
    >
      <p>{t.warning}</p>
      <Tick
        label={t.alone}
        isTicked={isAlone}
        onChange={setAlone}
        error={wasAsked && !isAlone ? t.aloneMissing : null}
        testId="export-alone"
      />
      <AttemptRefusal of={attempt} testId="export-error" />
    </Dialog>
  )
}
