import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal } from '../tenant/refusals'

/** Turns whatever was thrown into a refusal; what nobody expected is written to stderr and becomes `unexpected`. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  // SECURITY: the kind of error and where it happened, never its message, which might repeat what somebody typed.
  const name = thrown instanceof Error ? thrown.name : typeof thrown
  const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  process.stderr.write(`practice tenant: unexpected ${name}\n${frames.slice(0, 8).join('\n')}\n`)
  return new Refusal('unexpected')
}

/** Answers a refusal to a program. */
export function refuseAsJson(context: Context, refusal: Refusal): Response {
  return context.json({ error: refusal.code, message: refusal.message }, refusal.status as ContentfulStatusCode)
}
