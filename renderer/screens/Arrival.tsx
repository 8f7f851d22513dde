import { useEffect } from 'react'
import { useAnnounce } from '../announcing/Announcer'
import { loadScreensWhenIdle } from './later-screens'
import type { Screen } from './screen'

interface ArrivalProps {
  readonly screen: Screen
  /** What the screen is called. */
  readonly name: string
  readonly windowTitle: string
}

let isFirst = true

/** Rendered after a screen, so its effect runs when the screen is really there. */
export function Arrival({ screen, name, windowTitle }: ArrivalProps) {
  const announce = useAnnounce()
  useEffect(() => {
    document.title = windowTitle
    if (isFirst) {
      isFirst = false
      // tests/bench measures up to here: the first screen is drawn and answers input.
      performance.mark('companion-interactive')
      loadScreensWhenIdle()
      return
    }
    // The control that was used may be gone with its screen: start reading at the heading then.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
    // A journey announces its step.
    if (screen !== 'journey') announce(name)
  }, [announce, name, screen, windowTitle])
  return null
}
