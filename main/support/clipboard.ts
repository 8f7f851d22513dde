import { clipboard } from 'electron'

/** The operating system's clipboard, as text. */
export interface Clipboard {
  /** Puts a text on the clipboard. */
  write(text: string): Promise<void>
  /** The text that lies there; empty when there is none. */
  read(): Promise<string>
  /** Leaves nothing there. */
  clear(): Promise<void>
}

/** The real clipboard. Electron answers at once or with a promise, by version; both are awaited. */
export const systemClipboard: Clipboard = {
  async write(text) {
    await (clipboard.writeText(text) as void | Promise<void>)
  },
  read() {
    return Promise.resolve(clipboard.readText())
  },
  clear() {
    clipboard.clear()
    return Promise.resolve()
  },
}
