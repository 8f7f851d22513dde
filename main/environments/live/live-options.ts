/** @file What the organisation decides about live: where its pages are, and what may be opened and signed in to. */
import { mayOpen, placeUrl } from '../../identity/entra/places'
import type { Policy } from '../../policy/policy'
import type { Log } from '../../support/log'
import { openOutside } from '../../windows/open-outside'
import type { CheckableService, LiveOptions } from './live'

/** Asks policy each time, as it can change while the app runs. */
export function liveOptionsBy(policy: Policy, log: Log): LiveOptions {
  // SECURITY: nothing but the list, and what the organisation adds to it, ever leaves for the browser.
  const isListed = (url: string): boolean => {
    const issuers = [policy.get('techpassIssuer'), policy.get('wogIssuer')]
    // To the letter: a page that policy names stands for itself only.
    const pages = [
      policy.get('setUpPageUrl'),
      policy.get('portalUrl'),
      policy.get('helpdeskUrl'),
      policy.get('statusPageUrl'),
    ]
    if (pages.includes(url)) return true
    return mayOpen(url, {
      extraHosts: policy.get('extraAllowedHosts'),
      issuers: issuers.filter((issuer) => issuer !== null),
    })
  }
  const service = (issuer: string | null, clientId: string | null): CheckableService | null =>
    issuer === null || clientId === null || !policy.get('checkSignIn') ? null : { issuer, clientId }
  return {
    openOutside: openOutside({ mayOpen: isListed, log }),
    pageUrl: (page) =>
      page === 'set-up'
        ? (policy.get('setUpPageUrl') ?? placeUrl('set-up'))
        : (policy.get('portalUrl') ?? placeUrl('docs-portal')),
    service: (journey) =>
      journey === 'set-up-verification'
        ? service(policy.get('wogIssuer'), policy.get('wogClientId'))
        : service(policy.get('techpassIssuer'), policy.get('techpassClientId')),
    recommendedMethod: () => policy.get('recommendedMethod'),
  }
}
