/** @file The texts that a policy can be, each with its own check: an administrator's slip must not open a door. */
import * as z from 'zod/mini'
import { isHostName } from '../identity/host-name'
import { isSafeText } from '../identity/uri-text'

/** A kind of text. */
export interface TextFormat {
  /** What it is, as it follows "must be". */
  readonly expects: string
  readonly longest: number
  /** A regular expression that every good text fits; editors of the Linux file are given it. The check knows more. */
  readonly pattern: string
  readonly schema: z.ZodMiniType<string>
}

/** Windows opens no address above 2,081 characters. */
const longestAddress = 2048

/** RFC 8252 §8.3: the literals, because `localhost` may resolve to anything. The practice tenant is there. */
const loopback = /^http:\/\/(?:127\.0\.0\.1|\[::1\]):[1-9][0-9]{0,4}(?:\/|$)/

/**
 * Whether a text is an https address that has one reading only: spelled as it will be sent, without user information,
 * fragment and `%` before the query.
 */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  // SECURITY: a parser alone forgives case, tabs, backslashes, dots, ports and user information.
  const isSpelledOut = url.href === text || url.href === `${text}/`
  const isBare = url.username + url.password + url.hash === '' && !/[#%@]/.test(text.split('?')[0] ?? '')
  return url.protocol === 'https:' && isHostName(url.hostname) && isSpelledOut && isBare
}

/** An https address, or one on this machine as the practice tenant's are; both with a query, if they need one. */
function isGuidedPage(text: string): boolean {
  if (!loopback.test(text)) return isWebAddress(text)
  return URL.canParse(text) && new URL(text).href === text && !/[#@\\]/.test(text)
}

/** OpenID Connect Discovery 1.0 §3: an issuer has no query and no fragment. */
function isIssuer(text: string): boolean {
  if (/[?#]/.test(text)) return false
  if (!loopback.test(text)) return isWebAddress(text)
  // SECURITY: plain http is for this machine only, and only by the literal.
  if (!URL.canParse(text) || /[%@\\]/.test(text)) return false
  const { href } = new URL(text)
  return href === text || href === `${text}/`
}

function format(
  expects: string,
  { longest, pattern }: { readonly longest: number; readonly pattern: string },
  isGood: (text: string) => boolean = () => true,
): TextFormat {
  const fits = new RegExp(pattern, 'u')
  const schema = z
    .string()
    .check(z.refine((text) => text.length <= longest && isSafeText(text) && fits.test(text) && isGood(text)))
  return { expects, longest, pattern, schema }
}

/** Every kind of text that a policy can be. */
export const textFormats = {
  /** OpenID Connect issuer. */
  issuer: format(
    'the https address of an OpenID Connect issuer, without query and fragment (or http://127.0.0.1:PORT, http://[::1]:PORT for a practice tenant)',
    { longest: longestAddress, pattern: '^(https://[^\\s?#@]+|http://(127\\.0\\.0\\.1|\\[::1\\]):[0-9]+[^\\s?#@]*)$' },
    isIssuer,
  ),
  webPage: format(
    'an https address, without user name and fragment',
    { longest: longestAddress, pattern: '^https://[^\\s#]+$' },
    isWebAddress,
  ),
  /** A page that a journey begins with. */
  guidedPage: format(
    'an https address, without user name and fragment (or http://127.0.0.1:PORT/… for a practice tenant)',
    { longest: longestAddress, pattern: '^(https://[^\\s#]+|http://(127\\.0\\.0\\.1|\\[::1\\]):[0-9]+/[^\\s#]*)$' },
    isGuidedPage,
  ),
  /** RFC 6749 §2.2, and what providers make of it: no quotes, no spaces. */
  clientId: format('a client id of letters, digits and . _ ~ : / @ -', {
    longest: 128,
    pattern: '^[A-Za-z0-9._~:/@\\-]+$',
  }),
  host: format(
    'the full name of a host in lower case, without port, path and *',
    { longest: 253, pattern: '^[a-z0-9.\\-]+$' },
    isHostName,
  ),
  line: format('one line of up to 80 characters', { longest: 80, pattern: '^\\S(.*\\S)?$' }),
  phone: format('a telephone number of digits, spaces, brackets and hyphens, with + before a country', {
    longest: 40,
    pattern: '^\\+?[0-9(][0-9 ()\\-]+$',
  }),
}
