/** @file What Chromium's network errors mean for an officer. */
import { HeadFailure } from './head'

/**
 * By name, without `net::ERR_`; the first that fits decides.
 *
 * @see [net_error_list.h](https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h)
 */
const meanings: readonly (readonly [HeadFailure['finding'], RegExp])[] = [
  ['offline', /^INTERNET_DISCONNECTED$/],
  ['proxy_sign_in', /^(PROXY_AUTH_\w+|UNEXPECTED_PROXY_AUTH)$/],
  ['proxy_refused', /^(TUNNEL_CONNECTION_FAILED|BLOCKED_BY_ADMINISTRATOR)$/],
  ['proxy_unreachable', /^(PROXY_\w+|MANDATORY_PROXY_CONFIGURATION_FAILED|PAC_\w+|NO_SUPPORTED_PROXIES|SOCKS_\w+)$/],
  ['dns_failed', /^(NAME_\w+|DNS_\w+|ICANN_NAME_COLLISION)$/],
  ['refused', /^CONNECTION_REFUSED$/],
  ['slow', /^(CONNECTION_)?TIMED_OUT$/],
  ['reset', /^(CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|NETWORK_(CHANGED|IO_SUSPENDED))$/],
  ['reset', /^(HTTP2|QUIC)_\w+$/],
  ['certificate_date', /^CERT_DATE_INVALID$/],
  ['certificate_not_trusted', /^(CERT_\w+|SSL_PINNED_KEY_NOT_IN_CERT_CHAIN)$/],
  ['tls_failed', /^(SSL_\w+|BAD_SSL_\w+|ECH_\w+)$/],
]

/** Translates the message of an error of Electron's `net`; `unreachable` when it is none that is known. */
export function netFailure(message: string): HeadFailure {
  const name = /net::ERR_(\w+)/.exec(message)?.[1] ?? ''
  return new HeadFailure(meanings.find(([, shape]) => shape.test(name))?.[0] ?? 'unreachable', message)
}
