import type { NativeImage } from 'electron'
import { AppError } from '../support/app-error'
import type { PracticePane } from './practice-pane'
import { readQrCode } from './read-qr-code'

/** Reads the QR code that the page shows, from its pixels. Fails with `qr_not_found`. */
export type ScanPane = () => Promise<string>

/** Scans as a camera would: what is not visible on the page is not read. */
export function scanOf(pane: PracticePane): ScanPane {
  return () => readFrom(pane.capture())
}

/** Scans the page also while the Credentials screen is in front of it: it is the app that looks, not the phone. */
export function scanUnseenOf(pane: PracticePane): ScanPane {
  return () => readFrom(pane.captureUnseen())
}

async function readFrom(captured: Promise<NativeImage | null>): Promise<string> {
  const picture = await captured
  const text = picture === null ? null : await readQrCode(picture)
  if (text === null) throw new AppError('qr_not_found', 'No QR code on the visible part of the page')
  return text
}
