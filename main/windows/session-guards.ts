/** @file What every page of the app is refused, whoever wrote it. */
import type { Session, WebContents } from 'electron'
import type { Log } from '../support/log'

/** The origin of an address, or the empty string when it has none. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const { origin, protocol, host } = new URL(address)
  // Schemes of our own have an opaque origin in Node; name them as Chromium does.
  return origin === 'null' ? `${protocol}//${host}` : origin
}

/**
 * Refuses a session every permission, device, download and every request outside the allowed origins.
 *
 * `isAllowed` is asked with an origin for each request, so it may change while the session lives.
 */
export function guardSession(session: Session, isAllowed: (origin: string) => boolean, log: Log): void {
  // SECURITY: no page of ours needs camera, location, notifications, clipboard, devices … (checklist #5).
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    log.warn('guard', 'permission refused', { permission })
    decide(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    log.warn('guard', 'download refused')
    event.preventDefault()
  })
  // SECURITY: the last line: even a page that found a way to ask gets nothing from elsewhere. Every scheme that reaches
  // beyond the app is listed; `app:` is answered by ourselves, and asking here too would hold up each of the window's files.
  const beyond = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*']
  session.webRequest.onBeforeRequest({ urls: beyond }, (details, decide) => {
    const origin = originOf(details.url)
    const allowed = isAllowed(origin)
    if (!allowed) log.warn('guard', 'request refused', { origin })
    decide({ cancel: !allowed })
  })
}

/** Refuses a page new windows, embedded views, and every navigation or redirect outside the allowed origins. */
export function guardContents(contents: WebContents, isAllowed: (origin: string) => boolean, log: Log): void {
  // SECURITY: checklist #13 and #14.
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('guard', 'new window refused', { origin: originOf(url) })
    return { action: 'deny' }
  })
  const refuseForeign = (event: { preventDefault(): void; readonly url: string }): void => {
    if (isAllowed(originOf(event.url))) return
    log.warn('guard', 'navigation refused', { origin: originOf(event.url) })
    event.preventDefault()
  }
  contents.on('will-frame-navigate', refuseForeign)
  contents.on('will-redirect', refuseForeign)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
