/** @file The log-in as an officer walks it, on either device. */
import { pressTile } from '../techpass-log-in'
import { nextCode, signInStops } from './sign-in-stops'
import { carries, lentAccount, type Stop, type Walk } from './walk'

const stops = [
  {
    place: 'log-in',
    isOn: (page) => page.has('log-in-with-techpass'),
    pass: ({ pane }) => pane.browser.press('log-in-with-techpass'),
  },
  {
    place: 'code',
    isOn: (page) => carries(page, 'VerificationCode'),
    pass: async (app, tenant) => {
      const code = await nextCode(app, tenant)
      return app.pane.browser.press('submitButton', { VerificationCode: code })
    },
  },
  ...signInStops,
  {
    place: 'pick-account',
    isOn: (page) => page.has('otherTile'),
    pass: async (app) => pressTile(app.pane.browser, (await lentAccount(app, /^pick-account$/)).upn),
  },
  {
    place: 'portal',
    isOn: (page) => page.has('log-in'),
    pass: ({ pane }) => pane.browser.open('/docs/log-in'),
  },
] as const satisfies readonly Stop[]

/** A page of the log-in on which the officer has something to do. */
export type LogInPlace = (typeof stops)[number]['place']

const logIn = (device: 'non-se-gsib' | 'gmd'): Walk<LogInPlace> => ({
  journey: 'log-in',
  device,
  stops,
  end: 'logged-in',
  endsBy: 'portal_logged_in',
  requests: 1,
})

/** By password on a GSIB device, by the code of SG Govt M365 on a GMD. */
export const logInWays = { 'log-in on a GSIB': logIn('non-se-gsib'), 'log-in on a GMD': logIn('gmd') } as const
