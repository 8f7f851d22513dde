/** @file The pages of WOG's sign-in, which several journeys meet. */
import type { HeadlessApp } from '../headless-app'
import { carries, lentAccount, type Deed, type Stop } from './walk'

/** The phone shows no request, so there is nothing to answer. */
export class NoRequest extends Error {}

/** The id of the request that the phone of the app shows. Fails with {@link NoRequest}. */
export async function requestOnPhone(app: HeadlessApp): Promise<string> {
  await app.phone.refresh()
  const [request] = app.phone.state.requests
  if (request === undefined) throw new NoRequest('The phone shows no request')
  return request.id
}

/** The number on the page that is open. */
export function numberOnPage(app: HeadlessApp): string {
  return app.pane.browser.page.textOf('idRichContext_DisplaySign')
}

/** The code that the phone shows for the account; the next one, as each works once. */
export const nextCode = async (...[app, tenant]: Parameters<Deed>): Promise<string> => {
  await tenant.control.advance(30)
  await app.phone.refresh()
  return app.code('SG Govt M365')
}

const approve: Deed = async (app) => {
  const number = numberOnPage(app)
  await app.phone.reply(await requestOnPhone(app), { action: 'approve', number })
  return app.pane.browser.afterPhone()
}

/** What became of a request that was not approved: the page sends another one only when it is asked to. */
const requestEnded: Stop<'request-ended'> = {
  place: 'request-ended',
  isOn: (page) => page.has('idA_SAASTO_Resend') || page.has('resend'),
  pass: ({ pane: { browser } }) => browser.press(browser.page.has('resend') ? 'resend' : 'idA_SAASTO_Resend'),
}

/** The pages of WOG's sign-in, those of the second factor also where a set-up tries it out. */
export const signInStops = [
  requestEnded,
  { place: 'number', isOn: (page) => page.has('idRichContext_DisplaySign'), pass: approve },
  {
    place: 'stay-signed-in',
    isOn: (page) => page.has('KmsiDescription'),
    pass: ({ pane }) => pane.browser.press('No'),
  },
  {
    place: 'refused',
    isOn: (page) => page.has('differentAccount'),
    pass: ({ pane }) => pane.browser.press('differentAccount'),
  },
  {
    place: 'password',
    isOn: (page) => carries(page, 'passwd'),
    pass: async (app) =>
      app.pane.browser.press('idSIButton9', { passwd: (await lentAccount(app, /^(password|refused)$/)).password }),
  },
  {
    place: 'user-name',
    // The password's page carries the name too, unseen.
    isOn: (page) => page.html.includes('placeholder="Email, phone, or Skype"') && !page.has('otherTile'),
    pass: async (app) =>
      app.pane.browser.press('idSIButton9', { loginfmt: (await lentAccount(app, /^(user-name|sign-in)$/)).upn }),
  },
] as const satisfies readonly Stop[]
