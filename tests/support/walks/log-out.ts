/** @file The log-out as an officer walks it: of the account that the portal is logged in with, of three. */
import { officers } from '../start-tenant'
import { pressTile } from '../techpass-log-in'
import type { Stop, Walk } from './walk'

const stops = [
  {
    place: 'portal',
    isOn: (page) => page.has('log-out'),
    pass: ({ pane }) => pane.browser.press('log-out'),
  },
  {
    place: 'choose-account',
    isOn: (page) => page.text.includes('Which account do you want to sign out of?'),
    pass: ({ pane }) => pressTile(pane.browser, officers.severalAccounts.upn),
  },
] as const satisfies readonly Stop[]

/** A page of the log-out on which the officer has something to do. */
export type LogOutPlace = (typeof stops)[number]['place']

const logOut: Walk<LogOutPlace> = {
  journey: 'log-out',
  device: null,
  stops,
  end: 'logged-out',
  endsBy: 'techpass_signed_out',
  requests: 0,
}

/** The same on every device. */
export const logOutWays = { 'log-out': logOut } as const
