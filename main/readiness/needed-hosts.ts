/** @file Which hosts live needs, what for, and what they are asked: field notes A4, and the issuers that policy names. */
import type { Need } from '../../preload/contract/readiness'
import { isConfidential } from '../identity/relying-party/bounded-fetch'

/** A host that is needed. */
export interface NeededHost {
  readonly host: string
  readonly why: Need
  /** The page that is asked for. */
  readonly url: string
  /** Known to answer with JSON: a web page in its place is somebody else's. */
  readonly answersJson: boolean
}

/** The issuers that policy names, where it does. */
export interface ConfiguredIssuers {
  readonly techpassIssuer: string | null
  readonly wogIssuer: string | null
}

// OpenID Connect Discovery 1.0 §4.
const configuration = '/.well-known/openid-configuration'

/**
 * Of the hosts that were met, these are the ones without which a page of the journeys stays empty. Pictures of the
 * organisation, personal accounts, passwords and what only the phone or an AD FS talks to are left out: that one of those
 * cannot be reached would worry officers for nothing.
 */
const pages: readonly (readonly [Need, string])[] = [
  ['page-parts', 'https://aadcdn.msauth.net/'],
  ['page-parts', 'https://aadcdn.msftauth.net/'],
  ['set-up', 'https://account.activedirectory.windowsazure.com/'],
  ['security-info', 'https://mysignins.microsoft.com/'],
  ['docs-portal', 'https://docs.developer.tech.gov.sg/'],
]

const hostAt = (why: Need, url: string, answersJson: boolean): NeededHost => ({
  host: new URL(url).host,
  why,
  url,
  answersJson,
})

function issuerHost(why: Need, issuer: string | null): readonly NeededHost[] {
  if (issuer === null || !URL.canParse(issuer)) return []
  const { origin, pathname } = new URL(issuer)
  // SECURITY: as for a sign-in: https, or this machine.
  if (!isConfidential(new URL(issuer))) return []
  return [hostAt(why, origin + pathname.replace(/\/$/, '') + configuration, true)]
}

/** Answers the hosts that live needs, each once. An issuer that cannot be signed in to is left out. */
export function neededHosts({ techpassIssuer, wogIssuer }: ConfiguredIssuers): readonly NeededHost[] {
  const all = [
    hostAt('sign-in', `https://login.microsoftonline.com/common/v2.0${configuration}`, true),
    ...pages.map(([why, url]) => hostAt(why, url, false)),
    ...issuerHost('techpass-issuer', techpassIssuer),
    ...issuerHost('wog-issuer', wogIssuer),
  ]
  return all.filter(({ host }, at) => all.findIndex((other) => other.host === host) === at)
}
