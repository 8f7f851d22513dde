import { useState, type ReactNode } from 'react'
import type { JourneyView } from '../../../preload/contract/journey'
import { Button } from '../../components/Button'
import { Prose } from '../../components/Prose'
import { Sketch } from '../../components/Sketch'
import { KeptCode } from '../../credentials/KeptCode'
import { Explainer } from '../../explainer/Explainer'
import { MoreOnThis } from '../../help/MoreOnThis'
import { ScreenQrButton } from '../../screen-qr/ScreenQrButton'
import { useTexts, type Texts } from '../../texts/texts'
import type { JourneyActions } from '../guide/journey-actions'
import type { Onward } from '../guide/guide-view'
import { StepLayout } from '../guide/StepLayout'
import { TroubleList } from '../guide/TroubleList'
import { CheckCard } from '../log-in/CheckCard'
import { ChooseDeviceStep as LogInDevice } from '../log-in/ChooseDeviceStep'
import { ChooseDeviceStep as SetUpDevice } from '../set-up-verification/ChooseDeviceStep'
import {
  chosenMethod,
  expectedSteps,
  liveTitle,
  liveTroubles,
  liveWords,
  opensInBrowser,
  pageKey,
  type StepOfJourney,
} from './live-words'
import { helpTopicsOf } from './help-topics'
import { sketchOf } from './sketches'

interface LiveGuideProps {
  readonly view: JourneyView
  readonly actions: JourneyActions
}

/** The guide beside pages that only the officer sees: one action, what should follow, and which of it did. */
export function LiveGuide({ view, actions }: LiveGuideProps) {
  if (view.journey === 'set-up-verification' && view.shown.step === 'choose-device') {
    return (
      <Narrow>
        <SetUpDevice view={view} shown={view.shown} actions={actions} />
      </Narrow>
    )
  }
  if (view.journey === 'log-in' && view.shown.step === 'choose-device') {
    return (
      <Narrow>
        <LogInDevice view={view} shown={view.shown} actions={actions} />
      </Narrow>
    )
  }
  return (
    <Narrow>
      {/* Each page of the way begins anew: whether it was opened belongs to it. */}
      <LiveStep key={`${view.journey}/${view.step}`} view={view} actions={actions} />
    </Narrow>
  )
}

/** Only the guide: the pages are in the browser. */
function Narrow({ children }: { readonly children: ReactNode }) {
  return (
    <div className="journey journey-live" data-layout="live">
      <div className="guide-column">{children}</div>
    </div>
  )
}

const asStep = (view: JourneyView): StepOfJourney => ({ journey: view.journey, shown: view.shown }) as StepOfJourney

function LiveStep({ view, actions }: LiveGuideProps) {
  const texts = useTexts()
  const t = texts.live
  const [wasOpened, setOpened] = useState(false)
  const step = asStep(view)
  const isUnderWay = view.shown.step === view.step
  const mustOpen = isUnderWay && opensInBrowser[view.journey] === view.step
  const words = liveWords(texts, step, wasOpened)
  const [next, ...others] = expectedSteps(view)
  // Before the page is opened, it is the page itself that is to be seen; so it is at the end.
  const isHere = next === undefined || view.step === view.steps.at(-1) || (mustOpen && !wasOpened)
  const nextWords = isHere ? words : liveWords(texts, next)
  const open = () => {
    setOpened(true)
    actions.openPage()
  }
  const onward = mustOpen && !wasOpened ? 'openPage' : onwardFrom(texts, { view, next, actions })
  const troubles = liveTroubles(texts, step)
  const expected = [...nextWords.screen, ...others.flatMap((other) => liveWords(texts, other).screen.slice(0, 1))]
  return (
    <StepLayout
      view={view}
      actions={{ ...actions, openPage: open }}
      words={{ ...words, screen: nextWords.screen }}
      troubles={troubles}
      underWay={liveTitle(texts, view)}
      ends={t.howWeKnow}
      screenHeading={view.step === view.steps.at(-1) ? t.youShouldSeeNow : t.thenYouShouldSee}
      onward={onward}
      help={(close) => (
        <Explainer expected={expected} onClose={close}>
          <TroubleList troubles={troubles} />
        </Explainer>
      )}
      afterScreen={
        <>
          <Sketch lines={sketchOf(isHere ? step : next)} caption={t.drawing} />
          {isUnderWay && !(mustOpen && !wasOpened) ? <Instead others={others} actions={actions} /> : null}
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
      <Extras step={step} canCheck={view.canCheck} />
    </StepLayout>
  )
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

/** What a step has beside its words. */
function Extras({ step, canCheck }: { readonly step: StepOfJourney; readonly canCheck: boolean }) {
  const { youToldUs } = useTexts().live
  switch (pageKey(step)) {
    case 'verification-code/code':
    case 'number/code':
      return <KeptCode profile="SG Govt M365" upn={null} />
    case 'scan':
      return <ScreenQrButton />
    case 'logged-in':
    case 'profile':
      return canCheck ? (
        <CheckCard />
      ) : (
        <p className="note" data-testid="you-told-us">
          {youToldUs}
        </p>
      )
    default:
      return null
  }
}

/** The other screens that can come: the officer says which one did. */
function Instead({ others, actions }: { readonly others: readonly StepOfJourney[]; readonly actions: JourneyActions }) {
  const texts = useTexts()
  const t = texts.live
  if (others.length === 0) return null
  return (
    <div className="live-instead">
      <h2 className="step-heading">{t.instead}</h2>
      {others.map((other, index) => (
        <Button
          key={`${pageKey(other)}/${String(index)}`}
          testId={`expected-${String(index + 1)}`}
          onClick={() => {
            actions.seen(index + 1)
          }}
        >
          <Prose text={chosenMethod(texts, other) ?? t.iSeeInstead(liveWords(texts, other).screen[0] ?? '')} />
        </Button>
      ))}
    </div>
  )
}
