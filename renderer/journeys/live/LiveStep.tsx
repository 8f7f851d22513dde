import { useState } from 'react'
import type { JourneyView } from '../../../preload/contract/journey'
import { Button } from '../../components/Button'
import { Sketch } from '../../components/Sketch'
import { Explainer } from '../../explainer/Explainer'
import { MoreOnThis } from '../../help/MoreOnThis'
import { useTexts, type Texts } from '../../texts/texts'
import type { JourneyActions } from '../guide/journey-actions'
import type { Onward } from '../guide/guide-view'
import { StepLayout } from '../guide/StepLayout'
import { TroubleList } from '../guide/TroubleList'
import { useRecommendedMethod } from '../set-up-verification/recommended-method'
import { Extras } from './Extras'
import { helpTopicsOf } from './help-topics'
import { Instead } from './Instead'
import {
  chosenMethod,
  expectedSteps,
  liveTitle,
  liveTroubles,
  liveWords,
  opensInBrowser,
  stepOf,
  type StepOfJourney,
} from './live-words'
import { PageAddress } from './PageAddress'
import { sketchOf } from './sketches'

interface LiveStepProps {
  readonly view: JourneyView
  readonly actions: JourneyActions
}

/** One step beside the real pages: what to do, what should be there then, and what may be there instead. */
export function LiveStep({ view, actions }: LiveStepProps) {
  const texts = useTexts()
  const t = texts.live
  const recommended = useRecommendedMethod()
  const [wasOpened, setOpened] = useState(false)
  const step = stepOf(view)
  const isUnderWay = view.shown.step === view.step
  const mustOpen = isUnderWay && opensInBrowser[view.journey] === view.step
  const isStillToOpen = mustOpen && !wasOpened
  const words = liveWords(texts, step, { recommended, wasOpened })
  const [next, ...others] = expectedSteps(view)
  // Before the page is opened, it is the page itself that is to be seen; so it is at the end.
  const isHere = next === undefined || view.step === view.steps.at(-1) || isStillToOpen
  const nextWords = isHere ? words : liveWords(texts, next, { recommended })
  const opened = () => {
    setOpened(true)
  }
  // Only what has opened is to be looked at.
  const open = () => {
    actions.openPageThen(opened)
  }
  const address =
    mustOpen && view.address !== undefined ? (
      <PageAddress address={view.address} actions={actions} onOpened={wasOpened ? undefined : opened} />
    ) : null
  const troubles = liveTroubles(texts, step)
  const instead = isUnderWay && !isStillToOpen ? others : []
  return (
    <StepLayout
      view={view}
      actions={{ ...actions, openPage: open }}
      words={{ ...words, screen: nextWords.screen }}
      troubles={troubles}
      underWay={liveTitle(texts, view)}
      ends={t.howWeKnow}
      screenHeading={view.step === view.steps.at(-1) ? t.youShouldSeeNow : t.thenYouShouldSee}
      onward={isStillToOpen ? 'openPage' : onwardFrom(texts, { view, next, actions })}
      help={(close) => (
        <Explainer expected={expectedWords(texts, { next: nextWords.screen, others, recommended })} onClose={close}>
          <Instead
            others={instead}
            isInDialog
            onSeen={(expected) => {
              close()
              actions.seen(expected)
            }}
          />
          <TroubleList troubles={troubles} />
        </Explainer>
      )}
      afterScreen={
        <>
          <Sketch lines={sketchOf(isHere ? step : next)} caption={t.drawing} />
          <Instead others={instead} onSeen={actions.seen} />
          {wasOpened ? address : null}
          <MoreOnThis topics={helpTopicsOf(step)} />
        </>
      }
    >
      {mustOpen && wasOpened ? (
        <p>
          <Button testId="open-again" icon="page" onClick={open}>
            {t.openAgain}
          </Button>
        </p>
      ) : null}
      {wasOpened ? null : address}
      <Extras step={step} canCheck={view.canCheck} />
    </StepLayout>
  )
}

interface ExpectedParts {
  readonly next: readonly string[]
  readonly others: readonly StepOfJourney[]
  readonly recommended: 'push' | 'totp'
}

/** The words by which the explainer knows a page that the guide expects. */
function expectedWords(texts: Texts, { next, others, recommended }: ExpectedParts): readonly string[] {
  return [...next, ...others.flatMap((other) => liveWords(texts, other, { recommended }).screen.slice(0, 1))]
}

interface OnwardParts {
  readonly view: JourneyView
  readonly next: StepOfJourney | undefined
  readonly actions: JourneyActions
}

/** What "on" means: the first of the expected screens, the end, or the set-up where nothing else leads on. */
function onwardFrom(texts: Texts, { view, next, actions }: OnwardParts): Onward {
  if (view.step === view.steps.at(-1)) return 'finish'
  if (next === undefined) {
    const { gsib, here } = texts.guide.goToSetUp
    return {
      label: view.device === 'gmd' ? gsib : here,
      testId: 'go-to-set-up',
      act: () => {
        actions.start('set-up-verification', view.device)
      },
    }
  }
  return {
    label: chosenMethod(texts, next) ?? texts.live.iSeeThis,
    testId: 'step-next',
    act: () => {
      actions.seen(0)
    },
  }
}
