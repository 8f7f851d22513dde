/** A registered name: two labels or more, the last one of letters, so that no IP address in any notation is one. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/**
 * Whether this is the full name of a host, in lower case.
 *
 * SECURITY: a name in punycode is none, also where policy has it: nobody can tell a look-alike from the real one.
 */
export function isHostName(host: string): boolean {
  return host.length <= 253 && hostName.test(host) && !host.split('.').some((label) => label.startsWith('xn--'))
}
