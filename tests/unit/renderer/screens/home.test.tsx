import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { journeyNames, type JourneyName } from '../../../../preload/contract/names'
import type { Finished } from '../../../../renderer/journeys/finished'
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

const seenToEnd = (journey: JourneyName): Finished => ({ journey, known: 'observed' })

const draw = (journey: JourneyView | null, finished: Finished | null = null): string =>
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
  expect(suggestedIn(draw(null, seenToEnd('set-up-verification')))).toEqual(['start-log-in'])
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

/** The tone and the words of what Home says of the journey that has ended. */
const said = (finished: Finished): readonly (string | undefined)[] => {
  const [, tone, words = ''] =
    /class="banner banner-(\w+)"[^>]*data-testid="journey-finished">(.*?)<\/div>/su.exec(draw(null, finished)) ?? []
  return [tone, words.replaceAll(/<[^>]+>/gu, ' ').replaceAll('&#x27;', "'")]
}

const at = new Date(2026, 10, 23, 14, 32).getTime()
const { finished: t } = en.home

test.each(journeyNames)('that %s was seen to its end is acknowledged by name, in green', (journey) => {
  expect(said(seenToEnd(journey))).toEqual(['success', expect.stringContaining(t.observed[journey].title)])
})

test.each(journeyNames)(
  'that %s is finished, when only the officer knows, is said to be told, and not in green',
  (journey) => {
    const [tone, words] = said({ journey, known: 'told' })
    expect(tone).toBe('information')
    expect(words).toContain('You told us that')
    expect(words).not.toMatch(/well done|practise/iu)
  },
)

test('what a check has shown is said with its time, in green', () => {
  const signIn = { at, amr: ['pwd', 'mfa'] }
  const [tone, words] = said({ journey: 'set-up-verification', known: 'checked', signIn })
  expect(tone).toBe('success')
  expect(words).toContain('Checked at 14:32: your security verification works')
  expect(words).toContain('with password and a second factor')
  expect(said({ journey: 'log-in', known: 'checked', signIn })[1]).toContain('Checked at 14:32: TechPass lets you in')
})

test('a check that did not work is named with the service that was asked, and what was told stays told', () => {
  const [tone, words] = said({ journey: 'log-in', known: 'not-shown', code: 'check_unreachable' })
  expect(tone).toBe('warning')
  expect(words).toContain('The check did not work – TechPass cannot be reached')
  expect(words).toContain('You told us that')
  expect(said({ journey: 'set-up-verification', known: 'not-shown', code: 'check_denied' })[1]).toContain(
    'The check did not work – The WOG sign-in said no',
  )
})

test.each(['check_without_second_factor', 'check_methods_not_told'] as const)(
  'a sign-in that worked is not said to have failed: %s',
  (code) => {
    const [tone, words] = said({ journey: 'set-up-verification', known: 'not-shown', code })
    expect(tone).toBe('warning')
    expect(words).toContain('The sign-in worked')
    expect(words).not.toContain('did not work')
  },
)

test('where no account was chosen, nobody is said to be logged out of TechPass', () => {
  const [tone, words] = said({ journey: 'log-out', known: 'portal-only' })
  expect(tone).toBe('success')
  expect(words).toContain('logged out of the portal')
  expect(words).not.toContain('Only the account that you chose')
})
