import { useCallback, useLayoutEffect, useState } from 'react'
import type { JourneyView } from '../preload/contract/journey'
import { Frame, type FrameLink } from './components/Frame'
import type { Finished } from './journeys/finished'
import { journeyTitle } from './journeys/journey-titles'
import { Arrival } from './screens/Arrival'
import { Banners } from './screens/Banners'
import { useCurrentScreen } from './screens/current-screen'
import { HomeScreen } from './screens/HomeScreen'
import {
  BeforeYouStartLater,
  CheckWorkstationLater,
  CredentialsLater,
  HelpLater,
  JourneyLater,
  SettingsLater,
} from './screens/later-screens'
import type { Screen } from './screens/screen'
import { useDoor } from './state/door'
import { useLive } from './state/live-value'
import { useTexts, type Texts } from './texts/texts'

const links = ['home', 'credentials', 'settings', 'help'] as const satisfies readonly Screen[]

/** The window: its frame, and the screen that is asked for. */
export function App() {
  const texts = useTexts()
  const { frame } = texts
  const { live } = useDoor()
  const journey = useLive(live.journey)
  const info = useLive(live.info)
  const environment = info?.environment ?? 'practice'
  const { screen: asked, goTo } = useCurrentScreen(journey ?? null)
  // In practice nothing is asked of the real services.
  const screen = asked === 'before-you-start' && environment === 'practice' ? 'home' : asked
  const [finished, setFinished] = useState<Finished | null>(null)
  useTextSize(useLive(live.settings)?.textSize)
  const finish = useCallback(
    (ended: Finished) => {
      setFinished(ended)
      goTo('home')
    },
    [goTo],
  )
  const leaveTo = (next: Screen) => {
    setFinished(null)
    goTo(next)
  }
  const name = nameOf(texts, screen, journey ?? null)
  const marked = (title: string) => (info?.isTestable === true ? `${frame.testable} · ${title}` : title)
  const checkFirst = () => {
    leaveTo('before-you-start')
  }
  const checkWorkstation = () => {
    leaveTo('check-workstation')
  }
  const backToHelp = useCallback(() => {
    goTo('help')
  }, [goTo])
  const arrival = (
    <Arrival
      screen={screen}
      name={name}
      windowTitle={marked(frame.windowTitle(frame.environment[environment], name))}
    />
  )
  return (
    <Frame
      appName={marked(frame.appName)}
      environment={environment}
      environmentName={frame.environment[environment]}
      navLabel={frame.navigation}
      links={frameLinks(frame, screen, leaveTo)}
      banners={<Banners />}
    >
      {journey === undefined ? null : (
        <>
          {screen === 'home' ? (
            <>
              <HomeScreen
                journey={journey}
                finished={finished}
                onContinue={() => {
                  leaveTo('journey')
                }}
                onBeforeYouStart={checkFirst}
              />
              {arrival}
            </>
          ) : null}
          {screen === 'journey' && journey !== null ? (
            <JourneyLater view={journey} onFinished={finish} arrival={arrival} />
          ) : null}
          {screen === 'settings' ? <SettingsLater arrival={arrival} /> : null}
          {screen === 'credentials' ? <CredentialsLater arrival={arrival} /> : null}
          {screen === 'help' ? (
            <HelpLater onBeforeYouStart={checkFirst} onCheckWorkstation={checkWorkstation} arrival={arrival} />
          ) : null}
          {screen === 'check-workstation' ? <CheckWorkstationLater onLeave={backToHelp} arrival={arrival} /> : null}
          {screen === 'before-you-start' ? <BeforeYouStartLater arrival={arrival} /> : null}
        </>
      )}
    </Frame>
  )
}

/** The links of the frame, with the one to the screen that is shown marked. */
function frameLinks(frame: Texts['frame'], current: Screen, onOpen: (screen: Screen) => void): readonly FrameLink[] {
  return links.map((id) => ({
    id,
    label: frame[id],
    current: id === current,
    onOpen: () => {
      onOpen(id)
    },
  }))
}

/** What a screen is called. */
function nameOf(texts: Texts, screen: Screen, journey: JourneyView | null): string {
  if (screen === 'journey') return journey === null ? '' : journeyTitle(texts, journey.journey)
  if (screen === 'before-you-start') return texts.readiness.title
  return screen === 'check-workstation' ? texts.diagnostics.title : texts.frame[screen]
}

/** Everything is measured in rem, so the size of the root scales the whole window. */
function useTextSize(pixels: number | undefined): void {
  useLayoutEffect(() => {
    if (pixels !== undefined) document.documentElement.style.fontSize = `${String(pixels)}px`
  }, [pixels])
}
