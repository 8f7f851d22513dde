import { useEffect, useRef } from 'react'
import type { ExplanationId } from '../../preload/contract/explainer'
import { Prose } from '../components/Prose'
import { useTexts } from '../texts/texts'

interface ExplanationCardProps {
  readonly id: ExplanationId
  /** How sure it is, in words; absent when the officer has chosen it. */
  readonly lead?: string
  /** The control that was used is gone: reading goes on at the title. */
  readonly takesFocus?: boolean
}

/** One screen: what it is, what it means, what to do, and who can help. */
export function ExplanationCard({ id, lead, takesFocus = false }: ExplanationCardProps) {
  const t = useTexts().explainer
  const { title, meaning, whatToDo, whoCanHelp } = t.explanations[id]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus, id])
  return (
    <section className="card card-accent explanation" data-testid="explanation" data-explanation={id}>
      {lead === undefined ? null : <p className="note">{lead}</p>}
      <h3 className="card-title" ref={heading} tabIndex={-1} data-testid="explanation-title">
        <Prose text={title} />
      </h3>
      <dl className="explanation-parts">
        {(
          [
            [t.meaning, meaning],
            [t.whatToDo, whatToDo],
            [t.whoCanHelp, whoCanHelp],
          ] as const
        ).map(([word, words]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Prose text={words} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
