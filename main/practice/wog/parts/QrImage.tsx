import { create } from 'qrcode'

/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const quietZone = 4

/** A QR code as inline SVG: level M, dark on white in every theme. `label` says in words what it is. */
export function QrImage({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const side = size + 2 * quietZone
  const dark = Array.from(data).flatMap((module, index) =>
    module === 1
      ? [`M${String((index % size) + quietZone)} ${String(Math.floor(index / size) + quietZone)}h1v1h-1z`]
      : [],
  )
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(side)} ${String(side)}`}
      width="264"
      height="264"
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  )
}
