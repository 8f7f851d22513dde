import type { RunningApp } from './launch-app'

/**
 * Follows, from now on, whether the page is drawn over the window; the answered function tells. `null` until it changes.
 *
 * Playwright makes every page believe that it is visible, so the view itself is asked.
 */
export async function followVisibility(app: RunningApp): Promise<() => Promise<boolean | null>> {
  const followed = await app.electron.evaluateHandle(({ BrowserWindow }) => {
    const now: { visible: boolean | null } = { visible: null }
    const view = BrowserWindow.getAllWindows()[0]?.contentView.children.at(-1)
    if (view === undefined) throw new Error('No page is open beside the guide')
    const setVisible = view.setVisible.bind(view)
    view.setVisible = (visible) => {
      now.visible = visible
      setVisible(visible)
    }
    return now
  })
  return () => followed.evaluate(({ visible }) => visible)
}
