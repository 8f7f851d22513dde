import { Address } from '../../components/Address'

interface AccountsProps {
  readonly title: string
  readonly upns: readonly string[]
  /** What is said when there is none. */
  readonly none: string
  readonly testId: string
}

/** Accounts under a heading. */
export function Accounts({ title, upns, none, testId }: AccountsProps) {
  return (
    <section className="card" aria-label={title}>
      <h2 className="card-title">{title}</h2>
      {upns.length === 0 ? (
        <p data-testid={testId}>{none}</p>
      ) : (
        <ul className="accounts" data-testid={testId}>
          {upns.map((upn) => (
            <li key={upn}>
              <Address text={upn} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
