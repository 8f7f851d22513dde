import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useAnnounce } from '../../announcing/Announcer'
import { Prose } from '../../components/Prose'
import { Scroller } from '../../components/Scroller'
import { useTexts } from '../../texts/texts'
import type { ErrorText, StepWords, Trouble } from '../../texts/words'
import { ErrorSummary } from './ErrorSummary'
import type { GuideView, Onward } from './guide-view'
import type { JourneyActions } from './journey-actions'
import { Progress } from './Progress'
import { StepButtons } from './StepButtons'
import { stepTitleId, useStepFocus } from './step-focus'

interface StepLayoutProps {
  readonly view: GuideView
  readonly actions: JourneyActions
  readonly words: StepWords
  readonly troubles: readonly Trouble[]
  /** The title of the step under way, for when another one is looked at. */
  readonly underWay: string
  /** How the step ends, when it is not by what the page shows. */
  readonly ends?: string
  /** What stands above the words to look for, when it is not "You should see". */
  readonly screenHeading?: string
  /** What "on" means here, when it is not what it usually means. */
  readonly onward?: Onward | undefined
  /** What the failure is called at this step, when its usual words would say less. */
  readonly errorWords?: ErrorText | undefined
  /** Below the words to look for. */
  readonly afterScreen?: ReactNode
  /** Instead of the list of troubles behind *I see something else*. */
  readonly help?: ((onClose: () => void) => ReactNode) | undefined
  /** What the step shows: QR code, number, account. */
  readonly children?: ReactNode
}

/** A step of any journey: one action, what to see, how it ends, and the ways on, back and out. */
export function StepLayout({ view, actions, words, troubles, underWay, children, ...props }: StepLayoutProps) {
  const t = useTexts().guide
  const { shown, step, steps, evidence, error } = view
  const number = steps.indexOf(shown.step) + 1
  const guide = useStepFocus(shown.step)
  const isUnderWay = shown.step === step
  useStepAnnouncement(t.announceStep(number, steps.length, words.title))
  return (
    <section
      ref={guide}
      className="guide"
      aria-label={t.region}
      data-testid="guide"
      data-journey={view.journey}
      data-step={shown.step}
      data-current-step={step}
    >
      <Scroller className="guide-scroll" label={words.title}>
        <Progress label={t.progress(number, steps.length)} number={number} of={steps.length} />
        <h1 className="step-title" id={stepTitleId} tabIndex={-1} data-testid="step-title">
          {words.title}
        </h1>
        {isUnderWay ? null : (
          <p className="looking-back" data-testid="looking-back">
            {t.lookingBack(underWay)}
          </p>
        )}
        {error === null ? null : (
          <ErrorSummary
            key={error.occurrence}
            error={error}
            words={props.errorWords}
            actions={actions}
            canOpen={step !== 'choose-device'}
          />
        )}
        <p className="step-action" data-testid="step-action">
          <Prose text={words.action} />
        </p>
        {children}
        <h2 className="step-heading">{props.screenHeading ?? t.youShouldSee}</h2>
        <ul className="step-screen" data-testid="step-screen">
          {words.screen.map((line) => (
            <li key={line}>
              <Prose text={line} />
            </li>
          ))}
        </ul>
        {props.afterScreen}
        <h2 className="step-heading">{t.howWeKnow}</h2>
        <p className="step-evidence" data-testid="step-evidence">
          <Prose text={isUnderWay ? (props.ends ?? t.evidence[evidence](words.seen)) : t.ended} />
        </p>
      </Scroller>
      <StepButtons view={view} actions={actions} troubles={troubles} onward={props.onward} help={props.help} />
    </section>
  )
}

/** Reads out the step when it becomes another one, not when the guide is drawn again. */
function useStepAnnouncement(sentence: string): void {
  const announce = useAnnounce()
  const last = useRef('')
  // Before the effects of what the step shows: first the step, then its number.
  useLayoutEffect(() => {
    if (last.current === sentence) return
    last.current = sentence
    announce(sentence)
  }, [announce, sentence])
}
