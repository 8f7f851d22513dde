/** @file What the app may open in the system browser: the pages of the journeys, and what policy adds. Nothing else, ever. */
import { isHostName } from '../host-name'
import { isConfidential } from '../relying-party/bounded-fetch'
import { isSafeText } from '../uri-text'

/** The places by id: field notes A1, A2, B4 and the two documents that the journeys follow. */
const places = {
  /** "Additional security verification", where setting up begins. */
  'set-up': 'https://account.activedirectory.windowsazure.com/proofup.aspx',
  'set-up-short': 'https://aka.ms/mfasetup',
  /** The newer pages for the same. */
  'security-info': 'https://mysignins.microsoft.com/security-info',
  'security-info-short': 'https://aka.ms/mysecurityinfo',
  /** Where setting up ends. */
  profile: 'https://account.activedirectory.windowsazure.com/r/#/profile',
  'docs-portal': 'https://docs.developer.tech.gov.sg/',
  /** TechPass has a verification of its own, registered anew here. */
  'reset-techpass-verification': 'https://account.activedirectory.windowsazure.com/proofup.aspx?proofup=1',
  /** Service requests: TechPass and SEED. */
  support: 'https://go.gov.sg/seed-techpass-support',
  'gsib-password': 'https://itsm.sgnet.gov.sg/sp3',
} as const

/** The name of a place. */
export type PlaceId = keyof typeof places

/** Every place's name. */
export const placeIds = Object.keys(places) as readonly PlaceId[]

const placeUrls: ReadonlySet<string> = new Set(Object.values(places))

/** What policy adds to the places. */
export interface OpeningRules {
  /** Names of hosts, all pages of which may be opened: an agency's AD FS, for example. To the letter: no `*`, no port. */
  readonly extraHosts: readonly string[]
  /** OpenID Connect issuers; all pages of their origins may be opened. The only way to a port, or to plain http on 127.0.0.1. */
  readonly issuers: readonly string[]
}

/** Windows opens no address above 2,081 characters, and no page of ours needs one. */
const longestAddress = 2048

/** An address in its only accepted spelling. No user information, no fragment, no `%` before the query. */
const spelling =
  /^(https?):\/\/([a-z0-9.-]+)(?::([0-9]{1,5}))?(\/[\w\-.~!$&'()*+,;=:@/]*)(?:\?([\w\-.~!$&'()*+,;=:@/%]*))?$/

interface Address {
  readonly scheme: string
  readonly host: string
  readonly origin: string
}

/** Answers the address of a place, as {@link mayOpen} takes it. */
export function placeUrl(id: PlaceId): string {
  return places[id]
}

/**
 * Decides whether an address may be opened: it is a place, to the letter, or it is on a host or at an issuer that policy
 * names. A host stands for itself only, not for what is below it.
 */
export function mayOpen(url: string, { extraHosts, issuers }: OpeningRules): boolean {
  if (placeUrls.has(url)) return true
  const address = readAddress(url)
  if (address === null) return false
  if (address.origin === `https://${address.host}` && isHostName(address.host) && extraHosts.includes(address.host))
    return true
  return issuers.some((issuer) => originOf(issuer) === address.origin)
}

/**
 * Answers the parts of an address, or `null` when there is anything about it that two readers might read in two ways.
 *
 * SECURITY: it is read as text and parsed, and both must agree. A parser alone forgives case, tabs, backslashes, dots, ports
 * and user information; the text alone says nothing about how the browser, which parses it again, will understand it.
 */
function readAddress(url: string): Address | null {
  if (url.length > longestAddress) return null
  const [, scheme = '', host = '', port = '', path = '', query = ''] = spelling.exec(url) ?? []
  if (scheme === '' || path.includes('//') || !isPlainQuery(query) || !URL.canParse(url)) return null
  const parsed = new URL(url)
  const agrees =
    parsed.href === url &&
    parsed.protocol === `${scheme}:` &&
    parsed.hostname === host &&
    parsed.port === port &&
    parsed.pathname === path &&
    parsed.username + parsed.password + parsed.hash === ''
  return agrees ? { scheme, host, origin: parsed.origin } : null
}

/** The origin of a configured issuer; `null` when it is none that anything may be opened at. */
function originOf(issuer: string): string | null {
  const address = readAddress(issuer) ?? readAddress(`${issuer}/`)
  if (address === null) return null
  const isSound = address.scheme === 'https' ? isHostName(address.host) : isConfidential(new URL(address.origin))
  return isSound ? address.origin : null
}

/** Whether a query stays harmless however often it is decoded: no hidden control character, backslash or second encoding. */
function isPlainQuery(query: string): boolean {
  try {
    const decoded = decodeURIComponent(query)
    return isSafeText(decoded) && !/\\|%[0-9a-f]{2}/i.test(decoded)
  } catch {
    return false
  }
}
