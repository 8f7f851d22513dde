/** @file What an officer typed, fit for the helpdesk: what it needs to trace a sign-in stays, what tells of a person goes. */

/** A shape in a text and what stands in its place; `null`: it stays, and nothing in it is looked at again. */
interface Shape {
  readonly pattern: RegExp
  readonly mask: string | null
}

const guid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

/**
 * First match wins, from left to right. What stays comes first: a timestamp has the digits of a phone number, a trace id
 * the letters of a token.
 */
const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`\\b(?:correlation|trace|request|activity)[ _-]?id['"]?\\s*[:=]?\\s*['"]?${guid}`),
    mask: null,
  },
  {
    pattern: /\b\d{4}-\d{2}-\d{2}(?:t|\s)\s*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,7})?(?:z|[+-]\d{2}:?\d{2})?/,
    mask: null,
  },
  { pattern: /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b(?!-)/, mask: null },
  { pattern: /\b\d{4}-\d{2}-\d{2}\b(?!-)/, mask: null },
  { pattern: /(?<![\w:])\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?![\w:])/, mask: null },
  { pattern: /\baad\s?sts[\s:-]{0,2}\d{5,7}(?!\d)/, mask: null },
  { pattern: /\berror\s*(?:code|number|no)?\.?\s*[:=]?\s*\d{5,6}(?![\d-])/, mask: null },

  { pattern: /\b(?:otpauth(?:-migration)?|phonefactor|fido):\/\S+/, mask: '[qr]' },
  { pattern: /\bbearer\s+\S+/, mask: '[token]' },
  { pattern: /\beyj[\w-]{6,}(?:\.[\w-]*)*/, mask: '[token]' },
  // Accounts: addresses (also percent-encoded, of guests, with a hidden middle), and names of a Windows domain.
  {
    pattern: /(?<![^\s"'<>()[\]:;,=/?&\\])[^\s"'<>()[\]:;,=/?&\\]+(?:@|%40|\s?[[(]at[\])]\s?)[\w-]+(?:\.[\w-]+)*/,
    mask: '[account]',
  },
  { pattern: /\b[\w.-]+#ext#\S*/, mask: '[account]' },
  { pattern: /(?<=[\\/](?:users|home)[\\/])[^\\/\s"']+/, mask: '[account]' },
  { pattern: /(?<![\\\w:])[a-z][\w-]{1,14}\\[a-z][\w.-]+/, mask: '[account]' },
  // A field of the page with its value, up to the end of the line.
  {
    pattern:
      /(?<=(?<!\b(?:app|ip)\s)\b(?:user|user ?name|user ?principal ?name|upn|display ?name|full ?name|name|account|signed in as|sign-?in name|login|nric|fin|address|phone|mobile|tel|contact)\s*[:=]\s*)[^\s:=][^\n\r]*/,
    mask: '[personal]',
  },
  {
    pattern: /(?<=\b(?:signed in as|logged in as|signed-in user|user account|signed in user)\s+)['"][^'"\n]+['"]/,
    mask: '[account]',
  },
  {
    pattern:
      /(?<=\b(?:password|passwd|passcode|pin|secret(?: key)?|key|otp|token|cookie|(?<!error |status |error_|status_)code)\s*(?:[:=]|\bis\b)\s*)(?!aad)[^\s:=][^\n\r]*/,
    mask: '[secret]',
  },
  {
    pattern: /(?<=\b(?:device|computer|host|machine)[ _-]?(?:name|id|identifier)?\s*[:=]\s*)[^\s:=][^\n\r]*/,
    mask: '[device]',
  },
  // Query and fragment of a web address carry codes, states and account hints; so may user information.
  { pattern: /(?<=\bhttps?:\/\/)[^\s/?#@]+@/, mask: '' },
  { pattern: /(?<=\bhttps?:\/\/[^\s?#"'<>]{1,300})[?#][^\s"'<>]*/, mask: '?[query]' },
  { pattern: /(?<=\/activatev2\/)\S+/, mask: '[token]' },
  // Numbers of machines.
  { pattern: new RegExp(`\\b${guid}\\b`), mask: '[id]' },
  { pattern: /\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\b/, mask: '[device]' },
  { pattern: /(?<![\w:])(?=[0-9a-f]*:[0-9a-f]*:)(?=[0-9a-f:]*[0-9a-f])[0-9a-f:]+(?![\w:])/, mask: '[ip]' },
  { pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/, mask: '[ip]' },
  // Numbers of people: NRIC and FIN (also masked), phones (also masked), codes in any grouping.
  { pattern: /\b[stfgm][ -]?(?:\d[ -]?|[x*]){4,7}\d{0,3}[ -]?[a-z]\b/, mask: '[nric]' },
  { pattern: /(?<![x*])\+?[x*](?:[ -]?[x*])+[ -]?\d{1,4}\b/, mask: '[number]' },
  { pattern: /\+?\(?\d(?:[ .()/-]{0,2}\d){5,}/, mask: '[number]' },
  { pattern: /(?<=^[ \t]*)\d{1,3}(?=[ \t]*$)/, mask: '[number]' },
  // Keys in groups of four, and whatever is long and has both letters and digits.
  { pattern: /\b(?=[a-z2-7 -]*[2-7])[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,}\b/, mask: '[secret]' },
  { pattern: /(?<![\w+/=.-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])[\w+/=-]{16,}/, mask: '[secret]' },
  { pattern: /(?<![\w+/=.-])[\w+=]{40,}/, mask: '[secret]' },
]

const anyShape = new RegExp(shapes.map(({ pattern }, at) => `(?<shape${at}>${pattern.source})`).join('|'), 'gimu')

/**
 * Guarantees that a text has no address, account, token, IP, NRIC, phone number or code in any shape listed here.
 * Correlation, trace, request and activity ids, times, and error codes stay: with them the helpdesk finds the sign-in.
 *
 * SECURITY: names of people have no shape. The window shows the text to the officer before it is copied.
 */
export function helpdeskDetails(typed: string): string {
  // SECURITY: full-width digits and invisible marks would get by the shapes.
  const text = typed.normalize('NFKC').replace(/\p{Cf}/gu, '')
  return text.replace(anyShape, (found, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>
    const at = shapes.findIndex((_, index) => groups[`shape${index}`] !== undefined)
    return shapes[at]?.mask ?? found
  })
}
