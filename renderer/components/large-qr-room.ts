/** The widths that a QR code may have, in CSS pixels. */
export interface QrRoom {
  readonly atLeast: number
  readonly atMost: number
}

/** What there is around the code, in CSS pixels. */
export interface AroundQr {
  /** Of the place where it stands. */
  readonly width: number
  /** Of all that scrolls, when the dialog is as high as the window allows. */
  readonly height: number
  /** What stands above it in there. */
  readonly above: number
}

/** For a camera at arm's length: what it should have, and what it has where nothing is lost by it. */
const large = 400
const comfortable = 500
const largest = 600

/** Whole pixels for each module can make it so much wider than it has to be, with as many modules as set-up codes have. */
const rounding = 60

/**
 * How large the code can be: never wider than its place nor higher than what is seen at once; `large` wherever that is possible,
 * and larger as long as it stays in sight together with what stands above it.
 */
export function largeQrRoom({ width, height, above }: AroundQr): QrRoom {
  const atMost = Math.max(0, Math.min(largest, width, height))
  const inSight = Math.min(comfortable, height - above - rounding)
  return { atLeast: Math.min(atMost, Math.max(large, inSight)), atMost }
}
