import type { BrowserWindow } from 'electron'

/** Keeps what the window shows out of pictures and recordings of the screen while `visible`, where the system can (Windows, macOS). */
export function protectContent(window: BrowserWindow): (visible: boolean) => void {
  let isOn = false
  return (visible) => {
    if (visible === isOn || window.isDestroyed()) return
    isOn = visible
    window.setContentProtection(visible)
  }
}
