import type { Context } from 'hono'
import type * as z from 'zod/mini'
import { Refusal } from '../tenant/refusals'

/** Every body of every service but a seed: forms and calls are far smaller. */
const mostBytes = 64 * 1024

/** The body that brings a seed: room for its 20,000 officers, with 800 bytes each. */
export const mostSeedBytes = 16 * 1024 * 1024

/**
 * Reads a JSON body of this shape, of `most` bytes at most. No body at all counts as `{}`.
 *
 * Fails with `body_too_large`, `unsupported_media_type`, `malformed_json` or `malformed_body`; what was sent is never repeated.
 */
export async function readJson<Schema extends z.ZodMiniType>(
  context: Context,
  schema: Schema,
  most = mostBytes,
): Promise<z.infer<Schema>> {
  const text = await readText(context, most)
  if (text !== '' && !mediaType(context).endsWith('/json'))
    throw new Refusal('unsupported_media_type', 'Send application/json.')
  const result = schema.safeParse(text === '' ? {} : parseJson(text))
  if (result.success) return result.data
  const field = result.error.issues[0]?.path.join('.') ?? ''
  throw new Refusal('malformed_body', field === '' ? undefined : `See the field ${field}.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('malformed_json')
  }
}

/** Reads a form's fields. Fails with `unsupported_media_type`. A repeated field counts once, with its first value. */
export async function readForm(context: Context): Promise<(field: string) => string> {
  if (mediaType(context) !== 'application/x-www-form-urlencoded') throw new Refusal('unsupported_media_type')
  const fields = new URLSearchParams(await readText(context, mostBytes))
  return (field) => fields.get(field) ?? ''
}

/** Refuses a body that announces itself as too large, before any of it is read. Fails with `body_too_large`. */
export function refuseLargeBody(context: Context): void {
  if (announcesLargeBody(context.req.header('content-length'))) throw new Refusal('body_too_large')
}

/** Whether a `Content-Length` is above what any service takes. */
export function announcesLargeBody(contentLength: string | undefined): boolean {
  return Number(contentLength ?? '0') > mostBytes
}

// SECURITY: counted while it is read, so that a body of unknown length cannot fill the memory either.
async function readText(context: Context, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const { body } = context.req.raw
  if (body === null) return ''
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > most) throw new Refusal('body_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function mediaType(context: Context): string {
  return (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
