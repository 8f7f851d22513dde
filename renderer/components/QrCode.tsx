import { useEffect, useState } from 'react'
import type { QrMatrix } from './qr-matrix'

interface QrCodeProps {
  readonly text: string
  /** The width in CSS pixels that it has at least, as far as `atMost` allows. */
  readonly atLeast: number
  readonly atMost: number
}

interface Drawn extends QrMatrix {
  readonly text: string
  readonly pixels: number
}

/** A QR code, always black on white. A picture without words: whoever shows it names it. */
export function QrCode({ text, atLeast, atMost }: QrCodeProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    let wanted = true
    void import('./qr-matrix').then(({ qrMatrix, modulePixels }) => {
      const matrix = qrMatrix(text)
      if (wanted) setDrawn({ ...matrix, text, pixels: matrix.size * modulePixels(matrix.size, atLeast, atMost) })
    })
    return () => {
      wanted = false
    }
  }, [text, atLeast, atMost])
  const current = drawn?.text === text ? drawn : null
  const width = current?.pixels ?? Math.min(atLeast, atMost)
  const size = current?.size ?? 1
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
