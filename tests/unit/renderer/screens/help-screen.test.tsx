import { describe, expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { LostPhoneAnswer } from '../../../../renderer/help/LostPhone'
import { helpTopicsInOrder, topicTitle } from '../../../../renderer/help/topics'
import { LiveGuide } from '../../../../renderer/journeys/live/LiveGuide'
import type { JourneyActions } from '../../../../renderer/journeys/guide/journey-actions'
import { HelpScreen } from '../../../../renderer/screens/HelpScreen'
import { en } from '../../../../renderer/texts/en'
import { everyLogInView } from '../../../support/log-in-views'
import { everyView } from '../../../support/set-up-views'
import { has, heard } from '../credentials/draw'
import { controlIds, drawKnown, infoIn } from '../draw-known'

const nothing = () => undefined
const help = (environment: 'practice' | 'live') =>
  drawKnown(<HelpScreen onBeforeYouStart={nothing} onCheckWorkstation={nothing} />, infoIn(environment))

describe.each(['practice', 'live'] as const)('Help in %s', (environment) => {
  test('asks what the page says', async () => {
    expect(has(await help(environment), 'page-says-text')).toBe(true)
  })

  test('has every topic, under its title', async () => {
    const markup = await help(environment)
    for (const topic of helpTopicsInOrder) {
      expect(has(markup, `help-${topic}`)).toBe(true)
      expect(heard(markup)).toContain(topicTitle(en, topic))
    }
  })

  test('gives no two controls one test id', async () => {
    const ids = controlIds(await help(environment))
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('leads to the check of the real services only where the pages are the real ones', async () => {
    expect(has(await help(environment), 'before-you-start')).toBe(environment === 'live')
  })
})

describe('new phone, lost phone', () => {
  const facilityManagement = 'Agency Facility Management (AFM)'
  const serviceRequest = 'Request to reset Multi-Factor Authentication (MFA)'
  const wogPage = 'mysignins.microsoft.com/security-info'
  const techPassPage = 'proofup.aspx?proofup=1'
  const all = [facilityManagement, serviceRequest, wogPage, techPassPage]

  test.each([
    ['wog', 'works', [wogPage]],
    ['wog', 'gone', [facilityManagement]],
    ['techpass', 'works', [techPassPage]],
    ['techpass', 'gone', [serviceRequest]],
    ['both', 'works', [wogPage, techPassPage]],
    ['both', 'gone', [facilityManagement, serviceRequest]],
  ] as const)('%s, old phone %s: these and no others', async (which, phone, expected) => {
    const answer = heard(await drawKnown(<LostPhoneAnswer which={which} phone={phone} />))
    expect(all.filter((place) => answer.includes(place))).toEqual(
      all.filter((place) => expected.includes(place as never)),
    )
  })

  test('nothing is answered before both questions are', async () => {
    expect(has(await help('live'), 'lost-phone-answer')).toBe(false)
  })
})

test('get the app: what to search for, whose it is, what to allow, and both stores’ own addresses as QR codes', () => {
  const { told, stores } = en.helpTopics
  const words = JSON.stringify([told['get-the-app'], stores])
  for (const part of ['Microsoft Authenticator', 'Microsoft Corporation', 'notifications', 'camera'])
    expect(words).toContain(part)
  expect(words.match(/https?:[^\s<"]+/gu)).toEqual([
    'https://apps.apple.com/app/microsoft-authenticator/id983156458',
    'https://play.google.com/store/apps/details?id=com.azure.authenticator',
  ])
})

describe('in the live guide', () => {
  const actions = new Proxy({}, { get: () => nothing }) as JourneyActions
  const guide = (view: JourneyView | undefined) => {
    if (view === undefined) throw new Error('No such view')
    return drawKnown(<LiveGuide view={{ ...view, expected: [] }} actions={actions} />, infoIn('live'))
  }
  const aboutIn = (markup: string) => controlIds(markup).filter((id) => id?.startsWith('about-') === true)

  test.each([
    ['scan-push', ['about-get-the-app', 'about-lost-phone']],
    ['done', []],
  ] as const)('the set-up at %s leads to %j', async (name, expected) => {
    expect(aboutIn(await guide(everyView(0)[name]))).toEqual(expected)
  })

  test('the number leads to number help', async () => {
    expect(aboutIn(await guide(everyLogInView(0)['number-gmd']))).toContain('about-number-help')
  })
})
