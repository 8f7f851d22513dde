import type { Browser } from '../state/browser'
import { keepNewest, row, rows, type Table } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { newId, newToken } from '../tenant/random'
import { fingerprint, keyedHash } from '../tenant/secrets'

// Requests without a cookie open a session each; the oldest give way, so that they cannot fill the memory.
const mostBrowsers = 200

/** The session cookie's name. Cookies ignore ports, so two tenants on one machine need two names. */
export function cookieName(practice: Practice): string {
  return `practice-session-${new URL(practice.services.origin).port}`
}

/** The header that gives a browser its session. */
export function sessionCookie(practice: Practice, value: string): string {
  // SECURITY: no script reads it, no other site's form carries it, and it ends with the browser.
  return `${cookieName(practice)}=${value}; Path=/; HttpOnly; SameSite=Lax`
}

/** The form token of a session: bound to the cookie, so it is worth nothing in another session. */
export function canaryOf(cookie: string): string {
  return keyedHash(cookie, 'canary')
}

/** Opens a session for a browser that has none. */
export function openSession(practice: Practice): { readonly browser: Browser; readonly cookie: string } {
  const cookie = newToken(practice.random)
  const browser: Browser = {
    id: newId(practice.random, 'browser'),
    cookieHash: fingerprint(cookie),
    device: 'gsib',
    wogSessions: [],
    techpassAccounts: [],
    portal: null,
    destination: 'profile',
    signIn: { at: 'user-name', typed: '', notice: null },
    verification: null,
    enrolment: null,
    lastPath: null,
  }
  practice.repository.change((state) => {
    state.browsers[browser.id] = browser
    // SECURITY: requests without a cookie, which anybody can send, end nobody's sign-in.
    keepNewest(state.browsers, mostBrowsers, isSignedIn)
  })
  return { browser, cookie }
}

function isSignedIn({ wogSessions, techpassAccounts, portal }: Browser): boolean {
  return wogSessions.length > 0 || portal !== null || techpassAccounts.some(({ signedIn }) => signedIn !== null)
}

/** Gives a known browser a new cookie; the old one is dead. */
export function renewSession(practice: Practice, browser: string): string {
  const cookie = newToken(practice.random)
  changeBrowser(practice, browser, { cookieHash: fingerprint(cookie) })
  return cookie
}

/** In each table of browsers, where a cookie's hash was found last: every request asks, several times. */
const foundLast = new WeakMap<Table<Browser>, Map<string, string>>()

/** Answers the browser that this cookie belongs to. */
export function browserByCookie(practice: Practice, cookie: string): Browser | undefined {
  // SECURITY: looked up by hash, so neither the snapshot nor timing tells a valid cookie.
  const hash = fingerprint(cookie)
  const { browsers } = practice.repository.read()
  const known = row(browsers, foundLast.get(browsers)?.get(hash) ?? '')
  // SECURITY: only a hint. A cookie that has been renewed since finds nobody.
  if (known?.cookieHash === hash) return known
  const found = rows(browsers).find((browser) => browser.cookieHash === hash)
  if (found !== undefined) rememberFound(browsers, hash, found.id)
  return found
}

function rememberFound(browsers: Table<Browser>, hash: string, id: string): void {
  const known = foundLast.get(browsers) ?? new Map<string, string>()
  if (known.size > 2 * mostBrowsers) known.clear()
  foundLast.set(browsers, known.set(hash, id))
}

/** Answers a browser as it stands now. */
export function browserOf(practice: Practice, id: string): Browser {
  const browser = row(practice.repository.read().browsers, id)
  if (browser === undefined) throw new Error('A visit names a browser that does not exist')
  return browser
}

/** Replaces some of a browser's fields. */
export function changeBrowser(practice: Practice, id: string, fields: Partial<Browser>): void {
  const browser = { ...browserOf(practice, id), ...fields }
  practice.repository.change((state) => {
    state.browsers[id] = browser
  })
}

/** Who a browser belongs to, as far as it has said. */
export function upnOf(browser: Browser): string | null {
  return 'upn' in browser.signIn ? browser.signIn.upn : null
}
