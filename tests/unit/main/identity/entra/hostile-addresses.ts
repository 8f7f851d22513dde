/** @file Addresses that must never be opened, made from good ones by every trick that is known. The same ones each time. */
import { datas, files, ips, lookAlikes, schemes, scripts, uncs } from './hostile-parts'

/** What a family of tricks makes of a good address. */
type Trick = (good: Good) => readonly string[]

/** A good address, taken apart. */
interface Good {
  readonly whole: string
  readonly scheme: string
  readonly host: string
  /** What follows the host: a port, a path, a query. */
  readonly rest: string
}

const evil = 'evil.example'

const fill = (texts: readonly string[], host: string): readonly string[] =>
  texts.map((text) => text.replaceAll('{host}', host))

/** `text` with `put` before each of its characters in turn. */
const putEverywhere = (text: string, put: string): readonly string[] =>
  Array.from(text).map((_, at) => text.slice(0, at) + put + text.slice(at))

const characters = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

const everyPlace: (putting: readonly string[]) => Trick = (putting) => (good) => {
  const { whole, scheme, host, rest } = good
  return putting.flatMap((put) => [
    put + whole,
    whole + put,
    `${scheme}${put}${host}${rest}`,
    `${scheme}${host}${put}${rest}`,
    `${scheme}${host.slice(0, 3)}${put}${host.slice(3)}${rest}`,
    whole.replace('://', `:${put}//`),
  ])
}

const encodedLetter = (text: string, at: number): string =>
  `%${(text.codePointAt(at) ?? 0).toString(16).padStart(2, '0')}`

