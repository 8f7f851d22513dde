/** @file The only importer of `desktopCapturer`: one picture of each screen, at its full resolution. */
import {
  desktopCapturer,
  screen,
  systemPreferences,
  type BrowserWindow,
  type DesktopCapturerSource,
  type Display,
} from 'electron'
import { AppError } from '../support/app-error'
import type { Area, Picture } from './picture'

/** A screen, as it was when it was asked for. */
export interface CapturedScreen {
  readonly picture: Picture
  /** Where our own window is on it; `null` when it is not. */
  readonly ours: Area | null
}

/**
 * Takes a picture of every screen, once.
 *
 * Fails with `screen_capture_refused` when the system does not let the app look, and with `screen_not_captured` when it
 * gave no picture.
 */
export async function captureScreens(window: BrowserWindow): Promise<readonly CapturedScreen[]> {
  // Only macOS asks the officer, and never twice: after that it is a switch in its settings.
  const mayLook = process.platform === 'darwin' ? systemPreferences.getMediaAccessStatus('screen') : 'granted'
  if (mayLook === 'denied' || mayLook === 'restricted')
    throw new AppError('screen_capture_refused', `The system says ${mayLook}`)
  const captured: CapturedScreen[] = []
  for (const [size, displays] of bySize(screen.getAllDisplays())) {
    const sources = await sourcesAt(size)
    for (const [at, display] of displays.entries()) {
      const picture = pictureOf(sourceOf(display, sources, at))
      if (picture !== null) captured.push({ picture, ours: areaOf(window, display, picture) })
    }
  }
  if (captured.length > 0) return captured
  if (mayLook === 'not-determined') throw new AppError('screen_capture_refused', 'The system has just asked')
  throw new AppError('screen_not_captured', 'The system gave no picture')
}

/** Screens of one size are taken together: each call takes all of them, brought to the one size that it asks for. */
function bySize(displays: readonly Display[]): ReadonlyMap<string, readonly Display[]> {
  const groups = new Map<string, Display[]>()
  for (const display of displays) {
    const { size, scaleFactor } = display
    const name = `${Math.round(size.width * scaleFactor)}x${Math.round(size.height * scaleFactor)}`
    groups.set(name, [...(groups.get(name) ?? []), display])
  }
  return groups
}

async function sourcesAt(size: string): Promise<readonly DesktopCapturerSource[]> {
  const [width = 0, height = 0] = size.split('x').map(Number)
  try {
    return await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: { width, height } })
  } catch (cause) {
    throw new AppError('screen_not_captured', 'The system gave no picture', { cause })
  }
}

/** Where the system does not say which picture is of which screen, they come in the same order. */
function sourceOf(
  { id }: Display,
  sources: readonly DesktopCapturerSource[],
  at: number,
): DesktopCapturerSource | undefined {
  const isTold = sources.some(({ display_id }) => display_id !== '')
  return isTold ? (sources.find(({ display_id }) => display_id === String(id)) ?? soleOf(sources)) : sources[at]
}

const soleOf = (sources: readonly DesktopCapturerSource[]): DesktopCapturerSource | undefined =>
  sources.length === 1 ? sources[0] : undefined

function pictureOf(source: DesktopCapturerSource | undefined): Picture | null {
  if (source === undefined || source.thumbnail.isEmpty()) return null
  const { width, height } = source.thumbnail.getSize()
  const pixels = source.thumbnail.toBitmap()
  return pixels.length < width * height * 4 ? null : { pixels, width, height }
}

/** Our window has just been used, so nothing is in front of it: what is in its place is ours. */
function areaOf(window: BrowserWindow, { bounds }: Display, picture: Picture): Area | null {
  if (window.isDestroyed() || !window.isVisible() || window.isMinimized()) return null
  const { x, y, width, height } = window.getBounds()
  const scale = picture.width / bounds.width
  return { x: (x - bounds.x) * scale, y: (y - bounds.y) * scale, width: width * scale, height: height * scale }
}
