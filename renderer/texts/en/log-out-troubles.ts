import type { LogOutStep } from '../../../preload/contract/names'
import type { Trouble } from '../words'

/** What can go wrong at each step and the way out of it: field notes A4, B2, B5. */
export const logOutTroubles: Record<LogOutStep, readonly Trouble[]> = {
  'log-out': [
    {
      problem: 'There is no “Log Out”',
      wayOut: 'It is in the menu of the person icon. With “Log in” there instead, nobody is logged in to the portal.',
    },
    {
      problem: 'Another name is there',
      wayOut: 'Another account is logged in to the portal. You can choose at the next step which one to log out.',
    },
    {
      problem: 'I only want to switch accounts',
      wayOut:
        'Log the wrong one out here, then log in with the right one. On the real service a private window works too.',
      live: 'Log the wrong one out here, then log in with the right one. A private window works, too.',
    },
  ],
  'choose-account': [
    {
      problem: 'My account is not in the list',
      wayOut: 'Then it is not signed in to TechPass in this browser. Choose “Cancel”.',
    },
    {
      problem: 'I am not asked, and am logged out at once',
      wayOut: 'Normal when the portal has said whom it means. The guide moves on by itself.',
      live: 'Normal when the portal has said whom it means. Choose the screen that you see under **Or you may see**.',
    },
    {
      problem: 'I want to log out more than one',
      wayOut: 'Each goes by itself. Choose one now and do this journey again for the next.',
    },
  ],
  'logged-out': [
    {
      problem: 'I am still signed in somewhere else',
      wayOut: 'Each service keeps a session of its own, and so does WOG. Closing all windows of the browser ends most.',
    },
    {
      problem: 'The next login asks for no password',
      wayOut:
        'Your WOG account is still known to the browser. Sign out there too, or close all windows of the browser.',
    },
    {
      problem: 'I logged out the wrong account',
      wayOut: 'Nothing is lost. Log in with it again, then log out the other one.',
    },
  ],
}
