/** @file Notices when the officer really uses the window: what a script in it makes up does not come this way. */
import type { InputEvent, WebContents } from 'electron'

/** How long a press counts, in milliseconds: from it to the call that it leads to. */
const recentMs = 2000

/** What an officer begins something with. Moving the mouse over the window is no wish for anything. */
const presses: ReadonlySet<InputEvent['type']> = new Set([
  'mouseDown',
  'mouseUp',
  'keyDown',
  'rawKeyDown',
  'touchStart',
  'touchEnd',
  'gestureTap',
] as const)

/**
 * Watches from now on. What is answered tells whether a key, a button of the mouse or the screen itself was pressed in the
 * last two seconds. What assistive technology does by itself, without a press, is not noticed.
 */
export function watchGestures(
  contents: Pick<WebContents, 'on'>,
  now: () => number = () => performance.now(),
): () => boolean {
  let last = -Infinity
  // SECURITY: from the browser's side of Chromium. The process of the window, also one that is taken over, cannot send one.
  contents.on('input-event', (_event, { type }) => {
    if (presses.has(type)) last = now()
  })
  return () => now() - last <= recentMs
}
