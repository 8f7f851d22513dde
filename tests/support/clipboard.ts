/** @file The clipboard of the display on which an app runs. */
import type { RunningApp } from './launch-app'

/** What lies there, as that app sees it. */
export function clipboardOf(app: RunningApp): Promise<string> {
  return app.electron.evaluate(({ clipboard }) => clipboard.readText())
}

/** Puts something there, as any other program could. */
export async function putOnClipboard(app: RunningApp, text: string): Promise<void> {
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), text)
}
