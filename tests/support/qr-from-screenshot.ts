/** @file What a camera would read off the screen: the only way by which tests come to know a QR code. */
import { expect, type Locator, type Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** Reads the QR code in a picture; `null` when none can be made out. */
export function readQr(png: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(png)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null
}

/**
 * Photographs a page, or a part of one, and reads the QR code in it: as often as it takes, as what is around it may still
 * be finding its place. Fails when there is none.
 */
export async function qrFromScreenshot(of: Page | Locator): Promise<string> {
  const read: string[] = []
  const look = async (): Promise<number> => {
    const text = readQr(await of.screenshot())
    if (text !== null) read.push(text)
    return read.length
  }
  await expect.poll(look).toBe(1)
  return read.join('')
}
