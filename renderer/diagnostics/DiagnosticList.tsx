import type { Diagnostic, DiagnosticGroup } from '../../preload/contract/diagnostics'
import { Icon, type IconName } from '../components/Icon'
import { diagnosticWords } from '../texts/diagnostic-words'
import { useTexts } from '../texts/texts'

interface DiagnosticListProps {
  readonly group: DiagnosticGroup
  readonly checks: readonly Diagnostic[]
}

const icons: Record<Diagnostic['status'], IconName> = { ok: 'check', warning: 'warning', failure: 'close' }

/** The checks of one group: each with its status as a drawing and a word, what was found, and what to do. */
export function DiagnosticList({ group, checks }: DiagnosticListProps) {
  const t = useTexts().diagnostics
  if (checks.length === 0) return null
  return (
    <section aria-label={t.groups[group]} data-testid={`diagnostics-${group}`}>
      <h2>{t.groups[group]}</h2>
      <ul className="diagnostics">
        {checks.map((each) => (
          <Row key={each.id} of={each} />
        ))}
      </ul>
    </section>
  )
}

function Row({ of }: { readonly of: Diagnostic }) {
  const t = useTexts().diagnostics
  const { title, finding, whatToDo } = diagnosticWords(of, t)
  return (
    <li className="diagnostic" data-testid="diagnostic" data-id={of.id} data-status={of.status}>
      <p className="diagnostic-status">
        <Icon name={icons[of.status]} />
        {t.statuses[of.status]}
      </p>
      <p className="diagnostic-title">{title}</p>
      <div className="diagnostic-found breakable">
        <p>{finding}</p>
        {of.status === 'ok' || whatToDo === null ? null : <p className="diagnostic-advice">{whatToDo}</p>}
      </div>
    </li>
  )
}
