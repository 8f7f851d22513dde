import { AppError } from '../support/app-error'
import type { PracticePane } from './practice-pane'
import { readQrCode } from './read-qr-code'

/** Reads the QR code that the page shows, from its pixels. Fails with `qr_not_found`. */
export type ScanPane = () => Promise<string>

/** Scans as a camera would: what is not visible on the page is not read. */
export function scanOf(pane: PracticePane): ScanPane {
  return async () => {
    const picture = await pane.capture()
    const text = picture === null ? null : await readQrCode(picture)
    if (text === null) throw new AppError('qr_not_found', 'No QR code on the visible part of the page')
    return text
  }
}
