/** @file Which Chromium tests run in: Playwright's own where it is installed, else the system's. */
import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'

const programs = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

/** The Chromium, Chrome or Edge of this machine, such as Debian's; `undefined` when there is none. */
export function systemChromium(): string | undefined {
  return programs.find((program) => existsSync(program))
}

/** What Chromium is launched with when nobody says otherwise: nothing where Playwright has its own. */
export function chromiumToLaunch(): { readonly executablePath?: string } {
  if (existsSync(chromium.executablePath())) return {}
  const executablePath = systemChromium()
  return executablePath === undefined ? {} : { executablePath }
}
