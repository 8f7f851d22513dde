import { useEffect, useRef } from 'react'
import { Banner } from '../components/Banner'
import { Prose } from '../components/Prose'
import { HelpdeskLine } from '../helpdesk/HelpdeskLine'
import { useTexts } from '../texts/texts'
import { HelpdeskDetails } from './HelpdeskDetails'
import { useAnnounced } from './use-announced'

interface UnknownScreenProps {
  readonly text: string
  /** The words that the guide expects at this step; empty where there is no step. */
  readonly expected: readonly string[]
  /** The control that was used is gone: reading goes on here. */
  readonly takesFocus?: boolean
}

/** Says that a screen is not known, what the guide expected, and how the helpdesk gets to know of it. */
export function UnknownScreen({ text, expected, takesFocus = false }: UnknownScreenProps) {
  const t = useTexts().explainer
  const panel = useRef<HTMLDivElement>(null)
  useAnnounced(t.unknown.title)
  useEffect(() => {
    if (takesFocus) panel.current?.focus()
  }, [takesFocus])
  return (
    <div
      ref={panel}
      className="unknown"
      role="group"
      aria-label={t.unknown.title}
      tabIndex={-1}
      data-testid="explanation-unknown"
    >
      <Banner tone="information" title={t.unknown.title} testId="explanation-unknown-says">
        <p>{t.unknown.whatToDo}</p>
        <HelpdeskLine />
      </Banner>
      {expected.length === 0 ? null : (
        <section aria-label={t.expected} data-testid="explanation-expected">
          <h3>{t.expected}</h3>
          <ul className="step-screen">
            {expected.map((line) => (
              <li key={line}>
                <Prose text={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {/* Another text has other details. */}
      <HelpdeskDetails key={text} text={text} expected={expected} />
    </div>
  )
}
