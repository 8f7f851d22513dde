/** @file Debian's Chromium as the system's browser for http and https, found by the system's own handler, `xdg-open`. */
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const program = '/usr/bin/chromium'
// Only root, as in a container, has to start without Chromium's sandbox.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The browser, as a program finds it that opens an address. */
export class SystemBrowser {
  private constructor(
    private readonly context: BrowserContext,
    /** What a program is started with to find this browser. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Starts it with a profile and a registration of its own below `folder`. */
  static async start(folder: string, display: string | undefined): Promise<SystemBrowser> {
    const at = (...parts: readonly string[]): string => join(folder, ...parts)
    for (const name of ['profile', 'config', join('data', 'applications')]) mkdirSync(at(name), { recursive: true })
    const opener = at('open-in-chromium')
    writeFileSync(opener, `#!/bin/sh\nexec ${program} ${sandbox.join(' ')} --user-data-dir='${at('profile')}' "$@"\n`, {
      mode: 0o755,
    })
    const entry = ['[Desktop Entry]', 'Type=Application', 'Name=Test browser', `Exec=${opener} %u`]
    const types = ['x-scheme-handler/http', 'x-scheme-handler/https']
    writeFileSync(
      at('data', 'applications', 'test-browser.desktop'),
      `${[...entry, `MimeType=${types.join(';')};`].join('\n')}\n`,
    )
    writeFileSync(
      at('config', 'mimeapps.list'),
      `[Default Applications]\n${types.map((type) => `${type}=test-browser.desktop`).join('\n')}\n`,
    )
    const context = await chromium.launchPersistentContext(at('profile'), {
      executablePath: program,
      headless: false,
      args: [...sandbox, '--window-position=0,0', '--window-size=880,760'],
      viewport: null,
      env: display === undefined ? { ...process.env } : { ...process.env, DISPLAY: display },
    })
    return new SystemBrowser(context, { XDG_DATA_HOME: at('data'), XDG_CONFIG_HOME: at('config') })
  }

  /** The pages that are open, the last one first. */
  get pages(): readonly Page[] {
    return this.context.pages().toReversed()
  }

  /** Visits an address and leaves it again; what it left in the browser stays. */
  async visit(address: string): Promise<void> {
    const page = await this.context.newPage()
    await page.goto(address)
    await page.close()
  }

  /** Keeps how every page looks, as `NAME-1.png` and on. */
  async photograph(name: string): Promise<void> {
    for (const [index, page] of this.pages.entries())
      await page.screenshot({ path: `${name}-${String(index + 1)}.png` })
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.context.close()
  }
}
