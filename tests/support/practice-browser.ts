import { PracticePage } from './practice-page'
import type { RunningTenant } from './start-tenant'

/** The fields of a form, by name. */
export type Fields = Readonly<Record<string, string>>

/** What BeginAuth and EndAuth answer (field-notes A5). */
export interface SasAnswer {
  readonly Success: boolean
  readonly ResultValue: string
  readonly Retry: boolean
  readonly SessionId: string
  readonly Entropy: string
  readonly Ctx: string
  readonly FlowToken: string
}

interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

/** A browser without a screen: cookies, redirects, forms and the pages' own calls, over real HTTP. */
export class PracticeBrowser {
  private readonly cookies = new Map<string, Cookie>()
  private shown: PracticePage | null = null

  constructor(readonly tenant: Pick<RunningTenant, 'origin'>) {}

  /** The page that is shown. */
  get page(): PracticePage {
    if (this.shown === null) throw new Error('No page is open')
    return this.shown
  }

  get cookieHeader(): string {
    return this.cookiesFor(null)
  }

  /** Loses the cookies whose names begin so, as a browser that was ended does. */
  forgetCookies(prefix: string): void {
    for (const [key, { name }] of this.cookies) if (name.startsWith(prefix)) this.cookies.delete(key)
  }

  // RFC 6265 §5.1.4: a cookie goes to its path and below; without a path to ask for, all of them.
  private cookiesFor(path: string | null): string {
    return [...this.cookies.values()]
      .filter((cookie) => path === null || `${path}/`.startsWith(cookie.path === '/' ? '/' : `${cookie.path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  private keepCookie(header: string): void {
    const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(header) ?? []
    const path = /; path=([^;]*)/i.exec(header)?.[1] ?? '/'
    const key = `${name} ${path}`
    if (/; expires=Thu, 01 Jan 1970/i.test(header)) this.cookies.delete(key)
    else this.cookies.set(key, { name, value, path })
  }

  /** Opens an address, a path or a whole URL, following redirects. */
  async open(address: string): Promise<PracticePage> {
    return this.follow(new URL(address, this.tenant.origin).href, {})
  }

  async reload(): Promise<PracticePage> {
    return this.open(this.page.url)
  }

  /** Presses a button, by id or words, with these fields filled in. A disabled one cannot be pressed. */
  async press(name: string, fields: Fields = {}): Promise<PracticePage> {
    const { form, button } = this.page.button(name)
    if (button.disabled) throw new Error(`The button "${name}" is disabled`)
    const own = button.name === null ? {} : { [button.name]: button.value }
    return this.post(button.formAction ?? form.action, { ...form.fields, ...own, ...fields })
  }

  /** Sends a form that no button belongs to. */
  async post(action: string, fields: Fields, headers: Fields = {}): Promise<PracticePage> {
    const body = new URLSearchParams(fields)
    return this.follow(new URL(action, this.page.url).href, { method: 'POST', body, headers })
  }

  /** Asks once and follows nowhere: the answer as it comes. Its cookies are kept. */
  async ask(address: string, fields?: Fields): Promise<Response> {
    const url = new URL(address, this.tenant.origin).href
    return this.send(url, fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** Calls with JSON, as a page's script does. */
  async call(path: string, body: unknown, canary = this.canary): Promise<Response> {
    const headers = { 'content-type': 'application/json', canary }
    return this.send(new URL(path, this.page.url).href, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  /** The token of the page's forms. */
  get canary(): string {
    return this.page.forms[0]?.fields.canary ?? ''
  }

  /** What the page's script asks first. */
  async beginAuth(): Promise<SasAnswer> {
    return (await (
      await this.call('/login/common/SAS/BeginAuth', { ...this.flow, Method: 'BeginAuth' })
    ).json()) as SasAnswer
  }

  /** What the page's script asks each second. */
  async endAuth(sessionId: string, more: object = {}): Promise<SasAnswer> {
    const body = { ...this.flow, Method: 'EndAuth', SessionId: sessionId, PollCount: 1, ...more }
    return (await (await this.call('/login/common/SAS/EndAuth', body)).json()) as SasAnswer
  }

  /** Does what the page's script does once the phone has answered: the form on success, else the page again. */
  async afterPhone(): Promise<PracticePage> {
    const begun = await this.beginAuth()
    const ended = await this.endAuth(begun.SessionId)
    if (ended.Retry) throw new Error('The phone has not answered')
    return ended.Success ? this.post(this.processForm.action, this.processForm.fields) : this.reload()
  }

  private get processForm() {
    const form = this.page.forms.find(({ id }) => id === 'processAuth')
    if (form === undefined) throw new Error(`No request is shown on "${this.page.title}"`)
    return form
  }

  private get flow() {
    const { request = '', flowToken = '' } = this.page.forms.find(({ fields }) => 'flowToken' in fields)?.fields ?? {}
    return { AuthMethodId: 'PhoneAppNotification', Ctx: request, FlowToken: flowToken }
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ accept: 'text/html,*/*;q=0.8', ...Object.fromEntries(new Headers(init.headers)) })
    if (this.cookies.size > 0) headers.set('cookie', this.cookiesFor(new URL(url).pathname))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie()) {
      this.keepCookie(cookie)
    }
    return response
  }

  private async follow(first: string, init: RequestInit): Promise<PracticePage> {
    let url = first
    let response = await this.send(url, init)
    for (let count = 0; count < 10; count += 1) {
      const location = response.headers.get('location')
      const page = new PracticePage(
        url,
        response.status,
        response.headers,
        location === null ? await response.text() : '',
      )
      const next = location ?? page.onward
      if (next === null) {
        this.shown = page
        return page
      }
      if (location !== null) await response.body?.cancel()
      url = new URL(next, url).href
      response = await this.send(url, {})
    }
    throw new Error('More than ten redirects')
  }
}
