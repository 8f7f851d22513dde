import type { Page } from '@playwright/test'

/**
 * What breaks the automation contract on a screen of the window, one line each: a control that can be seen and used but
 * has no test id, or whose role and name, or whose test id, another one has too.
 */
export function contractBreaches(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document
    const controls = [...scope.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')].filter(
      (control) => control.checkVisibility() && control.closest('[inert]') === null,
    )
    const described = controls.map((control) => {
      const labels =
        control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? [...(control.labels ?? [])] : []
      const name = control.getAttribute('aria-label') ?? labels[0]?.textContent ?? control.textContent
      const kind = control instanceof HTMLInputElement ? control.type : control.tagName
      // The same control of another entry of a list has the same test id, below the entry's own (automation contract).
      const entry = control.closest<HTMLElement>('[data-id]')?.dataset.id
      const id = control.dataset.testid ?? ''
      return { id: entry === undefined || id === '' ? id : `${entry} ${id}`, words: `${kind} “${name.trim()}”` }
    })
    const twice = (values: readonly string[]): readonly string[] =>
      values.filter((value, index) => value !== '' && values.indexOf(value) !== index)
    return [
      ...described.filter(({ id }) => id === '').map(({ words }) => `${words} has no test id`),
      ...twice(described.map(({ id }) => id)).map((id) => `${id} is there twice`),
      ...twice(described.map(({ words }) => words)).map((words) => `${words} is there twice`),
    ]
  })
}
