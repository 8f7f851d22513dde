import type { BrowserWindow } from 'electron'

/** Whether the organisation allows it now, and how its changes are heard of. */
export interface ProtectionRule {
  readonly protection: () => boolean
  /** Calls back after each change of what is allowed. */
  readonly follow: (listener: () => void) => void
}

/**
 * Keeps what the window shows out of pictures and recordings of the screen while `visible`, where the system can (Windows,
 * macOS) and the organisation wants it; its changes hold at once, also while something is visible.
 */
export function protectContent(
  window: BrowserWindow,
  { protection, follow }: ProtectionRule,
): (visible: boolean) => void {
  let isOn = false
  let isVisible = false
  const apply = (): void => {
    const isNeeded = isVisible && protection()
    if (isNeeded === isOn || window.isDestroyed()) return
    isOn = isNeeded
    window.setContentProtection(isNeeded)
  }
  follow(apply)
  return (visible) => {
    isVisible = visible
    apply()
  }
}
