// @ts-check
/** @file The least of a browser that a log-in needs: cookies, redirects, forms. For benchmarks, which run without a build. */

/** Cookies, and the page that is shown. */
export class PlainBrowser {
  #cookies = new Map()
  /** @type {URL} */
  url
  html = ''

  /** @param {string} origin */
  constructor(origin) {
    this.url = new URL(origin)
  }

  /**
   * @param {string} address
   * @param {RequestInit} [init]
   */
  async open(address, init = {}) {
    let response = await this.#send(address, init)
    for (
      let location = response.headers.get('location');
      location !== null;
      location = response.headers.get('location')
    ) {
      await response.arrayBuffer()
      response = await this.#send(location, {})
    }
    this.html = await response.text()
    if (!response.ok) throw new Error(`${this.url.pathname}: ${String(response.status)}`)
  }

  /**
   * Sends the first form that has this field or this id, with its hidden fields and these.
   *
   * @param {string} mark
   * @param {Record<string, string>} [fields]
   */
  async submit(mark, fields = {}) {
    const form = [...this.html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].find(([whole]) => whole.includes(`"${mark}"`))
    if (form === undefined) throw new Error(`No form with ${mark} at ${this.url.pathname}`)
    const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    const body = new URLSearchParams([...hidden.map(([, name = '', value = '']) => [name, value])])
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    await this.open(/action="([^"]*)"/.exec(form[1] ?? '')?.[1] ?? '', { method: 'POST', body })
  }

  /** @param {string} id */
  textOf(id) {
    return new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(this.html)?.[1] ?? ''
  }

  /**
   * @param {string} address
   * @param {RequestInit} init
   */
  async #send(address, init) {
    this.url = new URL(address, this.url)
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(this.url, { ...init, headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return response
  }
}
