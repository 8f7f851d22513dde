/** @file What a report may say: nothing about whose computer it is. */
import { redactText } from '../support/redact'
import type { Diagnostic, DiagnosticDetail } from '../../preload/contract/diagnostics'

/** Whose computer it is: what no report repeats. */
export interface Owner {
  readonly home: string
  readonly user: string
  readonly computer: string
}

/** Takes the owner out of texts. */
export interface Privacy {
  /** A path or another text of the app's own: the home folder becomes `~`, the names of officer and computer are masked. */
  readonly tidy: (text: string) => string
  /** Any text: also accounts, codes, secrets and what else the log's redactor knows. */
  readonly redact: (text: string) => string
  /** What came of a check, its details redacted. */
  readonly diagnostic: (of: Diagnostic) => Diagnostic
}

/** Names that thousands of computers have: they say nothing, and stand in ordinary words. */
const everybody = ['root', 'user', 'admin', 'administrator', 'localhost']
const shortestName = 3

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Details that hold a path of ours: its long folder names would be taken for secrets. */
const paths = ['folder']

/** The rules for a computer of this owner. */
export function privacyOf({ home, user, computer }: Owner): Privacy {
  const masks: (readonly [RegExp, string])[] = []
  if (home.length > 1) {
    masks.push([new RegExp(escaped(home), 'gi'), '~'])
    // As it stands in a text of JSON, and in a URL.
    masks.push([new RegExp(escaped(home.replaceAll('\\', '\\\\')), 'gi'), '~'])
    masks.push([new RegExp(escaped(encodeURI(home.replaceAll('\\', '/'))), 'gi'), '~'])
  }
  for (const [name, mask] of [
    [user, '[user]'],
    [computer, '[computer]'],
    [computer.split('.')[0] ?? '', '[computer]'],
  ] as const) {
    if (name.length < shortestName || everybody.includes(name.toLowerCase())) continue
    masks.push([new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), mask])
  }
  const tidy = (text: string): string => masks.reduce((result, [shape, mask]) => result.replace(shape, mask), text)
  const redact = (text: string): string => redactText(tidy(text))
  const detail = (name: string, value: DiagnosticDetail): DiagnosticDetail => {
    const clean = paths.includes(name) ? tidy : redact
    if (typeof value === 'string') return clean(value)
    return Array.isArray(value) ? (value as readonly string[]).map(clean) : value
  }
  return {
    tidy,
    redact,
    diagnostic: (of) => ({
      ...of,
      details: Object.fromEntries(Object.entries(of.details).map(([name, value]) => [name, detail(name, value)])),
    }),
  }
}
