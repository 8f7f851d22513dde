/** @file What goes wrong without a fault of the tenant: by what the officer does, or by the tenant being started anew. */
import type { HeadlessApp } from '../headless-app'
import { officers, type Officer, type RunningTenant } from '../start-tenant'
import { nextCode, numberOnPage, requestOnPhone } from '../walks/sign-in-stops'
import { beginWalk, walkTo, type Walk } from '../walks/walk'

/** Something else than the next thing. */
type Mishap = (app: HeadlessApp, tenant: RunningTenant, walk: Walk) => Promise<unknown>

const typeAddress =
  (address: string): Mishap =>
  ({ pane }) =>
    pane.browser.press('idSIButton9', { loginfmt: address })

/** Names somebody else on a GSIB device, and proves to be them: by their password and, where they have one, their phone. */
const signInAs =
  ({ upn, password }: Officer, provesBy: 'password' | 'phone'): Mishap =>
  async (app, tenant) => {
    const { browser } = app.pane
    if (provesBy === 'phone') await tenant.control.register(upn, app.settings.practice.device ?? '')
    await browser.press('idSIButton9', { loginfmt: upn })
    await browser.press('idSIButton9', { passwd: password })
    if (provesBy === 'password') return
    const number = numberOnPage(app)
    await app.phone.reply(await requestOnPhone(app), { action: 'approve', number })
    await browser.afterPhone()
  }

const answer =
  (reply: Parameters<HeadlessApp['phone']['reply']>[1]): Mishap =>
  async (app) => {
    await app.phone.reply(await requestOnPhone(app), reply)
    await app.pane.browser.afterPhone()
  }

const otherNumber = (number: string): string => (number === '10' ? '11' : '10')

/** The mishaps, each as a person would say it. */
export const mishaps = {
  'types an address that nobody has': typeAddress('nobody@practice.example'),
  'types an address of their own': typeAddress('tan.mei.ling@agency.gov.sg'),
  'types a wrong password': ({ pane }) => pane.browser.press('idSIButton9', { passwd: 'not this one' }),
  'types wrong passwords until the account is locked': async ({ pane }) => {
    for (let count = 0; count < 10; count += 1)
      await pane.browser.press('idSIButton9', { passwd: `wrong ${String(count)}` })
  },
  'signs in with an account that is disabled': signInAs(officers.disabled, 'password'),
  'signs in with an account that is at risk': signInAs(officers.atRisk, 'password'),
  'signs in with an account of another tenant': signInAs(officers.otherTenant, 'phone'),
  'signs in with an account without TechPass': signInAs(officers.notAssigned, 'phone'),
  'signs in with an account that is shut out': signInAs(officers.blocked, 'phone'),
  'signs in before the set-up': signInAs(officers.unregistered, 'password'),
  'names an account before its set-up': typeAddress(officers.unregistered.upn),
  'types a code twice': async (app, tenant, walk) => {
    const { browser } = app.pane
    const VerificationCode = await nextCode(app, tenant)
    await browser.press('submitButton', { VerificationCode })
    await beginWalk(walk, app)
    await walkTo(walk, 'code', app, tenant)
    return browser.press('submitButton', { VerificationCode })
  },
  'types the code of the other profile': (app) =>
    app.pane.browser.press('submitButton', { VerificationCode: app.code('TECHPASS PROD') }),
  'types a wrong code': ({ pane }) => pane.browser.press('idSubmit_SAOTCC_Continue', { otc: '000000' }),
  'denies the request': answer({ action: 'deny' }),
  'reports the request': answer({ action: 'report' }),
  'types another number': async (app) => {
    const number = otherNumber(numberOnPage(app))
    await app.phone.reply(await requestOnPhone(app), { action: 'approve', number })
    return app.pane.browser.afterPhone()
  },
  'does not answer in time': async ({ pane }, tenant) => {
    await tenant.control.advance(61)
    return pane.browser.afterPhone()
  },
  'goes on before scanning': ({ pane: { browser } }) =>
    browser.press(browser.page.has('dialog-next') ? 'dialog-next' : 'next'),
  'scans too late': async ({ pane }, tenant) => {
    await tenant.control.advance(601)
    return pane.browser.reload()
  },
  'cancels the dialog': ({ pane }) => pane.browser.press('cancel'),
  'goes back to Step 1': ({ pane }) => pane.browser.press('Back'),
  'cancels the sign-out': ({ pane }) => pane.browser.press('idBtn_Back'),
  'the tenant is started anew': async (app, tenant) => {
    await tenant.control.reset()
    await app.shows({ error: { code: 'practice_restarted' } })
    await app.pane.loaded
  },
} as const satisfies Readonly<Record<string, Mishap>>

/** One of {@link mishaps}. */
export type MishapName = keyof typeof mishaps
