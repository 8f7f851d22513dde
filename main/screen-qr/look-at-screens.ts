/** @file Loaded with the first look: few officers need it. */
import type { BrowserWindow } from 'electron'
import { captureScreens, type CapturedScreen } from './capture-screens'
import { findQrCodes } from './find-qr-codes'
import { blot, brightnessOf } from './picture'

/** What was found. */
export interface Looked {
  readonly screens: number
  readonly texts: readonly string[]
}

/** Looks once at all screens but not at our own window. The pictures are gone when it answers. Fails as `captureScreens`. */
export async function lookAtScreens(window: BrowserWindow): Promise<Looked> {
  const captured = await captureScreens(window)
  const texts = new Set<string>()
  for (const screen of captured) {
    for (const text of textsOn(screen)) texts.add(text)
    // Finding takes a moment: what else waits for main goes first.
    await new Promise(setImmediate)
  }
  return { screens: captured.length, texts: [...texts] }
}

function textsOn({ picture, ours }: CapturedScreen): readonly string[] {
  const brightness = brightnessOf(picture)
  // SECURITY: nothing of the picture stays in memory longer than it takes to read it, not even until it is collected.
  picture.pixels.fill(0)
  if (ours !== null) blot(brightness, ours)
  try {
    return findQrCodes(brightness)
  } finally {
    brightness.values.fill(0)
  }
}
