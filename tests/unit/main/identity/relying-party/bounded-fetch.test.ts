import { describe, expect, test, vi } from 'vitest'
import { boundedFetch, isConfidential } from '../../../../../main/identity/relying-party/bounded-fetch'

const options = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as const
const { signal } = new AbortController()

/** Asks `url` of a server that answers so. */
function ask(url: string, answer: () => Response = () => Response.json({})) {
  const fetch = vi.fn(() => Promise.resolve(answer()))
  return { fetch, answer: boundedFetch(fetch, signal)(url, options) }
}

test.each([
  ['https://issuer.example/', true],
  ['http://127.0.0.1:49152/', true],
  ['http://localhost:49152/', false],
  ['http://[::1]:49152/', false],
  ['http://127.0.0.2/', false],
  ['http://127.0.0.1.nip.io/', false],
  ['http://127.0.0.1@collector.example/', false],
  ['http://issuer.example/', false],
  ['ws://127.0.0.1/', false],
])('a request to %s cannot be read on the way: %j', (url, answer) => {
  expect(isConfidential(new URL(url))).toBe(answer)
})

describe('a bounded fetch', () => {
  test('asks nothing over plain http elsewhere, whoever names the address', async () => {
    const { fetch, answer } = ask('http://collector.example/token')
    await expect(answer).rejects.toMatchObject({ reason: 'endpoint_not_https' })
    expect(fetch).not.toHaveBeenCalled()
  })

  test('hands on an answer of 256 kB, and none that is a byte longer', async () => {
    const body = (size: number): string => JSON.stringify('x'.repeat(size - 2))
    const json = (size: number): Response =>
      new Response(body(size), { headers: { 'content-type': 'application/json' } })
    expect((await (await ask('https://issuer.example/', () => json(262_144)).answer).text()).length).toBe(262_144)
    await expect(ask('https://issuer.example/', () => json(262_145)).answer).rejects.toMatchObject({
      reason: 'answer_too_large',
    })
  })

  test.each([
    ['application/json', true],
    ['Application/JSON; charset=utf-8', true],
    ['application/jwk-set+json', true],
    ['application/json-seq', false],
    ['text/json', false],
    ['', false],
  ])('takes the content type %j: %j', async (type, taken) => {
    const { answer } = ask('https://issuer.example/', () => new Response('{}', { headers: { 'content-type': type } }))
    if (taken) expect((await answer).status).toBe(200)
    else await expect(answer).rejects.toMatchObject({ reason: 'answer_not_json' })
  })

  test('hands on the answer of an error for the library to read', async () => {
    const { answer } = ask('https://issuer.example/', () => Response.json({ error: 'invalid_grant' }, { status: 400 }))
    const { status, headers } = await answer
    expect([status, headers.get('content-type')]).toEqual([400, 'application/json'])
    expect(await (await answer).json()).toEqual({ error: 'invalid_grant' })
  })

  test.each([
    ['Chromium', new Error('net::ERR_PROXY_CONNECTION_FAILED'), 'ERR_PROXY_CONNECTION_FAILED'],
    ['Node', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }), 'ECONNREFUSED'],
  ])('tells for the log why there was no answer, in the words of %s', async (_whose, failure, code) => {
    const answer = boundedFetch(() => Promise.reject(failure), signal)('https://issuer.example/', options)
    await expect(answer).rejects.toMatchObject({ message: expect.stringMatching(`\\(${code}\\)$`) as string })
  })

  test('ends with its signal also when the fetch does not', async () => {
    const controller = new AbortController()
    const answer = boundedFetch(() => new Promise(() => undefined), controller.signal)(
      'https://issuer.example/',
      options,
    )
    controller.abort(new Error('ended'))
    await expect(answer).rejects.toMatchObject({ code: 'check_unreachable' })
  })
})
