/** @file A clipboard of a test's own, which fails as it is told. */
import type { Clipboard } from '../../../../main/support/clipboard'

/** Keeps one text, as an operating system's clipboard does. */
export class FakeClipboard implements Clipboard {
  text = ''
  /** Which of its calls fail. */
  failing: 'none' | 'write' | 'read' | 'clear' = 'none'
  /** How often it was emptied. */
  cleared = 0
  /** Done before a reading is answered. */
  beforeRead: () => unknown = () => undefined

  async write(text: string): Promise<void> {
    await this.#orFail('write')
    this.text = text
  }

  async read(): Promise<string> {
    await this.#orFail('read')
    const { text } = this
    await this.beforeRead()
    return text
  }

  async clear(): Promise<void> {
    await this.#orFail('clear')
    this.cleared += 1
    this.text = ''
  }

  async #orFail(call: 'write' | 'read' | 'clear'): Promise<void> {
    await Promise.resolve()
    if (this.failing === call) throw new Error('Another program has the clipboard open')
  }
}
