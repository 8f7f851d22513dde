import { Dialog } from '../../components/Dialog'
import { QrCode } from '../../components/QrCode'
import { useTexts } from '../../texts/texts'

interface EnlargedQrProps {
  readonly text: string
  readonly onClose: () => void
}

/** What the dialog needs around the code, in CSS pixels. */
const around = { width: 96, height: 200 }
const smallest = 240
const comfortable = 480

/** The QR code as large as the window allows, for a camera at arm's length. */
export function EnlargedQr({ text, onClose }: EnlargedQrProps) {
  const { setUpVerification, frame } = useTexts()
  const t = setUpVerification.enrolment
  const fits = Math.max(smallest, Math.min(window.innerWidth - around.width, window.innerHeight - around.height))
  return (
    <Dialog title={t.enlarged} closeLabel={frame.close} onClose={onClose} testId="enrolment-qr-enlarged" wide>
      <div className="qr-enlarged" role="img" aria-label={t.enlarged}>
        <QrCode text={text} atLeast={Math.min(comfortable, fits)} atMost={fits} />
      </div>
    </Dialog>
  )
}
