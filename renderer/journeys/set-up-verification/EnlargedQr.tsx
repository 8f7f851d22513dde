import { Dialog } from '../../components/Dialog'
import { LargeQr } from '../../components/LargeQr'
import { useTexts } from '../../texts/texts'

interface EnlargedQrProps {
  readonly text: string
  readonly onClose: () => void
}

/** The QR code as large as the window allows, for a camera at arm's length. */
export function EnlargedQr({ text, onClose }: EnlargedQrProps) {
  const { setUpVerification, frame } = useTexts()
  const t = setUpVerification.enrolment
  return (
    <Dialog title={t.enlarged} closeLabel={frame.close} onClose={onClose} testId="enrolment-qr-enlarged" wide fills>
      <LargeQr text={text} label={t.enlarged} />
    </Dialog>
  )
}
