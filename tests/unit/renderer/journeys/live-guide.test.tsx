/** @file The guide beside the real pages, as it is drawn, and what opening a page does to it. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { CredentialSummary } from '../../../../preload/contract/credentials'
import type { JourneyView } from '../../../../preload/contract/journey'
import type { Use } from '../../../../preload/contract/set-up-verification'
import { useJourneyActions, type JourneyActions } from '../../../../renderer/journeys/guide/journey-actions'
import { JourneyGuide } from '../../../../renderer/journeys/JourneyGuide'
import { LiveGuide } from '../../../../renderer/journeys/live/LiveGuide'
import { DoorContext, openDoor } from '../../../../renderer/state/door'
import { fakeBridge } from '../../../support/fake-bridge'
import { after, liveSurroundings } from '../../../support/live-ways'
import { setUpView } from '../../../support/set-up-views'

interface Circumstances {
  readonly recommended?: Use
  readonly kept?: readonly CredentialSummary[]
}

/** The guide for a view, and what the officer can do in it. */
function draw(view: JourneyView, { recommended = 'push', kept = [] }: Circumstances = {}) {
  const fake = fakeBridge()
  const door = openDoor(fake.bridge)
  door.live.info.set({ ...fake.state.info, recommendedMethod: recommended })
  fake.publish('credentials', { ...fake.state.credentials, credentials: kept })
  let given: JourneyActions | undefined
  function Guide() {
    const actions = useJourneyActions(() => undefined)
    given = actions
    return view.expected === null ? (
      <JourneyGuide view={view} actions={actions} />
    ) : (
      <LiveGuide view={view} actions={actions} />
    )
  }
  const markup = renderToStaticMarkup(
    <DoorContext value={door}>
      <Guide />
    </DoorContext>,
  )
  if (given === undefined) throw new Error('Nothing was drawn')
  return { markup, fake, actions: given }
}

const address = 'https://account.activedirectory.windowsazure.com/proofup.aspx'
const atOpening = after('set-up-verification', 'non-se-gsib', []).view({
  ...liveSurroundings(),
  address: () => address,
})
const atPassword = after('set-up-verification', 'non-se-gsib', [0, 0]).view(liveSurroundings())

const password = (upn: string): CredentialSummary => ({
  id: upn,
  environment: 'live',
  kind: 'password',
  upn,
  label: '',
  addedAt: 0,
  confirmedAt: 0,
  kept: 'certain',
  keptIn: 'keychain',
})

const has = (markup: string, id: string): boolean => markup.includes(`data-testid="${id}"`)

test('the address of the page stands where it is to be opened, to be copied, with a way on for whoever opened it', () => {
  const { markup } = draw(atOpening)
  for (const id of ['page-address', 'copy-page-address', 'opened-myself']) expect(has(markup, id)).toBe(true)
  expect(markup.replaceAll(/<[^>]*>/gu, '')).toContain(address)
})

test('at later steps there is no address: there is nothing to open', () => {
  expect(has(draw(atPassword).markup, 'page-address')).toBe(false)
})

describe('opening the page', () => {
  test('counts once it is open', async () => {
    const { actions } = draw(atOpening)
    await new Promise<void>((resolve) => {
      actions.openPageThen(resolve)
    })
  })

  test('does not count when no browser opened', async () => {
    const { actions, fake } = draw(atOpening)
    let asked: Promise<unknown> = Promise.resolve()
    fake.answers['journey.openPage'] = () => {
      const refused = Promise.resolve({ ok: false, error: { code: 'place_not_opened' } } as const)
      asked = refused
      return refused
    }
    const opened: string[] = []
    actions.openPageThen(() => opened.push('opened'))
    await asked
    // Whatever follows from the answer has followed.
    await new Promise((resolve) => setImmediate(resolve))
    expect(opened).toEqual([])
  })
})

describe('at the password', () => {
  test('the one that is kept can be copied', () => {
    const { markup } = draw(atPassword, { kept: [password('tan.mei.ling@agency.gov.sg')] })
    expect(has(markup, 'kept-password-copy')).toBe(true)
  })

  test('nothing is offered where none is kept, or where it is not known whose is asked for', () => {
    const two = [password('tan.mei.ling@agency.gov.sg'), password('lim.wei@agency.gov.sg')]
    expect(has(draw(atPassword).markup, 'kept-password')).toBe(false)
    expect(has(draw(atPassword, { kept: two }).markup, 'kept-password')).toBe(false)
  })
})

test('where the organisation recommends codes, the guide asks for them in practice, too', () => {
  const view = setUpView({ step: 'choose-method', use: null, alreadyRegistered: false })
  expect(draw(view, { recommended: 'totp' }).markup).toMatch(/step-action[^>]*>.*?“Use verification code”.*?<\/p>/su)
  expect(draw(view, { recommended: 'push' }).markup).toMatch(
    /step-action[^>]*>.*?“Receive notifications for verification”/su,
  )
})
