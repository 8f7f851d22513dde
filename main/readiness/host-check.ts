/** @file One host: asked once, and what its answer or silence means. */
import type { Finding } from '../../preload/contract/readiness'
import { clockSample, type ClockReading, type ClockSample } from './clock-skew'
import { HeadFailure, type Head, type HeadAnswer } from './head'
import type { NeededHost } from './needed-hosts'
import { endedBy } from '../support/ended-by'

/** What came of asking a host. */
export interface HostResult {
  readonly finding: Finding
  /** Only of a host that proved who it is. */
  readonly clock: ClockSample | null
}

/** What a check works with. */
export interface HostCheckOptions {
  readonly head: Head
  readonly readClock: () => ClockReading
  /** Its reason, when it ends the check, is `slow` for {@link SlowHost} and thrown on for any other. */
  readonly signal: AbortSignal
}

/** The reason of a signal that ends a check because its time is over. */
export class SlowHost extends Error {
  override readonly name = 'SlowHost'
}

/** Where the needed hosts may lead without anybody having come between: Microsoft's own and the Government's. */
const ownDomains = [
  'microsoft.com microsoftonline.com microsoftazuread-sso.com windowsazure.com live.com office.com cloud.microsoft',
  'msauth.net msftauth.net gov.sg',
].flatMap((names) => names.split(' '))

/** What may also come of somebody who wants to be signed in to first and cannot say so over a secure connection. */
const doubtful: readonly Finding[] = ['certificate_not_trusted', 'tls_failed', 'refused', 'reset']

/** Asks a host and says what came of it. Rejects only with the reason of its signal. */
export async function checkHost(needed: NeededHost, options: HostCheckOptions): Promise<HostResult> {
  const { head, readClock, signal } = options
  const asked = readClock()
  try {
    const answer = await endedBy(signal, head(needed.url, signal))
    const finding = findingOf(needed, answer)
    // SECURITY: who has not proved who they are (TLS), or answers in another's place, does not tell the time.
    const isTheirs = needed.url.startsWith('https:') && (finding === 'reachable' || finding === 'server_error')
    return { finding, clock: isTheirs ? clockSample(answer.headers, asked, readClock()) : null }
  } catch (thrown) {
    return { finding: await findingOfSilence(needed, thrown, options), clock: null }
  }
}

async function findingOfSilence(
  needed: NeededHost,
  thrown: unknown,
  { head, signal }: HostCheckOptions,
): Promise<Finding> {
  if (signal.aborted) return orEnded('slow', signal)
  const finding = thrown instanceof HeadFailure ? thrown.finding : 'unreachable'
  const url = new URL(needed.url)
  if (!doubtful.includes(finding) || url.protocol !== 'https:' || url.port !== '') return finding
  try {
    const plain = await endedBy(signal, head(`http://${url.host}/`, signal))
    return isCaptivePortal(url, plain) ? 'captive_portal' : finding
  } catch {
    // Also when the time is over: what was found before is known.
    return orEnded(finding, signal)
  }
}

/** What is known when a signal may have ended the rest: the finding if the time was over, else its reason is thrown. */
function orEnded(finding: Finding, signal: AbortSignal): Finding {
  if (signal.aborted && !(signal.reason instanceof SlowHost)) throw signal.reason as Error
  return finding
}

function findingOf({ url, answersJson }: NeededHost, answer: HeadAnswer): Finding {
  const { status, redirect } = answer
  if (status === 407) return 'proxy_sign_in'
  // RFC 6585 §6: Network Authentication Required.
  if (status === 511) return 'captive_portal'
  if (redirect !== null) return leadsElsewhere(new URL(url), redirect) ? 'captive_portal' : 'reachable'
  if (answersJson && isPage(answer)) return 'captive_portal'
  // 501: it does not know HEAD, but there it is.
  return status >= 500 && status !== 501 ? 'server_error' : 'reachable'
}

/** Over plain http the needed hosts only lead to https at their own; whoever shows a page is somebody else. */
function isCaptivePortal(url: URL, answer: HeadAnswer): boolean {
  if (answer.redirect !== null) return leadsElsewhere(url, answer.redirect)
  return answer.status === 511 || isPage(answer)
}

function isPage({ status, headers }: HeadAnswer): boolean {
  return status >= 200 && status < 300 && /^(text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '')
}

function leadsElsewhere(from: URL, redirect: string): boolean {
  if (!URL.canParse(redirect, from.href)) return true
  const { protocol, host, hostname } = new URL(redirect, from.href)
  if (host === from.host || hostname === from.hostname) return false
  const isOwn = ownDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
  return protocol !== 'https:' || !isOwn
}
