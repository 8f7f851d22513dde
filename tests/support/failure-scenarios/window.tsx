/** @file The window of a journey as it is drawn while something goes wrong: guide, page and phone, without main. */
import { renderToStaticMarkup } from 'react-dom/server'
import { JourneyScreen } from '../../../renderer/journeys/JourneyScreen'
import { DoorContext, openDoor } from '../../../renderer/state/door'
import { fakeBridge } from '../fake-bridge'
import type { HeadlessApp } from '../headless-app'

/** The markup of all that the officer has before them now, but for the page itself. */
export function drawWindow({ view, pane, phone }: HeadlessApp): string {
  const fake = fakeBridge()
  const door = openDoor(fake.bridge)
  fake.publish('pane', pane.state)
  fake.publish('phone', phone.state)
  return renderToStaticMarkup(
    <DoorContext value={door}>
      <JourneyScreen view={view} onFinished={() => undefined} />
    </DoorContext>,
  )
}

/** The markup of the element with a test id, up to the end of its opening tag; `null` where it is not drawn. */
export function tagOf(markup: string, testId: string): string | null {
  return new RegExp(`<[^>]*data-testid="${testId}"[^>]*>`, 'u').exec(markup)?.[0] ?? null
}

/** The words alone, as a person reads them. */
export function wordsIn(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
