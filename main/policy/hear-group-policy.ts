import type { BrowserWindow } from 'electron'

/** The message by which Windows tells every window that settings have changed, policy among them. */
const WM_SETTINGCHANGE = 0x001a

/** How long further messages are waited for, in milliseconds: one change sends several. */
const settling = 200

/**
 * Reads policy again when Windows says that it has changed, as Group Policy makes it say. Does nothing on other systems.
 *
 * @see [WM_SETTINGCHANGE](https://learn.microsoft.com/en-us/windows/win32/winmsg/wm-settingchange)
 */
export function hearGroupPolicy(
  window: Pick<BrowserWindow, 'hookWindowMessage'>,
  policy: { readonly refresh: () => Promise<void> },
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform !== 'win32') return
  let soon: NodeJS.Timeout | null = null
  window.hookWindowMessage(WM_SETTINGCHANGE, () => {
    soon ??= setTimeout(() => {
      soon = null
      void policy.refresh()
    }, settling).unref()
  })
}
