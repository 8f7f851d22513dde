/** @file A diagnosis for people, in lines, and for machines. The words are those of the window. */
import type { Diagnosis, Diagnostic } from '../../preload/contract/diagnostics'
import { diagnosticWords } from '../../renderer/texts/diagnostic-words'
import { diagnostics as texts } from '../../renderer/texts/en/diagnostics'
import { summaryOf } from './summary'

/** What stands above the checks: names with values. */
export type ReportHead = Readonly<Record<string, string | number | boolean>>

const columnGap = '  '

/** The report as lines: what runs where, a line for each check, what to do about it, and how many came out how. */
export function reportText(head: ReportHead, { checks, generatedAt }: Diagnosis): string {
  const widths = { status: longest(checks.map(({ status }) => status)), id: longest(checks.map(({ id }) => id)) }
  const { ok, warning, failure } = summaryOf(checks)
  const facts: ReportHead = { ...head, generatedAt }
  return [
    ...Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`),
    '',
    ...checks.flatMap((each) => linesOf(each, widths)),
    '',
    `${ok} ok, ${warning} warnings, ${failure} failures`,
  ].join('\n')
}

function linesOf(each: Diagnostic, { status, id }: { readonly status: number; readonly id: number }): string[] {
  const { title, finding, whatToDo } = diagnosticWords(each, texts)
  const start = [each.status.padEnd(status), each.id.padEnd(id)].join(columnGap)
  const advice =
    each.status === 'ok' || whatToDo === null ? [] : [`${' '.repeat(start.length)}${columnGap}→ ${whatToDo}`]
  return [`${start}${columnGap}${title}: ${finding}`, ...advice]
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

/** The report as one object: for each check its id, status, finding and details, and the title and finding in words. */
export function reportObject(head: ReportHead, { checks, generatedAt }: Diagnosis): Readonly<Record<string, unknown>> {
  return {
    ...head,
    generatedAt,
    summary: summaryOf(checks),
    checks: checks.map((each) => {
      const { title, finding, whatToDo } = diagnosticWords(each, texts)
      return {
        id: each.id,
        group: each.group,
        status: each.status,
        title,
        says: finding,
        whatToDo: each.status === 'ok' ? null : whatToDo,
        finding: each.finding,
        details: each.details,
      }
    }),
  }
}
