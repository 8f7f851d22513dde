/** @file The only importer of `shell`: what leaves the app for the system browser passes here. */
import { shell } from 'electron'
import { AppError } from '../support/app-error'
import type { Log } from '../support/log'

/** What decides, and where it is written down. */
export interface OpenOutsideOptions {
  readonly mayOpen: (url: string) => boolean
  readonly log: Log
}

/**
 * Opens an address in the system browser. Fails with `place_not_allowed`, and with `place_not_opened` where the system says
 * that it has none: Windows and macOS do, on Linux Electron does not wait for what `xdg-open` says.
 */
export type OpenOutside = (url: string) => Promise<void>

/** Answers what opens pages in the system browser, of which `mayOpen` is asked about each. */
export function openOutside({ mayOpen, log }: OpenOutsideOptions): OpenOutside {
  return async (url) => {
    // SECURITY: checklist #15. The text that was judged is the text that is opened, and neither is logged: a sign-in's query has codes.
    if (!mayOpen(url)) {
      log.warn('open', 'page refused', { host: hostOf(url) })
      throw new AppError('place_not_allowed', 'The page is not on the list')
    }
    try {
      await shell.openExternal(url)
    } catch (cause) {
      // SECURITY: the system's words may name the address, and the sentence goes into the log.
      const said = String(cause).replaceAll(url, '(the address)')
      throw new AppError('place_not_opened', `The system has opened no browser: ${said}`)
    }
    log.info('open', 'page opened', { host: hostOf(url) })
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
