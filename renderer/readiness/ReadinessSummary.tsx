import { useEffect } from 'react'
import type { ReadinessState } from '../../preload/contract/readiness'
import { useAnnounce } from '../announcing/Announcer'
import { Banner } from '../components/Banner'
import { Prose } from '../components/Prose'
import { useTexts } from '../texts/texts'
import { summaryOf, whatIsWrong } from './summary'

/** How the whole stands, and what to do about each kind of trouble, said once. */
export function ReadinessSummary({ state }: { readonly state: ReadinessState }) {
  const t = useTexts().readiness
  const announce = useAnnounce()
  const { tone, sentence } = summaryOf(state, t)
  useEffect(() => {
    announce(sentence)
  }, [announce, sentence])
  return (
    <Banner tone={tone} title={sentence} testId="readiness-summary">
      {whatIsWrong(state).map((finding) => (
        <div key={finding} data-testid="readiness-advice" data-finding={finding}>
          <p className="readiness-finding">{t.findings[finding].title}</p>
          <p>
            <Prose text={t.findings[finding].whatToDo} />
          </p>
        </div>
      ))}
      {state.isWatching ? (
        <p className="note" data-testid="readiness-watching">
          {t.watching}
        </p>
      ) : null}
    </Banner>
  )
}
