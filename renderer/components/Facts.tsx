import { Prose } from './Prose'

interface FactsProps {
  readonly entries: readonly { readonly word: string; readonly meaning: string }[]
}

/** Words with what they mean. */
export function Facts({ entries }: FactsProps) {
  return (
    <dl className="entries">
      {entries.map(({ word, meaning }) => (
        <div className="entry" key={word}>
          <dt>
            <Prose text={word} />
          </dt>
          <dd>
            <Prose text={meaning} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
