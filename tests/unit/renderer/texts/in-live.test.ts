/** @file Live has no practice phone, no page beside the guide and no account to copy: no text there may speak of them. */
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../../preload/contract/errors'
import {
  isNewer,
  liveTroubles,
  liveWords,
  pageKey,
  type StepOfJourney,
} from '../../../../renderer/journeys/live/live-words'
import { en } from '../../../../renderer/texts/en'
import { textsIn } from '../../../../renderer/texts/in-environment'
import { after, everyWay, journeysOnDevices, liveSurroundings } from '../../../support/live-ways'

const live = textsIn('live', en)

/** What is only where the pages are made up, in the words of our texts. */
const onlyInPractice = new RegExp(
  [
    /\bpracti[cs]e/,
    /\bon (?:a|the) real\b/,
    /\breal (?:one|account) is\b/,
    /\bfrom (?:the|this) guide\b/,
    /\b(?:large|code|address|account) in (?:the|this) guide\b/,
    /\bbeside (?:this|the) guide\b/,
    /\bguide (?:moves on by itself|goes on|shows)\b/,
    /\breload page\b/,
    /\btype the (?:number|code|one) below\b/,
    /\*\*(?:Yes|Report|No, it's not me|Add by hand|Scan what is on the page)\*\*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

/** Drawn only where the app sees the pages: parts of the practice guide, and of the window beside it. */
const drawnInPractice = [
  'phone',
  'pane',
  'guide.account',
  'guide.challenge',
  'guide.evidence',
  'home.finished.observed',
  'home.finished.portalOnly',
  'logIn.code',
  'logIn.otherAccount',
  'logIn.otherProfile',
  'logIn.realPage',
  'logIn.steps',
  'logOut.lent',
  'logOut.steps',
  'securityInfo',
  'setUpVerification.enrolment',
  'setUpVerification.realPage',
  'setUpVerification.steps',
]

/** Where the two environments are told apart, by name. */
const namesBoth = [
  'frame.environment',
  'settings.choices.environment',
  'credentials.whose',
  'errors.not_live_address',
  'diagnostics',
  'readiness.inPractice',
  // Said in practice only, under what is said in both.
  'devices.stops.set-up-verification.se-gsib.rehearse',
  'devices.stops.set-up-verification.gmd.rehearse',
  'devices.stops.log-in.se-gsib.rehearse',
]

/** What only the practice tenant, its pane and its phone can answer. */
const practiceErrors: readonly ErrorCode[] = [
  'practice_unavailable',
  'practice_restarted',
  'not_practice_address',
  'unknown_account',
  'wrong_password',
  'account_disabled',
  'account_at_risk',
  'password_expired',
  'conditional_access',
  'qr_foreign',
  'code_wrong',
]

const isLeftOut = (place: string): boolean =>
  [...drawnInPractice, ...namesBoth, ...practiceErrors.map((code) => `errors.${code}`)].includes(place)

/** The sentences under a place of the tree. Of a choice between practice and live, only what live says. */
function sentencesOf(text: unknown, place: string): readonly (readonly [string, string])[] {
  if (isLeftOut(place)) return []
  if (typeof text === 'string') return [[place, text]]
  if (typeof text === 'function') {
    return sentencesOf((text as (...given: unknown[]) => unknown)('08', '10', 'x'), place)
  }
  if (typeof text !== 'object' || text === null) return []
  const isChoice = 'practice' in text && 'live' in text
  return Object.entries(text).flatMap(([key, branch]) =>
    isChoice && key === 'practice' ? [] : sentencesOf(branch, place === '' ? key : `${place}.${key}`),
  )
}

/** Every page of every journey that can be reached, by its name. */
const everyStep: ReadonlyMap<string, StepOfJourney> = new Map(
  journeysOnDevices.flatMap(([journey, device]) =>
    [...everyWay(journey, device).values()].map((way) => {
      const { shown } = after(journey, device, way).view(liveSurroundings())
      const step = { journey, shown } as StepOfJourney
      return [`${journey}, ${isNewer(step) ? 'newer ' : ''}${pageKey(step)}`, step] as const
    }),
  ),
)

describe('no text that is shown in live speaks of what only practice has', () => {
  test('outside the journeys', () => {
    expect(sentencesOf(live, '').filter(([, text]) => onlyInPractice.test(text))).toEqual([])
  })

  test.each([...everyStep])('at %s', (_name, step) => {
    for (const recommended of ['push', 'totp'] as const) {
      for (const wasOpened of [false, true]) {
        const { title, action, screen } = liveWords(live, step, { recommended, wasOpened })
        const troubles = liveTroubles(live, step).flatMap(({ problem, wayOut }) => [problem, wayOut])
        expect([title, action, ...screen, ...troubles].filter((text) => onlyInPractice.test(text))).toEqual([])
      }
    }
  })
})

describe('the texts of an environment', () => {
  test('are those of practice, unless an entry has others for live', () => {
    expect(textsIn('practice', en)).toBe(en)
    expect(live.help.glossary).toEqual(en.help.glossary)
    expect(live.home.journeys['log-in'].about).toBe(en.home.journeys['log-in'].live.about)
    expect(live.home.journeys['log-in'].title).toBe(en.home.journeys['log-in'].title)
  })

  test('keep both where the choice is offered', () => {
    expect(live.frame.environment).toEqual(en.frame.environment)
    expect(live.home.purpose).toEqual(en.home.purpose)
  })

  test('have all troubles of a step, each with the way out that there is', () => {
    const [before, now] = [en, live].map(({ setUpVerificationTroubles }) => setUpVerificationTroubles['sign-in'])
    expect(now?.map(({ problem }) => problem)).toEqual(before?.map(({ problem }) => problem))
    expect(now?.[0]?.wayOut).toBe(before?.[0]?.live)
  })
})
