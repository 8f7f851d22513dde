/** @file What can have become of a settings file: a table that is the same in every run. */
import { firstSettings, storedSettings } from '../../../../main/settings/schema'
import { writeText } from '../../../../main/settings/settings-text'

/** One way for a settings file to be corrupt. */
export interface Variant {
  readonly name: string
  readonly bytes: Buffer
}

/** What was in the file before it became corrupt. */
export const written = storedSettings.parse({
  theme: 'dark',
  textSize: 20,
  device: 'non-se-gsib',
  progress: { journey: 'set-up-verification', device: 'non-se-gsib', step: 'scan' },
  practice: { browser: 'browser-7', device: 'device-7' },
  check: { at: 1_790_000_000_000, amr: ['pwd', 'mfa'] },
})

/** Its text. */
export const writtenText = writeText(written)

const original = Buffer.from(writtenText)

/** mulberry32: small, and the same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function table(count: number, kind: string, make: (index: number) => { what: string; bytes: Buffer }): Variant[] {
  return Array.from({ length: count }, (_, index) => {
    const { what, bytes } = make(index)
    return { name: `${kind} ${what}`, bytes }
  })
}

const texts = (kind: string, all: readonly string[]): Variant[] =>
  all.map((text) => ({ name: `${kind} ${text.slice(0, 60)}`, bytes: Buffer.from(text) }))

function truncated(): Variant[] {
  const step = original.length / 120
  return table(120, 'cut', (index) => {
    const length = Math.floor(index * step)
    return { what: `to ${length} bytes`, bytes: original.subarray(0, length) }
  })
}

function withNul(): Variant[] {
  const below = numbersFrom(1)
  return [
    { name: 'NUL all over', bytes: Buffer.alloc(original.length) },
    ...table(40, 'NUL', () => {
      const from = below(original.length - 1)
      return { what: `from ${from}`, bytes: Buffer.from(original).fill(0, from) }
    }),
    ...table(20, 'NUL', () => {
      const at = below(original.length)
      return { what: `at ${at}`, bytes: Buffer.concat([original.subarray(0, at), Buffer.of(0), original.subarray(at)]) }
    }),
  ]
}

function flip(bit: number): Buffer {
  const bytes = Buffer.from(original)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return bytes
}

/** Each file that one flipped bit can make. */
export function* singleBitFlips(): Generator<Variant> {
  for (let bit = 0; bit < original.length * 8; bit += 1) yield { name: `bit ${bit}`, bytes: flip(bit) }
}

function flipped(): Variant[] {
  const below = numbersFrom(2)
  return table(150, 'bit flip', () => {
    const bit = below(original.length * 8)
    return { what: String(bit), bytes: flip(bit) }
  })
}

function garbled(): Variant[] {
  const below = numbersFrom(3)
  return [
    ...table(40, 'garbage', () => {
      const from = below(original.length - 16)
      const bytes = Buffer.from(original)
      for (let at = from; at < from + 16; at += 1) bytes[at] = below(256)
      return { what: `at ${from}`, bytes }
    }),
    ...table(20, 'random', (index) => ({
      what: `file ${index}`,
      bytes: Buffer.from(Array.from({ length: 1 + below(2000) }, () => below(256))),
    })),
  ]
}

/** The beginning of one file and the end of a longer one, as when two writes have met. */
function mixed(): Variant[] {
  const other = Buffer.from(writeText({ ...written, practice: { browser: 'browser-88', device: null } }))
  const below = numbersFrom(4)
  return table(30, 'mixed', () => {
    const at = 30 + below(original.length - 60)
    return { what: `at ${at}`, bytes: Buffer.concat([original.subarray(0, at), other.subarray(at + 5)]) }
  })
}

function marked(): Variant[] {
  const utf16 = Buffer.from(writtenText, 'utf16le')
  return [
    { name: 'BOM UTF-8', bytes: Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), original]) },
    { name: 'BOM UTF-16', bytes: Buffer.concat([Buffer.of(0xff, 0xfe), utf16]) },
    { name: 'BOM UTF-16, big-endian', bytes: Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()]) },
    { name: 'BOM alone', bytes: Buffer.of(0xef, 0xbb, 0xbf) },
    { name: 'BOM twice', bytes: Buffer.concat([Buffer.from('\uFEFF\uFEFF'), original]) },
    { name: 'BOM none, UTF-16', bytes: utf16 },
    { name: 'Latin-1', bytes: Buffer.from('{"practice":{"browser":"\xe9","device":null}}', 'latin1') },
  ]
}

/** Each setting with values of other types; without the checksum, as somebody would write it. */
function wrongTypes(): Variant[] {
  const others = ['null', '0', '-1', '1e999', '18.5', '""', '"x"', 'true', '[]', '[[]]', '{}', '{"x":1}', '"\\u0000"']
  return Object.keys(firstSettings).flatMap((key) =>
    others
      .filter((value) => !storedSettings.safeParse({ [key]: JSON.parse(value) as unknown }).success)
      .map((value) => ({ name: `type of ${key}: ${value}`, bytes: Buffer.from(`{"${key}":${value}}`) })),
  )
}

function notSettings(): Variant[] {
  return texts('text', [
    '',
    ' ',
    '\n',
    'null',
    'true',
    '0',
    '"{}"',
    '[]',
    '[{}]',
    '{',
    '}',
    '{}{}',
    '{}\u0000',
    "{'theme':'dark'}",
    '{theme:"dark"}',
    '{"theme":"dark",}',
    '// settings\n{"theme":"dark"}',
    '{"theme":"dark","theme":"purple"}',
    'theme=dark',
    '<?xml version="1.0"?><settings/>',
    '<!doctype html><title>Sign in</title>',
    `${writtenText}${writtenText}`,
    writtenText.replace('"textSize": 20', '"textSize": 24'),
    writtenText.replace('"textSize"', '"textsize"'),
    writtenText.replace(/"checksum": "\w+"/, '"checksum": ""'),
    writtenText.replace(/"checksum": "\w+"/, '"checksum": null'),
    writtenText.replace(/"checksum": "\w+"/, '"checksum": {}'),
    '['.repeat(100_000),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `{"later":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  ])
}

/** Whoever reads one carelessly gives every object a `polluted`. */
function withProto(): Variant[] {
  const evil = '{"polluted":true}'
  return texts('__proto__', [
    `{"__proto__":${evil}}`,
    `{"__proto__":${evil},"theme":"dark"}`,
    `{"__proto__":null}`,
    `{"__proto__":"x"}`,
    `{"\\u005f_proto__":${evil}}`,
    `{"practice":{"browser":null,"device":null,"__proto__":${evil}}}`,
    `{"later":[{"__proto__":${evil}}]}`,
    `{"__proto__":{"theme":"dark","__proto__":${evil}}}`,
    `[{"__proto__":${evil}}]`,
    writtenText.replace('{', `{"__proto__":${evil},`),
  ])
}

/** All of them, kind by kind. */
export const variants: Readonly<Record<string, readonly Variant[]>> = {
  truncated: truncated(),
  'overwritten with NUL': withNul(),
  'with a bit flipped': flipped(),
  'with garbage in it': garbled(),
  'mixed from two': mixed(),
  'in another encoding': marked(),
  'of wrong types': wrongTypes(),
  'no settings': notSettings(),
  'with __proto__': withProto(),
}
