import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ZodMiniType } from 'zod/mini'
import { calls, events } from '../../../preload/contract'

const contract = join(import.meta.dirname, '../../../preload/contract')
const named = (tree: Record<string, Record<string, unknown>>) =>
  Object.entries(tree).flatMap(([topic, entries]) => Object.keys(entries).map((name) => [topic, name] as const))

/** The doc comment that stands right before an entry of a topic's file. */
function documented(topic: string, name: string): boolean {
  const file = topic.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  const source = readFileSync(join(contract, `${file}.ts`), 'utf8')
  return new RegExp(`\\*/\\s*\\n\\s*${name}: (?:call|event)\\b`).test(source)
}

describe.each([...named(calls), ...named(events)])('%s.%s', (topic, name) => {
  test('says in a comment what it guarantees', () => {
    expect(documented(topic, name)).toBe(true)
  })
})

const inputs = Object.entries(calls).flatMap(([topic, verbs]) =>
  Object.entries<{ readonly input: ZodMiniType }>(verbs).map(
    ([verb, { input }]) => [`${topic}.${verb}`, input] as const,
  ),
)

describe.each(inputs)('the call %s', (_channel, input) => {
  test.each([null, 'x', 7, [], { 'no such field': 1 }, { bounds: 'x' }, { request: {} }])('refuses %j', (rubbish) => {
    expect(input.safeParse(rubbish).success).toBe(false)
  })
})

test('no call of the contract answers a password or a token by name', () => {
  const sources = ['app', 'check', 'log-out', 'pane', 'phone', 'settings'].map((name) =>
    readFileSync(join(contract, `${name}.ts`), 'utf8'),
  )
  expect(sources.join('\n')).not.toMatch(/readonly (?:\w*(?:password|token|secret))\b/i)
})
