import { Prose } from '../../components/Prose'
import type { Trouble } from '../../texts/words'

/** Problems with their ways out. */
export function TroubleList({ troubles }: { readonly troubles: readonly Trouble[] }) {
  return (
    <dl className="troubles">
      {troubles.map(({ problem, wayOut }) => (
        <div key={problem} className="trouble">
          <dt>
            <Prose text={problem} />
          </dt>
          <dd>
            <Prose text={wayOut} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
