import { useEffect, useState } from 'react'
import { useDevicePixels } from '../state/device-pixels'
import type { modulePixels, QrMatrix } from './qr-matrix'

interface QrCodeProps {
  readonly text: string
  /** The width in CSS pixels that it has at least, as far as `atMost` allows. */
  readonly atLeast: number
  readonly atMost: number
}

interface Drawn extends QrMatrix {
  readonly text: string
  readonly modulePixels: typeof modulePixels
}

/** A QR code, always black on white, each module as many whole pixels of the screen. A picture without words: whoever shows it names it. */
export function QrCode({ text, atLeast, atMost }: QrCodeProps) {
  const density = useDevicePixels()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    let wanted = true
    void import('./qr-matrix').then(({ qrMatrix, modulePixels }) => {
      if (wanted) setDrawn({ ...qrMatrix(text), text, modulePixels })
    })
    return () => {
      wanted = false
    }
  }, [text])
  const current = drawn?.text === text ? drawn : null
  const size = current?.size ?? 1
  const width =
    current === null
      ? Math.min(atLeast, atMost)
      : (size * current.modulePixels(size, atLeast * density, atMost * density)) / density
  return (
    <svg
      className="qr"
      width={width}
      height={width}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={current?.path ?? ''} fill="#000" />
    </svg>
  )
}
