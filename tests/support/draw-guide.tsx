/** @file The guide as it is drawn for a view, without a window and without main. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { JourneyView } from '../../preload/contract/journey'
import type { JourneyActions } from '../../renderer/journeys/guide/journey-actions'
import { JourneyGuide } from '../../renderer/journeys/JourneyGuide'
import { DoorContext, openDoor } from '../../renderer/state/door'
import { fakeBridge, type FakeState } from './fake-bridge'

const nothing = () => undefined
const actions: JourneyActions = {
  start: nothing,
  chooseDevice: nothing,
  openPage: nothing,
  openPageThen: nothing,
  reloadPage: nothing,
  done: nothing,
  seen: nothing,
  back: nothing,
  forward: nothing,
  redo: nothing,
  cancel: nothing,
  copy: () => Promise.resolve(true),
}

/** The markup of the guide; `published` is what main has told the window besides. */
export function drawGuide(view: JourneyView, published: Partial<FakeState> = {}): string {
  const fake = fakeBridge()
  const door = openDoor(fake.bridge)
  for (const topic of ['check', 'pane', 'phone'] as const) {
    const value = published[topic]
    if (value !== undefined) fake.publish(topic, value)
  }
  return renderToStaticMarkup(
    <DoorContext value={door}>
      <JourneyGuide view={view} actions={actions} />
    </DoorContext>,
  )
}
