/** @file Loaded with the first look: few officers need it. */
import type { BrowserWindow } from 'electron'
import { captureScreens, type CapturedScreen } from './capture-screens'
import { qrCodeSteps } from './find-qr-codes'
import { inSlices } from './in-slices'
import { blot, brightnessOf } from './picture'

/** SECURITY: a screen that is full of what looks like codes takes no longer, and main hears everything else meanwhile. */
const limits = { sliceMs: 20, budgetMs: 4000 }

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
    for (const text of await textsOn(screen)) texts.add(text)
  }
  return { screens: captured.length, texts: [...texts] }
}

async function textsOn({ picture, ours }: CapturedScreen): Promise<Iterable<string>> {
  const brightness = brightnessOf(picture)
  // SECURITY: nothing of the picture stays in memory longer than it takes to read it, not even until it is collected.
  picture.pixels.fill(0)
  if (ours !== null) blot(brightness, ours)
  try {
    return (await inSlices(qrCodeSteps(brightness), limits)) ?? []
  } finally {
    brightness.values.fill(0)
  }
}
