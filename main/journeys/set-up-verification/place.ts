/** @file Where within a step the set-up is, to be taken up there again. */
import type { Place } from '../journey'
import type { SetUpState } from './machine'
import { isScreen } from './screens'

/** The last page that did not fail, which pages they are and how the app is to be used; `null` before any page was seen. */
export function placeOf({ lastScreen, generation, use }: SetUpState): Place | null {
  return lastScreen === null ? null : { screen: lastScreen, generation, ...(use === null ? {} : { use }) }
}

/** What of the state a place stands for. The profile ends a set-up only for whom the page has registered. */
export function atPlace({ screen, generation = 'legacy', use }: Place): Partial<SetUpState> {
  if (!isScreen(screen)) return {}
  const alreadyRegistered = screen === 'already-registered'
  return {
    screen,
    lastScreen: screen,
    generation,
    use: use ?? null,
    alreadyRegistered,
    registered: screen === 'profile',
  }
}
