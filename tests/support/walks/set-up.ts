/** @file The set-up as an officer walks it: by notifications or by code, on either generation of pages. */
import type { Generation, Use } from '../../../preload/contract/set-up-verification'
import type { HeadlessApp } from '../headless-app'
import type { PracticePage } from '../practice-page'
import { qrOnPage } from '../qr-on-page'
import { said } from '../security-info-steps'
import { nextCode, signInStops } from './sign-in-stops'
import { carries, type Stop, type Walk } from './walk'

/** Where the newer pages' Next leads on from. */
const isAt = (page: PracticePage, at: string): boolean =>
  page.forms.some(
    ({ id, fields, buttons }) => id === null && fields.at === at && buttons.some((one) => one.id === 'next'),
  )

const showsQr = (page: PracticePage): boolean => page.has('dialog-next') || isAt(page, 'scan')

const hasScanned = ({ phone, view }: HeadlessApp): boolean =>
  phone.state.profiles.some(({ name }) => name === 'SG Govt M365') && view.step !== 'scan'

/** What is to be done is the same on both generations; only the dialog and the wizard are pages of one. */
const stopsFor = (use: Use) =>
  [
    ...signInStops,
    {
      place: 'code',
      isOn: (page) => carries(page, 'otc'),
      pass: async (app, tenant) => {
        const otc = await nextCode(app, tenant)
        return app.pane.browser.press('idSubmit_SAOTCC_Continue', { otc })
      },
    },
    {
      place: 'more-information',
      isOn: (page) => page.has('idSubmit_ProofUp_Redirect'),
      pass: ({ pane }) => pane.browser.press('idSubmit_ProofUp_Redirect'),
    },
    {
      place: 'configured',
      isOn: (page) => page.has('set-up') && !page.button('next').button.disabled,
      pass: ({ pane }) => pane.browser.press('next'),
    },
    {
      place: 'choose',
      isOn: (page) => page.has('set-up'),
      pass: ({ pane }) => pane.browser.press('set-up', { contact: 'mobile-app', use }),
    },
    {
      place: 'choose',
      isOn: (page) => isAt(page, 'get-app'),
      pass: ({ pane }) => pane.browser.press(use === 'push' ? 'next' : said['security-info'].differentApp),
    },
    {
      place: 'account',
      isOn: (page) => isAt(page, 'set-up-account'),
      pass: ({ pane }) => pane.browser.press('next'),
    },
    {
      place: 'expired',
      isOn: (page) => showsQr(page) && page.text.includes('This code has expired.'),
      pass: ({ pane }) => pane.browser.press('new-code'),
    },
    {
      place: 'scan',
      isOn: (page, app) => showsQr(page) && !hasScanned(app),
      pass: async (app) => {
        await app.phone.add({ qr: qrOnPage(app.pane.browser.page) })
        await app.shows({ step: 'activation' })
      },
    },
    {
      place: 'activation',
      isOn: showsQr,
      pass: ({ pane: { browser } }) => browser.press(browser.page.has('dialog-next') ? 'dialog-next' : 'next'),
    },
    {
      place: 'approved',
      isOn: (page) => isAt(page, 'approved'),
      pass: ({ pane }) => pane.browser.press('next'),
    },
    {
      place: 'done',
      isOn: (page) => page.has('done'),
      pass: ({ pane }) => pane.browser.press('done'),
    },
  ] as const satisfies readonly Stop[]

/** A page of the set-up on which the officer has something to do. */
export type SetUpPlace = ReturnType<typeof stopsFor>[number]['place']

const setUp = (use: Use, generation: Generation): Walk<SetUpPlace> => ({
  journey: 'set-up-verification',
  device: 'non-se-gsib',
  stops: stopsFor(use),
  end: 'profile',
  endsBy: 'method_registered',
  requests: use === 'push' ? 1 : 0,
  prepare: (tenant) => tenant.control.registration(generation),
})

/** By notifications or by code, on *Additional security verification* or on *Security info*. */
export const setUpWays = {
  'set-up by notifications': setUp('push', 'legacy'),
  'set-up by code': setUp('totp', 'legacy'),
  'set-up by notifications on Security info': setUp('push', 'security-info'),
  'set-up by code on Security info': setUp('totp', 'security-info'),
} as const
