import type { ReactNode } from 'react'
import { Dialog } from '../components/Dialog'
import { useTexts } from '../texts/texts'
import { WhatThePageSays } from './WhatThePageSays'

interface ExplainerProps {
  /** The words that the guide expects at this step. */
  readonly expected: readonly string[]
  readonly onClose: () => void
  /** The troubles of this step: shown as long as nothing is typed or chosen. */
  readonly children: ReactNode
}

/** *I see something else*: what can go wrong at this step, and above it the question what the page says. */
export function Explainer({ expected, onClose, children }: ExplainerProps) {
  const texts = useTexts()
  const t = texts.guide.troubles
  return (
    <Dialog title={texts.explainer.title} closeLabel={t.close} onClose={onClose} testId="step-troubles" wide>
      <WhatThePageSays expected={expected}>
        <section aria-label={t.title} className="step-troubles">
          <h3>{t.title}</h3>
          {children}
        </section>
      </WhatThePageSays>
    </Dialog>
  )
}
