import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { largeQrRoom, type QrRoom } from './large-qr-room'
import { QrCode } from './QrCode'

interface LargeQrProps {
  readonly text: string
  /** What it is, for those who hear it. */
  readonly label: string
  readonly testId?: string
}

/** In a dialog: a QR code as large as the dialog can show it at once, in a window of any size. */
export function LargeQr({ text, label, testId }: LargeQrProps) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  return (
    <div ref={place} className="qr-enlarged" role="img" aria-label={label} data-testid={testId}>
      {room === null ? null : <QrCode text={text} {...room} />}
    </div>
  )
}

/** Follows the place and the window; `null` until the dialog is open. */
function useRoom(place: RefObject<HTMLDivElement | null>): QrRoom | null {
  const [room, setRoom] = useState<QrRoom | null>(null)
  useLayoutEffect(() => {
    const element = place.current
    const body = element?.parentElement
    const dialog = element?.closest('dialog')
    if (element == null || body == null || dialog == null) return undefined
    const measure = () => {
      if (element.clientWidth === 0) return
      const highest = Number.parseFloat(getComputedStyle(dialog).maxHeight)
      const { paddingTop, paddingBottom } = getComputedStyle(body)
      const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)
      const { atLeast, atMost } = largeQrRoom({
        width: element.clientWidth,
        // What does not scroll takes its part of the dialog whatever the code has.
        height: highest - (dialog.offsetHeight - body.clientHeight) - padding,
        above: element.offsetTop,
      })
      setRoom((last) => (last?.atLeast === atLeast && last.atMost === atMost ? last : { atLeast, atMost }))
    }
    const observer = new ResizeObserver(measure)
    for (const each of [element, body]) observer.observe(each)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [place])
  return room
}
