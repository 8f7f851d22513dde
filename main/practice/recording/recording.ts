import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Practice } from '../tenant/practice'
import { leftOut, toldAddress, toldField } from './redact'

/** One exchange as a HAR viewer shows it (HAR 1.2 §log.entries). */
export interface Entry {
  readonly startedDateTime: string
  readonly time: number
  readonly request: object
  readonly response: object
  readonly cache: object
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
}

const mostEntries = 2000

const recordings = new WeakMap<Practice, Entry[]>()

/** What the tenant answered, oldest first: the last 2,000 exchanges, in memory only. */
export function entriesOf(practice: Practice): readonly Entry[] {
  return recordings.get(practice) ?? []
}

/** Forgets what was recorded. */
export function clearRecording(practice: Practice): void {
  recordings.delete(practice)
}

/** The recording as a HAR 1.2 file has it. */
export function harOf(practice: Practice): object {
  return {
    log: {
      version: '1.2',
      creator: { name: 'TechPass Companion practice tenant', version: '1' },
      pages: [],
      entries: entriesOf(practice),
      comment: 'Practice. Bodies, and values of fields, cookies and headers that could be secret, are left out.',
    },
  }
}

/** What is known of an exchange when its answer has gone out. */
export interface Exchange {
  readonly request: IncomingMessage
  /** As it was asked; services change `request.url`. */
  readonly url: string
  readonly response: ServerResponse
  readonly startedAt: number
  readonly took: number
  /** False when the connection broke off before the answer was out. */
  readonly finished: boolean
}

/** Keeps one exchange. */
export function keep(practice: Practice, exchange: Exchange): void {
  const entries = recordings.get(practice) ?? []
  entries.push(entryOf(practice, exchange))
  if (entries.length > mostEntries) entries.splice(0, entries.length - mostEntries)
  recordings.set(practice, entries)
}

function entryOf(practice: Practice, { request, url, response, startedAt, took, finished }: Exchange): Entry {
  const { origin } = practice.services
  const told = toldAddress(url, origin)
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: took,
    request: {
      method: request.method ?? 'GET',
      url: told,
      httpVersion: `HTTP/${request.httpVersion}`,
      headers: toldHeaders(request.headers, origin),
      cookies: cookiesOf([request.headers.cookie ?? ''].flatMap((header) => header.split(';'))),
      queryString: [...new URL(told).searchParams].map(([name, value]) => toldField(name, value)),
      headersSize: -1,
      bodySize: Number(request.headers['content-length'] ?? 0),
    },
    response: {
      // HAR viewers show 0 for what was never answered.
      status: finished ? response.statusCode : 0,
      statusText: finished ? response.statusMessage || '' : '',
      httpVersion: 'HTTP/1.1',
      headers: toldHeaders(response.getHeaders(), origin),
      cookies: cookiesOf([response.getHeader('set-cookie') ?? []].flat().map(String)),
      content: {
        size: Number(response.getHeader('content-length') ?? -1),
        mimeType: String(response.getHeader('content-type') ?? ''),
      },
      redirectURL: response.hasHeader('location') ? toldAddress(String(response.getHeader('location')), origin) : '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: took, receive: 0 },
  }
}

const plainHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'allow',
  'cache-control',
  'connection',
  'content-length',
  'content-security-policy',
  'content-type',
  'date',
  'retry-after',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'transfer-encoding',
  'www-authenticate',
  'x-content-type-options',
])

function toldHeaders(
  headers: Readonly<Record<string, unknown>>,
  origin: string,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(headers)
    .filter(([name]) => name !== 'cookie' && name !== 'set-cookie')
    .map(([name, value]) => {
      if (name === 'location') return { name, value: toldAddress(String(value), origin) }
      return { name: name.slice(0, 60), value: plainHeaders.has(name) ? String(value).slice(0, 400) : leftOut }
    })
}

// Their names only.
function cookiesOf(pairs: readonly string[]): readonly { readonly name: string; readonly value: string }[] {
  const names = pairs
    .map((pair) => pair.split('=')[0]?.trim() ?? '')
    .filter((name) => /^(practice|techpass)-[a-z]+-\d+(\.sig)?$/.test(name))
  return names.map((name) => ({ name, value: leftOut }))
}
