import { expect, type Page } from '@playwright/test'
import type { RunningApp } from '../support/launch-app'
import type { Pane } from './pane'

/** The parts of the window that F6 goes round. */
export type Part = 'guide' | 'page' | 'phone' | 'elsewhere'

/** What has the focus. */
export interface Focused {
  readonly part: Part
  /** Its test id or id, else its words. */
  readonly what: string
  /** Whether it can be seen to have the focus. */
  readonly hasRing: boolean
}

/** A keyboard without a mouse: each key goes to what really has the focus, window or page. */
export class Keyboard {
  /** Everything that had the focus after a Tab without showing it. */
  readonly withoutRing = new Set<string>()

  constructor(
    private readonly app: RunningApp,
    private readonly pane: Pane,
  ) {}

  /** Presses a key, named as in Electron's accelerators. */
  async press(keyCode: string, ...modifiers: readonly ('shift' | 'control')[]): Promise<void> {
    await this.#hasFocus()
    await this.#hasPainted()
    await this.app.electron.evaluate(
      ({ webContents }, { keyCode, modifiers }) => {
        const target = webContents.getFocusedWebContents()
        for (const type of ['keyDown', 'char', 'keyUp'] as const) {
          const isCharacter = keyCode.length === 1 || keyCode === 'Enter' || keyCode === 'Space'
          if (type !== 'char' || (isCharacter && !modifiers.includes('control')))
            target?.sendInputEvent({ type, keyCode: keyCode === 'Space' && type === 'char' ? ' ' : keyCode, modifiers })
        }
      },
      { keyCode, modifiers: [...modifiers] },
    )
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character)
  }

  /** Presses Tab until this has the focus: a test id, an id or words. Fails when it is never reached. */
  async tabTo(what: string, ...modifiers: readonly 'shift'[]): Promise<void> {
    const met: string[] = []
    for (let count = 0; count < 40; count += 1) {
      const focused = await this.focused()
      if (focused.what === what) return
      met.push(focused.what)
      await this.press('Tab', ...modifiers)
      await expect
        .poll(async () => (await this.focused()).what, `Tab moves on from ${focused.what}`)
        .not.toBe(focused.what)
      const next = await this.focused()
      if (!next.hasRing) this.withoutRing.add(next.what)
    }
    throw new Error(`Tab never reached ${what}; it met ${met.join(', ')}`)
  }

  /** Goes to a part by Shift+F6. */
  async goTo(part: Part): Promise<void> {
    for (let count = 0; count < 3; count += 1) {
      const now = await this.focused()
      if (now.part === part) return
      await this.press('F6', 'shift')
      await expect.poll(async () => (await this.focused()).part, `F6 leaves ${now.part}`).not.toBe(now.part)
    }
    expect((await this.focused()).part).toBe(part)
  }

  /** What has the focus now. */
  async focused(): Promise<Focused> {
    await this.#hasFocus()
    const isPage = await this.#isInPage()
    const focused = await asked(isPage ? this.pane.page : this.app.window, describeFocus)
    return isPage ? { ...focused, part: 'page' } : focused
  }

  /** Until a page has been painted, Chromium drops what is typed into it. */
  async #hasPainted(): Promise<void> {
    const page = (await this.#isInPage()) ? this.pane.page : this.app.window
    await expect.poll(() => asked(page, () => performance.getEntriesByType('paint').length)).toBeGreaterThan(0)
  }

  #isInPage(): Promise<boolean> {
    return this.app.electron.evaluate(({ webContents }) =>
      (webContents.getFocusedWebContents()?.getURL() ?? '').startsWith('http://127.0.0.1:'),
    )
  }

  /** On a display with other windows, ours may have to be brought to the front first. */
  async #hasFocus(): Promise<void> {
    const isInFront = (): Promise<boolean> =>
      this.app.electron.evaluate(({ BrowserWindow, webContents }) => {
        const window = BrowserWindow.getAllWindows()[0]
        if (window?.isFocused() === true && webContents.getFocusedWebContents() !== null) return true
        // What this leads to is seen next time.
        window?.focus()
        return false
      })
    await expect.poll(isInFront).toBe(true)
  }
}

/** What a page answers; one that is just being left cannot be asked, the one that follows can. */
async function asked<Answer>(page: Page, question: () => Answer): Promise<Answer> {
  const answers: Answer[] = []
  await expect(async () => {
    answers.push(await page.evaluate(question))
  }).toPass()
  const [answer] = answers
  if (answer === undefined) throw new Error('The page did not answer')
  return answer
}

/** Runs in the page. */
function describeFocus(): Focused {
  const element = document.activeElement ?? document.body
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  // Cards draw the ring of the radio button that they hold.
  const around = getComputedStyle(element.closest('label') ?? element)
  const rings = [
    { style: outlineStyle, width: outlineWidth },
    { style: around.outlineStyle, width: around.outlineWidth },
  ]
  const part =
    element.closest('[data-testid="phone"]') !== null
      ? 'phone'
      : element.closest('[data-testid="guide"]') !== null
        ? 'guide'
        : 'elsewhere'
  const words = (element.getAttribute('aria-label') ?? element.textContent).trim()
  return {
    part,
    what:
      element === document.body
        ? 'nothing'
        : (element.getAttribute('data-testid') ?? (element.id === '' ? words : element.id)),
    hasRing: rings.some(({ style, width }) => style !== 'none' && Number.parseFloat(width) >= 2),
  }
}
