import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { HomeScreen } from '../../../../renderer/screens/HomeScreen'
import { DoorContext, openDoor } from '../../../../renderer/state/door'
import { fakeBridge } from '../../../support/fake-bridge'
import { everyView } from '../../../support/set-up-views'

const draw = (journey: JourneyView | null, hasFinished = false): string =>
  renderToStaticMarkup(
    <DoorContext value={openDoor(fakeBridge({ journey }).bridge)}>
      <HomeScreen journey={journey} hasFinished={hasFinished} onContinue={() => undefined} />
    </DoorContext>,
  )

test('Home asks which device it is and starts the one journey that exists', () => {
  const markup = draw(null)
  for (const id of ['device-non-se-gsib', 'device-gmd', 'device-se-gsib', 'start-set-up-verification']) {
    expect(markup).toContain(`data-testid="${id}"`)
  }
  expect(markup).not.toContain('start-log-in')
})

test('a journey under way is offered first, with where it is', () => {
  const markup = draw(everyView(0)['scan-push'] ?? null)
  expect(markup).toContain('data-testid="journey-continue"')
  expect(markup).toContain('Step 6 of 10')
  expect(markup).toContain('Start from the beginning')
})

test('the device that was chosen is still chosen', () => {
  expect(draw(everyView(0)['choose-device-gmd'] ?? null)).toMatch(/<input[^>]*data-testid="device-gmd"[^>]*checked=""/u)
})

test('the device that was chosen the last time is chosen already', async () => {
  const fake = fakeBridge()
  fake.state.info = { ...fake.state.info, rememberedDevice: 'non-se-gsib' }
  const door = openDoor(fake.bridge)
  await door.ask(fake.bridge.app.info())
  expect(
    renderToStaticMarkup(
      <DoorContext value={door}>
        <HomeScreen journey={null} hasFinished={false} onContinue={() => undefined} />
      </DoorContext>,
    ),
  ).toMatch(/<input[^>]*data-testid="device-non-se-gsib"[^>]*checked=""/u)
})

test('a finished journey is acknowledged', () => {
  expect(draw(null, true)).toContain('data-testid="journey-finished"')
})
