import type { BrowserWindow } from 'electron'
import type { ScreenQrState } from '../../preload/contract/screen-qr'
import type { GuardedCredentials } from '../credentials/guarded-credentials'
import { microsoftPushServices } from '../identity/entra/push-activation'
import { systemClipboard } from '../support/clipboard'
import type { Log } from '../support/log'
import { watchGestures } from '../windows/recent-gesture'
import { ScreenQr } from './screen-qr'

/** What it is given. */
export interface OpenScreenQrOptions {
  readonly window: BrowserWindow
  readonly log: Log
  readonly publish: (state: ScreenQrState) => void
  readonly isAllowed: () => boolean
  readonly clipboardSeconds: () => number
  /** They guard it as they guard themselves, and add what the officer wants kept. */
  readonly credentials: GuardedCredentials
}

/** Opens it. The screen is not looked at until the officer asks. */
export function openScreenQr({ window, credentials, ...options }: OpenScreenQrOptions): ScreenQr {
  const isPressed = watchGestures(window.webContents)
  const screenQr: ScreenQr = new ScreenQr({
    ...options,
    isUsed: () => window.isFocused() || isPressed(),
    look: async () => (await import('./look-at-screens')).lookAtScreens(window),
    pushServices: microsoftPushServices,
    consider: (text) => credentials.credentials.readHeld(text),
    clipboard: systemClipboard,
    onVisible: (visible) => {
      tell(visible)
    },
  })
  const tell = credentials.alsoGuard(screenQr)
  // SECURITY: what a window that is gone or loaded anew has shown is not held for the next one.
  const forget = (): void => {
    screenQr.close()
  }
  window.webContents.on('did-navigate', forget)
  window.webContents.on('render-process-gone', forget)
  return screenQr
}
