import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { journeyNames, type JourneyName } from '../../../../preload/contract/names'
import { HomeScreen } from '../../../../renderer/screens/HomeScreen'
import { DoorContext, openDoor } from '../../../../renderer/state/door'
import { en } from '../../../../renderer/texts/en'
import { fakeBridge } from '../../../support/fake-bridge'
import { everyLogInView } from '../../../support/log-in-views'
import { everyView } from '../../../support/set-up-views'

/** The buttons that stand out. */
const suggestedIn = (markup: string): readonly (string | undefined)[] =>
  [...markup.matchAll(/button-primary" data-testid="([a-z-]+)"/gu)].map(([, id]) => id)

const nothing = () => undefined

const draw = (journey: JourneyView | null, finished: JourneyName | null = null): string =>
  renderToStaticMarkup(
    <DoorContext value={openDoor(fakeBridge({ journey }).bridge)}>
      <HomeScreen journey={journey} finished={finished} onContinue={nothing} onBeforeYouStart={nothing} />
    </DoorContext>,
  )

test('Home asks which device it is and starts each journey', () => {
  const markup = draw(null)
  for (const id of ['device-non-se-gsib', 'device-gmd', 'device-se-gsib'])
    expect(markup).toContain(`data-testid="${id}"`)
  for (const journey of journeyNames) expect(markup).toContain(`data-testid="start-${journey}"`)
})

test('one start stands out: the set-up at first, the login once it is set up', () => {
  expect(suggestedIn(draw(null))).toEqual(['start-set-up-verification'])
  expect(suggestedIn(draw(null, 'set-up-verification'))).toEqual(['start-log-in'])
  expect(suggestedIn(draw(everyView(0)['scan-push'] ?? null))).toEqual(['journey-continue'])
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
        <HomeScreen journey={null} finished={null} onContinue={nothing} onBeforeYouStart={nothing} />
      </DoorContext>,
    ),
  ).toMatch(/<input[^>]*data-testid="device-non-se-gsib"[^>]*checked=""/u)
})

test('a journey under way is not the start of another one', () => {
  const markup = draw(everyLogInView(0)['number-gmd'] ?? null)
  expect(markup).toContain('Step 6 of 7: Approve the sign-in request')
  expect(markup).toMatch(/data-testid="start-log-in"><span>Start from the beginning/u)
  expect(markup).toMatch(/data-testid="start-set-up-verification"><span>Set up security verification/u)
})

test.each(journeyNames)('that %s is finished is acknowledged by name', (journey) => {
  const markup = draw(null, journey)
  expect(markup).toContain('data-testid="journey-finished"')
  expect(markup).toContain(en.home.finished[journey].title)
})
