import type { HostReadiness } from '../../preload/contract/readiness'
import { Icon } from '../components/Icon'
import { useTexts } from '../texts/texts'

/** Each host: what it is needed for, and how it stands, in words. */
export function HostList({ hosts }: { readonly hosts: readonly HostReadiness[] }) {
  const t = useTexts().readiness
  if (hosts.length === 0) return null
  return (
    <section aria-label={t.services}>
      <h2>{t.services}</h2>
      <ul className="readiness-hosts">
        {hosts.map(({ host, why, finding }) => (
          <li
            key={host}
            className="readiness-host"
            data-state={finding === null ? 'asking' : finding === 'reachable' ? 'right' : 'wrong'}
            data-testid="readiness-host"
            data-host={host}
            data-finding={finding ?? ''}
          >
            <Icon name={finding === null ? 'reload' : finding === 'reachable' ? 'check' : 'warning'} />
            <p className="readiness-why">
              {t.needs[why]}
              <span className="note breakable">{host}</span>
            </p>
            <p className="readiness-how">{finding === null ? t.checking : t.findings[finding].title}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
