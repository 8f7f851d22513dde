/** @file A part of the window drawn without main, once all that main keeps is known to the window. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DoorContext, openDoor } from '../../../renderer/state/door'
import { TextsInForce } from '../../../renderer/state/TextsInForce'
import { fakeBridge, type FakeState } from '../../support/fake-bridge'

/** The markup of an element; `known` is what main keeps. */
export async function drawKnown(element: ReactElement, known: Partial<FakeState> = {}): Promise<string> {
  const fake = fakeBridge(known)
  const door = openDoor(fake.bridge)
  await door.ask(fake.bridge.app.info())
  fake.publish('readiness', fake.state.readiness)
  return renderToStaticMarkup(
    <DoorContext value={door}>
      <TextsInForce>{element}</TextsInForce>
    </DoorContext>,
  )
}

/** What the app says of itself in an environment. */
export const infoIn = (environment: 'practice' | 'live'): Pick<FakeState, 'info'> => ({
  info: { ...fakeBridge().state.info, environment },
})

/** The test ids of all controls. */
export const controlIds = (markup: string): readonly (string | undefined)[] =>
  [...markup.matchAll(/<(?:button|input|textarea)[^>]*>/gu)].map(([tag]) => /data-testid="([^"]+)"/u.exec(tag)?.[1])
