import { clipboard } from 'electron'

/** The operating system's clipboard, as far as the app writes to it. */
export interface Clipboard {
  /** Puts a text on the clipboard. */
  write(text: string): Promise<void>
}

/** The real clipboard. Electron answers at once or with a promise, by version; both are awaited. */
export const systemClipboard: Clipboard = {
  async write(text) {
    await (clipboard.writeText(text) as void | Promise<void>)
  },
}
