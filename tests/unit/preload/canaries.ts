/** @file One made-up secret of each kind, and the means to find it in what crosses the door. */

/** The secrets, each with no other's text in it. */
export const canaries = {
  enrolmentQr:
    'phonefactor://activate_account?code=601234567&url=http%3a%2f%2f127.0.0.1%3a4000%2factivatev2%2f1%2fCANARYTOKEN',
  enrolmentCode: '018227904',
  enrolmentUrl: 'http://127.0.0.1:4000/phone/activatev2/863602595/CANARYURL',
  enrolmentKey: 'CANARYENROLMENTKEYAAAAAAAAAAAAAA',
  matchNumber: '07',
  practicePassword: 'Canary-Practice-Password',
  phoneCode: '003094',
  phoneToken: 'canary-token-of-the-phone',
  /** The code of {@link canaries.profileKey} at {@link canaryTime} (RFC 4226, appendix D). */
  credentialCode: '287082',
  /** What the export QR code has in it, and the keychain. */
  profileKey: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  candidateKey: 'CANARYCANDIDATEKEYAAAAAAAAAAAAAA',
  savedPassword: 'Canary-Saved-Password',
  typedPassword: 'Canary-Typed-Password',
  idToken: 'canary.id.token',
  refreshToken: 'canary-refresh-token',
  authorizationCode: 'canary-authorization-code',
} as const

/** The wall clock of these tests. So early that no time looks like a code. */
export const canaryTime = 45_000

/** The kind of secret. */
export type Canary = keyof typeof canaries

/** Which secrets are in what would cross the door: as text, grouped, in any case, percent-encoded or in base64. */
export function canariesIn(crossing: unknown): readonly Canary[] {
  const written = textsIn(crossing)
    .flatMap((text) => [text, text.replaceAll(/\s/g, ''), decoded(text), fromBase64(text)])
    .join('\n')
  return shapes.filter(([, shape]) => shape.test(written)).map(([name]) => name)
}

/** Short ones are part of many words, so they must stand alone. */
function shapeOf(canary: string): RegExp {
  const literal = canary.replaceAll(/[.?\\+*^$()|[\]{}]/g, '\\$&')
  return canary.length > 9 ? new RegExp(literal, 'i') : new RegExp(`(?<![\\w-])${literal}(?![\\w-])`)
}

const shapes = (Object.keys(canaries) as Canary[]).map((name) => [name, shapeOf(canaries[name])] as const)

/** Every text and number in a value, names of fields too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, entry]) => [name, ...textsIn(entry)])
  return [String(value)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function fromBase64(text: string): string {
  return /^[\w+/=-]{8,}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : ''
}
