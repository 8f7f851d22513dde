/** @file TechPass's and the portal's addresses, below the origin. Those of the OpenID Provider itself are in its discovery. */

/** TechPass's own pages, beside the endpoints of the OpenID Provider. */
export const techpassAddresses = {
  issuer: '/techpass',
  discovery: '/techpass/.well-known/openid-configuration',
  interaction: '/techpass/interaction',
  /** Where a sign-in at WOG that was started for TechPass ends. */
  return: '/techpass/return',
  signOut: '/techpass/sign-out',
  signedOut: '/techpass/signed-out',
} as const

/** The Docs portal's pages. */
export const docsAddresses = {
  home: '/docs/',
  logIn: '/docs/log-in',
  techpass: '/docs/log-in/techpass',
  resume: '/docs/log-in/resume',
  callback: '/docs/callback',
  logOut: '/docs/log-out',
  loggedOut: '/docs/logged-out',
} as const
