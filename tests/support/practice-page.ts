/** @file Reads a practice page's HTML as far as the tests need it. The markup is our own and regular. */

/** A form of a page: where it goes, what it carries, and its buttons. */
export interface PracticeForm {
  readonly id: string | null
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly buttons: readonly PracticeButton[]
}

/** A button that a person could press. */
export interface PracticeButton {
  readonly id: string | null
  readonly text: string
  readonly disabled: boolean
  readonly formAction: string | null
  readonly name: string | null
  readonly value: string
}

type Attributes = Readonly<Record<string, string>>

/** One page as a browser would have it. */
export class PracticePage {
  constructor(
    readonly url: string,
    readonly status: number,
    readonly headers: Headers,
    readonly html: string,
  ) {}

  get title(): string {
    return decode(/<title>(.*?)<\/title>/s.exec(this.html)?.[1] ?? '')
  }

  get pageId(): string {
    return /<meta name="PageID" content="([^"]*)"/.exec(this.html)?.[1] ?? ''
  }

  /** Where the browser goes on to by itself, or `null`. */
  get onward(): string | null {
    const address = /<meta http-equiv="refresh" content="0;url=([^"]*)"/i.exec(this.html)?.[1]
    return address === undefined ? null : decode(address)
  }

  /** The first heading that is not inert. */
  get heading(): string {
    return plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(this.live)?.[1] ?? '')
  }

  /** All that is shown, as one line of text. */
  get text(): string {
    return plain(/<body[^>]*>(.*)<\/body>/s.exec(this.html)?.[1] ?? '')
  }

  get forms(): readonly PracticeForm[] {
    return [...this.html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) =>
      readForm(head, body),
    )
  }

  /** Whether an element with this id is there. */
  has(id: string): boolean {
    return this.html.includes(` id="${id}"`)
  }

  /** The text of the element with this id. */
  textOf(id: string): string {
    const match = new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 's').exec(this.html)
    return plain(match?.[2] ?? '')
  }

  /** Finds a button by its id or its words. */
  button(name: string): { readonly form: PracticeForm; readonly button: PracticeButton } {
    for (const form of this.forms) {
      const button = form.buttons.find(({ id, text }) => id === name || text === name)
      if (button !== undefined) return { form, button }
    }
    throw new Error(`No button "${name}" on "${this.title}"`)
  }

  private get live(): string {
    return this.html.replace(/<section[^>]* inert="">.*?<\/section>/s, '')
  }
}

function readForm(head: string, body: string): PracticeForm {
  const form = attributesOf(head)
  const fields: Record<string, string> = {}
  for (const [, attributes = ''] of body.matchAll(/<input([^>]*)>/g)) {
    const { name, value = '', type = 'text', checked } = attributesOf(attributes)
    if (name !== undefined && ((type !== 'radio' && type !== 'checkbox') || checked !== undefined)) fields[name] = value
  }
  for (const [, attributes = '', options = ''] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const { name, disabled } = attributesOf(attributes)
    const selected = /<option value="([^"]*)" selected=""/.exec(options)?.[1]
    if (name !== undefined && disabled === undefined && selected !== undefined) fields[name] = selected
  }
  const buttons = [...body.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].map(([, attributes = '', text = '']) =>
    readButton(attributes, text),
  )
  const inputs = [...body.matchAll(/<input([^>]* type="submit"[^>]*)>/g)].map(([, attributes = '']) =>
    readButton(attributes, attributesOf(attributes).value ?? ''),
  )
  return { id: form.id ?? null, action: form.action ?? '', fields, buttons: [...buttons, ...inputs] }
}

function readButton(head: string, text: string): PracticeButton {
  const { id, disabled, formaction, name, value = '' } = attributesOf(head)
  return {
    id: id ?? null,
    text: plain(text),
    disabled: disabled !== undefined,
    formAction: formaction ?? null,
    name: name ?? null,
    value,
  }
}

function attributesOf(head: string): Attributes {
  const pairs = [...head.matchAll(/([\w-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), decode(value)] as const,
  )
  return Object.fromEntries(pairs)
}

function plain(html: string): string {
  return decode(html.replace(/<(p|div|h1|h2|h3|li|dt|dd|span|button)\b/g, ' <$1').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
}

function decode(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
