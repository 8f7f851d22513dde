/** @file What the guide says beside the real pages: names of screens, and their own words. */
import { describe, expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import {
  chosenMethod,
  expectedSteps,
  isNewer,
  liveTroubles,
  liveWords,
  pageKey,
  stepOf,
} from '../../../../renderer/journeys/live/live-words'
import { sketchOf } from '../../../../renderer/journeys/live/sketches'
import { en } from '../../../../renderer/texts/en'
import { after, everyWay, journeysOnDevices, liveSurroundings } from '../../../support/live-ways'

const surroundings = liveSurroundings()
const recommended = 'push'
const viewsOf = (journey: JourneyView['journey'], device: 'non-se-gsib' | 'gmd'): readonly JourneyView[] =>
  [...everyWay(journey, device).values()].map((way) => after(journey, device, way).view(surroundings))

const quoted = (text: string): readonly string[] => [...text.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words)

/** All words to look for that any texts of a journey have, whatever can be reached. */
function screenWordsIn(texts: unknown): readonly string[] {
  if (typeof texts !== 'object' || texts === null) return []
  const lines: unknown = (texts as Readonly<Record<string, unknown>>).screen
  const own = Array.isArray(lines) ? lines.flatMap((line) => quoted(String(line))) : []
  return [...own, ...Object.values(texts).flatMap(screenWordsIn)]
}

const textsOf = {
  'set-up-verification': [en.setUpVerification.steps, en.securityInfo],
  'log-in': [en.logIn.steps],
  'log-out': [en.logOut.steps],
}

describe.each(journeysOnDevices)('%s on %s in live', (journey, device) => {
  const views = viewsOf(journey, device).filter(({ step }) => step !== 'choose-device')
  const seen = views.flatMap((view) => liveWords(en, stepOf(view), { recommended }).screen.flatMap(quoted))

  test('each screen that a trouble names can be told to the guide', () => {
    const named = screenWordsIn(textsOf[journey])
    const troubles = views.flatMap((view) => liveTroubles(en, stepOf(view)).flatMap(({ problem }) => quoted(problem)))
    const screens = troubles.filter((words) => named.includes(words))
    // The code of AD FS is met on a GMD only.
    const elsewhere = device === 'gmd' ? [] : ['An error occurred', 'Unexpected SAS response status code']
    for (const words of screens) expect([...seen, ...elsewhere]).toContain(words)
  })

  test('no two choices that stand beside each other have the same words', () => {
    for (const view of views) {
      const words = expectedSteps(view).map(
        (step) => chosenMethod(en, step) ?? liveWords(en, step, { recommended }).screen[0],
      )
      expect(new Set(words).size).toBe(words.length)
    }
  })

  test('every screen has a drawing', () => {
    for (const view of views) expect(sketchOf(stepOf(view)).length, pageKey(stepOf(view))).toBeGreaterThan(0)
  })

  test('no sentence speaks of practice', () => {
    for (const view of views) {
      const { title, action, screen } = liveWords(en, stepOf(view), { recommended })
      expect([title, action, ...screen].join(' ')).not.toMatch(/practice|below into the phone|beside this guide/i)
    }
  })
})

const setUpViews = viewsOf('set-up-verification', 'non-se-gsib')

test('the code path of Security info ends with the button that this page has', () => {
  const codes = setUpViews.map(stepOf).filter((step) => pageKey(step) === 'reach/code')
  expect(codes.some(isNewer)).toBe(true)
  for (const step of codes) {
    const { action } = liveWords(en, step, { recommended })
    expect(action).toContain(isNewer(step) ? '“Next”' : '“Verify”')
    expect(action).not.toContain(isNewer(step) ? '“Verify”' : '“Next”')
  }
})

test.each([
  ['push', 'Receive notifications for verification', '“Next” on “Microsoft Authenticator”'],
  ['totp', 'Use verification code', 'I want to use a different authenticator app'],
] as const)('where %s is recommended, it is what the guide asks for', (use, legacy, newer) => {
  const first = setUpViews.map(stepOf).filter((step) => pageKey(step) === 'choose-method')
  expect(new Set(first.map(isNewer)).size).toBe(2)
  for (const step of first)
    expect(liveWords(en, step, { recommended: use }).action).toContain(isNewer(step) ? newer : legacy)
})

test('whoever is registered already gets a drawing of that page, and the words of that generation', () => {
  const again = setUpViews.map(stepOf).filter((step) => pageKey(step) === 'choose-method/again')
  expect(new Set(again.map(isNewer)).size).toBe(2)
  for (const step of again) {
    const drawn = sketchOf(step).flatMap((line) => ('text' in line ? [line.text] : []))
    const words = liveWords(en, step, { recommended }).screen.flatMap(quoted)
    for (const one of words.slice(0, 1)) expect(drawn).toContain(one)
  }
})
