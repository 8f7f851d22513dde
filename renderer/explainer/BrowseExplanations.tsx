import { useEffect, useId, useRef } from 'react'
import type { ExplanationChoices, ExplanationGroup, ExplanationId } from '../../preload/contract/explainer'
import { Button } from '../components/Button'
import { Prose } from '../components/Prose'
import { useTexts } from '../texts/texts'

interface BrowseExplanationsProps {
  readonly choices: readonly ExplanationChoices[]
  /** The group that is unfolded. */
  readonly open: ExplanationGroup | null
  readonly onOpen: (group: ExplanationGroup | null) => void
  readonly onChoose: (id: ExplanationId) => void
  /** The officer has come back to it: reading goes on here. */
  readonly takesFocus: boolean
}

/** Everything that can be explained, one group unfolded at a time: for whoever cannot or will not type. */
export function BrowseExplanations({ choices, open, onOpen, onChoose, takesFocus }: BrowseExplanationsProps) {
  const t = useTexts().explainer
  const heading = useRef<HTMLHeadingElement>(null)
  const listId = useId()
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <section className="browse" aria-label={t.browse} data-testid="explanation-browse">
      <h3 ref={heading} tabIndex={-1}>
        {t.browse}
      </h3>
      {choices.map(({ group, ids }) => (
        <div className="browse-group" key={group}>
          <Button
            testId={`explanation-group-${group}`}
            aria-expanded={group === open}
            aria-controls={group === open ? listId : undefined}
            onClick={() => {
              onOpen(group === open ? null : group)
            }}
          >
            {t.groups[group]}
          </Button>
          {group === open ? (
            <ul className="browse-list" id={listId}>
              {ids.map((id) => (
                <li key={id}>
                  <Button
                    look="quiet"
                    testId={`explanation-choice-${id}`}
                    onClick={() => {
                      onChoose(id)
                    }}
                  >
                    <Prose text={t.explanations[id].title} />
                  </Button>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </section>
  )
}
