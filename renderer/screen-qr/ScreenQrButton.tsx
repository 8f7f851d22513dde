import { useState } from 'react'
import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { ScreenQrDialog } from './ScreenQrDialog'

/** Looks at the screen for a QR code and shows it enlarged, each time that it is pressed and at no other time. */
export function ScreenQrButton() {
  const t = useTexts().screenQr
  const [isOpen, setOpen] = useState(false)
  const hiddenBecause = useLive(useDoor().live.screenQr)?.hiddenBecause ?? null
  return (
    <div className="screen-qr-open">
      <Button
        icon="enlarge"
        testId="screen-qr"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t.open}
      </Button>
      {isOpen || hiddenBecause === null ? null : (
        <Banner tone="information" title={t.hidden[hiddenBecause]} role="status" testId="screen-qr-hidden" />
      )}
      {isOpen ? (
        <ScreenQrDialog
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </div>
  )
}
