/** @file What may never reach the log, by the name of the field or by the shape of the value. */

const secretField = /secret|token|code|password|passwd|verifier|otp|qr|key|number|cookie|canary|authorization/i

/** Fields whose name looks secret but whose value names a failure or a thing, never a secret. */
const harmlessField = /^(errorCode|exitCode|statusCode|outcomeCode)$/

const shapes: readonly (readonly [RegExp, string])[] = [
  [/\b(?:otpauth(?:-migration)?|phonefactor):\/\/\S+/gi, '[qr]'],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, '[account]'],
  // Query strings and fragments carry codes, states and tickets.
  [/(https?:\/\/[^\s?#"']+)[?#][^\s"']*/g, '$1?[query]'],
  [/(\/activatev2\/)\S+/g, '$1[token]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  // Base32 secrets (16 characters and more) and long random strings.
  [/\b[A-Z2-7]{16,}\b/g, '[secret]'],
  [/\b[A-Za-z0-9_-]{32,}\b/g, '[secret]'],
  // One-time passwords and activation codes: six digits and more, also in groups of three.
  [/\b\d{3}(?:[ -]?\d{3}){1,3}\b/g, '[digits]'],
]

/** Masks accounts, codes, secrets and addresses' queries inside a text. */
export function redactText(text: string): string {
  return shapes.reduce((result, [shape, mask]) => result.replace(shape, mask), text)
}

/**
 * Answers a copy fit for the log: fields with secret names dropped to `[redacted]`, texts masked, depth bounded.
 *
 * Never throws; what is not plain data becomes its type.
 */
export function redact(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value === null || typeof value === 'number' || typeof value === 'boolean' || value === undefined) return value
  if (depth === 0) return '[deep]'
  if (value instanceof Error) {
    return {
      name: value.name,
      message: redactText(value.message),
      stack: redactText(value.stack ?? ''),
      // "fetch failed" says why in its cause only.
      ...(value.cause === undefined ? {} : { cause: redact(value.cause, depth - 1) }),
    }
  }
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth - 1))
  if (typeof value !== 'object') return `[${typeof value}]`
  return Object.fromEntries(
    Object.entries(value).map(([field, entry]) => [
      field,
      secretField.test(field) && !harmlessField.test(field) ? '[redacted]' : redact(entry, depth - 1),
    ]),
  )
}
