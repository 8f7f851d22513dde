import type { NativeImage } from 'electron'

/**
 * Reads a QR code from the pixels of a picture and answers its text, or `null` when none can be made out.
 *
 * Looks at the picture at its full resolution, dark on light and inverted.
 */
export async function readQrCode(picture: NativeImage): Promise<string | null> {
  const scaleFactor = Math.max(1, ...picture.getScaleFactors())
  const { width, height } = picture.getSize(scaleFactor)
  const bitmap = picture.toBitmap({ scaleFactor })
  if (width === 0 || height === 0 || bitmap.length < width * height * 4) return null
  // Loaded when first used: start-up is measured against a bare window.
  const { default: jsQR } = await import('jsqr')
  // The bitmap is BGRA; jsqr weighs the channels for brightness only, so black and white read the same.
  const pixels = new Uint8ClampedArray(bitmap.buffer, bitmap.byteOffset, width * height * 4)
  const found = jsQR(pixels, width, height)
  return found === null ? null : found.data
}
