/** @file A page in another program's window, with QR codes on it, and the dialog in which the app shows them large. */
import { chromium, type Browser, type Page } from '@playwright/test'
import QRCode from 'qrcode'
import { test as base } from '../fixtures'
import type { RunningApp } from './launch-app'

/** Sandboxed but for root, as in a container. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** A browser's window beside ours. */
export interface OtherProgram {
  /** A page with these QR codes on it, each so many pixels wide. */
  shows(codes: readonly { text: string; width: number; isInverted?: boolean }[], theme: 'dark' | 'light'): Promise<void>
}

/** `test` with another program, on the same display as the app. */
export const test = base.extend<{ readonly other: OtherProgram }>({
  other: async ({ app, display }, use) => {
    // Ours is beside it, as in live: what is in our window's place is not looked at.
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 1240, y: 0, width: 680, height: 1100 })
    })
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      headless: false,
      args: [...sandbox, '--window-position=0,0', '--window-size=1200,1100'],
      env: display === undefined ? { ...process.env } : { ...process.env, DISPLAY: display },
    })
    await use(otherProgram(await pageIn(browser)))
    await browser.close()
  },
})

const pageIn = async (browser: Browser): Promise<Page> => browser.newPage({ viewport: null })

function otherProgram(page: Page): OtherProgram {
  return {
    async shows(codes, theme) {
      const [paper, ink] = theme === 'dark' ? ['#1b1a19', '#f3f2f1'] : ['#ffffff', '#1b1a19']
      const pictures = await Promise.all(
        codes.map(async ({ text, width, isInverted = false }) => {
          const color = isInverted ? { dark: ink, light: paper } : { dark: '#000000', light: '#ffffff' }
          const svg = await QRCode.toString(text, { type: 'svg', margin: 4, color })
          return `<div style="width:${String(width)}px;margin:1rem;display:inline-block">${svg}</div>`
        }),
      )
      const words = '<p>If you are unable to scan the image, enter the following information in your app.</p>'.repeat(6)
      await page.setContent(
        `<body style="background:${paper};color:${ink};font:15px sans-serif"><h1>Configure mobile app</h1>${words}${pictures.join('')}${words}</body>`,
      )
      // Drawn, and on the screen: two frames later.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    },
  }
}

/** The dialog, as the officer opens it on Help. */
export function enlarged({ window }: RunningApp) {
  const dialog = window.getByTestId('screen-qr-dialog')
  return {
    dialog,
    code: dialog.getByTestId('screen-qr-code'),
    kind: dialog.getByTestId('screen-qr-kind'),
    none: dialog.getByTestId('screen-qr-none'),
    error: dialog.getByTestId('screen-qr-error'),
    part: (name: string) => dialog.getByTestId(`screen-qr-part-${name}`),
    copy: (name: string) => dialog.getByTestId(`copy-screen-qr-${name}`),
    close: dialog.getByTestId('screen-qr-dialog-close'),
    async open() {
      await window.getByTestId('nav-help').click()
      await window.getByTestId('screen-qr').click()
    },
  }
}
