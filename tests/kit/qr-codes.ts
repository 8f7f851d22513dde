import { expect, type Locator, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { qrCodeSteps } from '../../main/screen-qr/find-qr-codes'
import { brightnessOf } from '../../main/screen-qr/picture'

/** The texts of all QR codes in a picture, each once, as a camera would read them; none when none can be made out. */
export function readQrCodes(png: Buffer): readonly string[] {
  const { data, width, height } = PNG.sync.read(png)
  let texts: ReadonlySet<string> = new Set()
  for (const found of qrCodeSteps(brightnessOf({ pixels: data, width, height }))) texts = found
  return [...texts]
}

/**
 * Photographs a page, or a part of one, until exactly one QR code can be read in it, and answers its text: what is around
 * it may still be finding its place.
 */
export async function qrCodeOn(of: Page | Locator): Promise<string> {
  let texts: readonly string[] = []
  const count = async (): Promise<number> => (texts = readQrCodes(await of.screenshot())).length
  await expect.poll(count, 'QR codes in the picture').toBe(1)
  return texts.join('')
}
