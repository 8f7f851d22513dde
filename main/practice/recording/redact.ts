/** @file What may be told of an address. Pure. */

/** What stands where something was left out. */
export const leftOut = '[left out]'

// SECURITY: a list of what may be told, not of what may not: a field that is new tomorrow is left out too.
const toldFields: ReadonlySet<string> = new Set([
  'client_id',
  'response_type',
  'response_mode',
  'scope',
  'prompt',
  'max_age',
  'code_challenge_method',
  'grant_type',
  'error',
  'to',
  'fresh',
  'follow',
])
const toldSegments: ReadonlySet<string> = new Set([
  '',
  'SAS',
  'BeginAuth',
  'EndAuth',
  'ProcessAuth',
  'GetCredentialType',
  'oauth2',
  'v2.0',
])

/** One field of a query or a form: its value only where it says nothing of anybody and opens nothing. */
export function toldField(name: string, value: string): { readonly name: string; readonly value: string } {
  return toldFields.has(name)
    ? { name: name.slice(0, 100), value: value.slice(0, 200) }
    : { name: nameOf(name), value: leftOut }
}

// Forms have names such as `loginfmt`; whatever else is there might be what somebody typed.
function nameOf(name: string): string {
  return /^[A-Za-z][\w.-]{0,40}$/.test(name) && !/\d{4}/.test(name) ? name : leftOut
}

/** An address with what is secret in it left out: query values, and path segments that are not plain words. */
export function toldAddress(address: string, origin: string): string {
  const url = URL.parse(address, origin)
  if (url === null) return origin
  url.username = ''
  url.password = ''
  url.hash = ''
  url.pathname = url.pathname.split('/').map(toldSegment).join('/')
  const query = new URLSearchParams()
  for (const [name, value] of url.searchParams) {
    const told = toldField(name, value)
    query.append(told.name, told.value)
  }
  url.search = query.toString()
  return url.href
}

function toldSegment(segment: string): string {
  return toldSegments.has(segment) || /^[a-z]{1,20}([-._][a-z]{1,20}){0,4}$/.test(segment) ? segment : '~'
}
