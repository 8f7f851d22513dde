/** @file The log-in as an officer does it on whatever page is open, for the headless app. */
import type { HeadlessApp } from './headless-app'
import type { PracticePage } from './practice-page'
import { officers, type RunningTenant } from './start-tenant'
import { pressTile } from './techpass-log-in'

const { push } = officers

/** A page of the log-in on which the officer has something to do. */
export type Place = 'portal' | 'log-in' | 'user-name' | 'pick-account' | 'password' | 'code' | 'number'

/** Where the browser is, by what can be done on its page; `null` where there is nothing to do. */
export function placeOf(page: PracticePage): Place | null {
  const fields = page.forms.flatMap((form) => Object.keys(form.fields))
  const can = (name: string): boolean => page.html.includes(`name="${name}"`) || fields.includes(name)
  if (page.has('log-in-with-techpass')) return 'log-in'
  if (page.has('idRichContext_DisplaySign')) return 'number'
  if (can('VerificationCode')) return 'code'
  if (can('passwd')) return 'password'
  if (page.has('otherTile')) return 'pick-account'
  if (can('loginfmt')) return 'user-name'
  return page.url.includes('/docs') ? 'portal' : null
}

/** Approves the number on the page that is open, on the phone of the app. Fails when the phone shows no request. */
export async function approveOnPage(app: HeadlessApp): Promise<void> {
  const number = app.pane.browser.page.textOf('idRichContext_DisplaySign')
  await app.phone.refresh()
  const [request] = app.phone.state.requests
  await app.phone.reply(request?.id ?? '', { action: 'approve', number })
  await app.pane.browser.afterPhone()
}

/** Does the next thing of the log-in on the page that is open. Fails on a page with nothing to do. */
export async function doNext(app: HeadlessApp, tenant: RunningTenant): Promise<unknown> {
  const { browser } = app.pane
  const place = placeOf(browser.page)
  switch (place) {
    case 'portal':
      return browser.open('/docs/log-in')
    case 'log-in':
      return browser.press('log-in-with-techpass')
    case 'user-name':
      return browser.press('idSIButton9', { loginfmt: push.upn })
    case 'pick-account':
      return pressTile(browser, push.upn)
    case 'password':
      return browser.press('idSIButton9', { passwd: push.password })
    case 'code':
      // A code works once: the next one is there half a minute later.
      await tenant.control.advance(30)
      await app.phone.refresh()
      return browser.press('submitButton', { VerificationCode: app.code('SG Govt M365') })
    case 'number':
      return approveOnPage(app)
    case null:
      throw new Error(`Nothing to do on "${browser.page.title}"`)
  }
}

/** Goes on until the browser is at this place. Fails when there is nothing to do before it. */
export async function goOnTo(app: HeadlessApp, tenant: RunningTenant, place: Place): Promise<void> {
  for (let count = 0; count < 10 && placeOf(app.pane.browser.page) !== place; count += 1) await doNext(app, tenant)
}

/** Goes on until the guide can see that the officer is logged in. Fails on a page with nothing to do. */
export async function goOnToTheEnd(app: HeadlessApp, tenant: RunningTenant): Promise<void> {
  const isLoggedIn = (): boolean => app.pane.browser.page.html.includes('Log Out')
  for (let count = 0; count < 10 && !isLoggedIn(); count += 1) await doNext(app, tenant)
}
