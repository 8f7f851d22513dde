/** @file The ways to the pages of TechPass and the Docs portal. */
import type { PageWay, Visitor } from './every-page'
import { officers } from './start-tenant'
import { chooseTechpass, logInToPortal, pressTile } from './techpass-log-in'

type TechpassPage =
  | 'techpass-sign-in'
  | 'techpass-pick-account'
  | 'techpass-sign-out'
  | 'techpass-signed-out'
  | 'techpass-error'
  | 'docs'
  | 'docs-log-in'
  | 'docs-logged-in'

const logIn = ({ tenant, browser }: Visitor) => logInToPortal(tenant, browser, officers.push)

/** Every page of TechPass and the portal. */
export const techpassPages: Readonly<Record<TechpassPage, PageWay>> = {
  'techpass-sign-in': {
    pageId: 'ConvergedSignIn',
    heading: 'Sign in',
    reach: ({ browser }) => chooseTechpass(browser),
  },
  'techpass-pick-account': {
    pageId: 'ConvergedSignIn',
    heading: 'Pick an account',
    reach: async (visitor) => {
      await logIn(visitor)
      await chooseTechpass(visitor.browser)
    },
  },
  'techpass-sign-out': {
    pageId: 'ConvergedSignOut',
    heading: 'Pick an account',
    reach: async (visitor) => {
      await logIn(visitor)
      await visitor.browser.press('Log Out')
    },
  },
  'techpass-signed-out': {
    pageId: 'ConvergedSignOut',
    heading: 'You signed out of your account',
    reach: async (visitor) => {
      await logIn(visitor)
      await visitor.browser.open('/techpass/session/end')
      await pressTile(visitor.browser, officers.push.upn)
    },
  },
  'techpass-error': {
    pageId: 'ConvergedError',
    heading: "Sorry, but we're having trouble signing you in",
    reach: async ({ browser }) => {
      await browser.open('/docs/')
      await browser.open('/techpass/auth?client_id=nobody')
    },
  },
  docs: {
    pageId: 'Docs',
    heading: 'Singapore Government Developer Docs portal',
    reach: ({ browser }) => browser.open('/docs/'),
  },
  'docs-log-in': { pageId: 'DocsLogIn', heading: 'Log in', reach: ({ browser }) => browser.open('/docs/log-in') },
  'docs-logged-in': { pageId: 'DocsLoggedIn', heading: 'Welcome', reach: logIn },
}
