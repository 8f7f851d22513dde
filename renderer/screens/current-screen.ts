import { useCallback, useEffect, useRef, useState } from 'react'
import type { JourneyView } from '../../preload/contract/journey'
import type { Screen } from './screen'

interface CurrentScreen {
  readonly screen: Screen
  readonly goTo: (screen: Screen) => void
}

/** Which screen is shown: the one that was asked for, else the journey under way, else Home. */
export function useCurrentScreen(journey: JourneyView | null): CurrentScreen {
  const [asked, setAsked] = useState<Screen | null>(null)
  const isUnderWay = journey !== null
  const wasUnderWay = useRef(isUnderWay)
  useEffect(() => {
    // A journey that starts comes to the front; one that ends leaves nothing behind to show.
    if (isUnderWay !== wasUnderWay.current)
      setAsked((before) => (isUnderWay ? 'journey' : before === 'journey' ? null : before))
    wasUnderWay.current = isUnderWay
  }, [isUnderWay])
  const goTo = useCallback((screen: Screen) => {
    setAsked(screen)
  }, [])
  const wanted = asked ?? (isUnderWay ? 'journey' : 'home')
  return { screen: wanted === 'journey' && !isUnderWay ? 'home' : wanted, goTo }
}
