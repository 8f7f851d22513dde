/** @file What came of a check, in words: the window draws them, the command line prints them. */
import type { Diagnostic, DiagnosticDetail } from '../../preload/contract/diagnostics'
import type { diagnostics } from './en/diagnostics'

/** The words of the diagnostics in a language. */
export type DiagnosticsTexts = typeof diagnostics

/** What a check is called, what it found, and what to do about it; `null` when there is nothing to do. */
export interface DiagnosticWords {
  readonly title: string
  readonly finding: string
  readonly whatToDo: string | null
}

interface FindingText {
  readonly says: string
  readonly whatToDo?: string
}

/** Answers the words for what came of a check. One that this version does not know says its name alone. */
export function diagnosticWords({ check, finding, details }: Diagnostic, t: DiagnosticsTexts): DiagnosticWords {
  const { title, findings } = t.checks[check] as { title: string; findings: Readonly<Record<string, FindingText>> }
  const common: Readonly<Record<string, FindingText>> = t.everyCheck
  const text: FindingText = findings[finding] ?? common[finding] ?? { says: finding }
  return {
    title: fill(title, details),
    finding: fill(text.says, details),
    whatToDo: text.whatToDo === undefined ? null : fill(text.whatToDo, details),
  }
}

/** Puts details into the `{places}` of a text. */
function fill(text: string, details: Diagnostic['details']): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => inWords(details[name]))
}

function inWords(detail: DiagnosticDetail | undefined): string {
  if (detail === undefined || detail === null || detail === '') return '–'
  return typeof detail === 'object' ? detail.join(', ') : String(detail)
}