/** The families, each with what it makes of a good address. */
const tricks: Readonly<Record<string, Trick>> = {
  'user information': ({ scheme, host, rest }) =>
    ['me@', 'me:secret@', '@', ':@', 'me%40', `${evil}@`, '%00@', 'a:b:c@', 'me@me@', '\u0130@']
      .map((user) => scheme + user + host + rest)
      .concat(
        [`@${evil}`, `:443@${evil}`, `%40${evil}`, `%2f@${evil}`, `#@${evil}`, `?@${evil}`, `\\@${evil}`].map(
          (end) => `${scheme}${host}${end}${rest}`,
        ),
      ),
  port: ({ scheme, host, rest }) =>
    [
      ':443',
      ':80',
      ':8443',
      ':0',
      ':',
      ':00443',
      ':65535',
      ':65536',
      ':-1',
      ':x',
      ':443:443',
      ':\uff14\uff14\uff13',
      ':%34%34%33',
    ].map((port) => scheme + host + port + rest.replace(/^:\d+/, '')),
  punycode: ({ scheme, host, rest }) =>
    [
      `xn--${host}`,
      host.replace(/^[^.]+/, (label) => `xn--${label}-9za`),
      host.replace(/o|a/, 'xn--80a'),
      `xn--e1awd7f.${host}`,
      host.replace(/\.[^.]+$/, '.xn--p1ai'),
    ].map((name) => scheme + name + rest),
  'look-alike letters': ({ scheme, host, rest }) =>
    Array.from(host).flatMap((letter, at) =>
      (lookAlikes[letter] ?? []).map((like) => `${scheme}${host.slice(0, at)}${like}${host.slice(at + 1)}${rest}`),
    ),
  'look-alike spelling': ({ scheme, host, rest }) =>
    [
      ['o', '0'],
      ['i', '1'],
      ['l', '1'],
      ['m', 'rn'],
      ['e', '3'],
      ['w', 'vv'],
      ['s', '5'],
      ['.', '-'],
      ['.', ''],
    ]
      .filter(([from = '']) => host.includes(from))
      .flatMap(([from = '', to = '']) => [host.replace(from, to), host.replaceAll(from, to)])
      .map((name) => scheme + name + rest),
  'sub-domain': ({ scheme, host, rest }) =>
    [
      `www.${host}`,
      `evil.${host}`,
      `${host}.${evil}`,
      `a.b.c.${host}`,
      `-.${host}`,
      `_.${host}`,
      `*.${host}`,
      `.${host}`,
      `${host}.${host}`,
      host.slice(host.indexOf('.') + 1),
    ].map((name) => scheme + name + rest),
  'suffix and prefix': ({ scheme, host, rest }) =>
    [
      `evil${host}`,
      `evil-${host}`,
      `${host}evil`,
      `${host}-${evil}`,
      `${host}x`,
      `x${host}`,
      host.slice(1),
      host.slice(0, -1),
      `${host}.sg.com`,
      `${host}%2e${evil}`,
      `${evil}/${host}`,
      `${evil}?${host}`,
      `${evil}#${host}`,
      `${evil}/https://${host}`,
    ].map((name) => scheme + name + rest),
  'final dot': ({ scheme, host, rest }) =>
    ['.', '..', '%2e', '\u3002', '.:443'].map((dot) => scheme + host + dot + rest),
  scheme: ({ host, rest }) => schemes.map((scheme) => scheme + host + rest),
  'javascript:': ({ host }) => fill(scripts, host),
  'data:': ({ host }) => fill(datas, host),
  'file:': ({ host }) => fill(files, host),
  UNC: ({ host }) => fill(uncs, host),
  'control characters': everyPlace([...characters(0, 0x1f), ...characters(0x7f, 0x9f)]),
  'white space and marks': everyPlace([
    ' ',
    '\u00a0',
    '\u00ad',
    '\u2003',
    '\u200b',
    '\u200d',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\u3000',
    '\ufeff',
    '\ud800',
    '%09',
    '%0d%0a',
  ]),
  backslash: ({ whole, scheme, host, rest }) => [
    `${scheme}${host}\\${rest}`,
    `${scheme}${host}\\@${evil}${rest}`,
    `${scheme}${evil}\\@${host}${rest}`,
    `${scheme}${evil}\\.${host}${rest}`,
    whole.replaceAll('/', '\\'),
    whole.replace('//', '\\\\'),
    `${whole}\\..\\x`,
    `${whole}?a=%5c`,
    `${whole}%5c`,
  ],
  'encoded twice': ({ scheme, host, rest }) =>
    Array.from(host)
      .map((_, at) => `${scheme}${host.slice(0, at)}${encodedLetter(host, at)}${host.slice(at + 1)}${rest}`)
      .concat(
        ['%252e%252e', '%2e%2e', '%2f%2f', '%255c', '%00', '%250d', '%c0%af', '%zz', '%', '%u002e'].map(
          (part) => `${scheme}${host}/${part}${rest}`,
        ),
      )
      .concat(
        ['%2500', '%250a', '%252f', '%5c', '%00', '%0d%0a', '%e2%80%ae', '%ff', '%', '%zz'].map(
          (part) => `${scheme}${host}${rest.replace(/[?#].*/, '')}?next=${part}`,
        ),
      ),
  case: ({ scheme, host, rest }) =>
    Array.from(host)
      .flatMap((letter, at) =>
        letter === letter.toUpperCase()
          ? []
          : [`${scheme}${host.slice(0, at)}${letter.toUpperCase()}${host.slice(at + 1)}${rest}`],
      )
      .concat([
        scheme.toUpperCase() + host + rest,
        `${scheme.replace('h', 'H')}${host}${rest}`,
        (scheme + host).toUpperCase() + rest,
      ]),
  'over-long': ({ scheme, host, rest }) =>
    [2049, 4096, 65_536].flatMap((length) => [
      `${scheme}${host}${rest.replace(/[?#].*/, '')}?x=`.padEnd(length, 'x'),
      `${scheme}${host}/`.padEnd(length, 'x'),
      `${scheme}${'a.'.repeat(length)}${host}${rest}`,
    ]),
  'path tricks': ({ scheme, host, rest }) =>
    [
      '/.',
      '/..',
      '//',
      '/x/../',
      '/./x',
      `//${evil}/`,
      `/;@${evil}//`,
      '/<script>',
      '/"x"',
      '/`x`',
      '/{x}',
      '/|calc',
      '/^',
      '#',
      '#x',
      '?#',
      '/x#',
    ].map((path) => `${scheme}${host}${path}${path.endsWith('#') || path.includes('#') ? '' : rest}`),
  'missing parts': ({ whole, host }) => [
    '',
    ' ',
    'https',
    'https:',
    'https://',
    'https:///',
    '//',
    host,
    `//${host}`,
    `:${host}`,
    `https:${host}`,
    `?${whole}`,
    `#${whole}`,
    `url=${whole}`,
    `<${whole}>`,
    `"${whole}"`,
    `${whole} ${whole}`,
    `${whole},${whole}`,
  ],
  addresses: () => ips,
  'in pieces': ({ scheme, host, rest }) =>
    putEverywhere(host, '/')
      .slice(1)
      .map((name) => scheme + name + rest),
}

function takeApart(whole: string): Good {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+:\/\/)([^/:]+)(.*)$/.exec(whole) ?? []
  return { whole, scheme, host, rest }
}

/** Answers the hostile addresses that are made from the good ones, by family and each only once. */
export function hostileAddresses(good: readonly string[]): readonly (readonly [string, ReadonlySet<string>])[] {
  const seen = new Set(good)
  return Object.entries(tricks).map(([family, trick]) => {
    const made = new Set(good.flatMap((whole) => trick(takeApart(whole))).filter((address) => !seen.has(address)))
    for (const address of made) seen.add(address)
    return [family, made] as const
  })
}
