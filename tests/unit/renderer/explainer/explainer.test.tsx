import { describe, expect, test } from 'vitest'
import { explanationIds, explanationsByGroup, type ExplanationGroup } from '../../../../preload/contract/explainer'
import { BrowseExplanations } from '../../../../renderer/explainer/BrowseExplanations'
import { Explainer } from '../../../../renderer/explainer/Explainer'
import { ExplanationCard } from '../../../../renderer/explainer/ExplanationCard'
import { ReadAndCopy } from '../../../../renderer/explainer/HelpdeskDetails'
import { Recognised } from '../../../../renderer/explainer/Recognised'
import { UnknownScreen } from '../../../../renderer/explainer/UnknownScreen'
import { useDetails } from '../../../../renderer/explainer/use-details'
import { WhatThePageSays } from '../../../../renderer/explainer/WhatThePageSays'
import { TroubleList } from '../../../../renderer/journeys/guide/TroubleList'
import { en } from '../../../../renderer/texts/en'
import { everyView } from '../../../support/set-up-views'
import { buttonNames, has, heard } from '../credentials/draw'
import { controlIds, drawKnown, infoIn } from '../draw-known'

const t = en.explainer
const nothing = () => undefined
const groups = Object.keys(explanationsByGroup) as ExplanationGroup[]
const choices = groups.map((group) => ({ group, ids: explanationsByGroup[group] }))

describe('behind “I see something else”', () => {
  const troubles = [{ problem: 'The page stays empty', wayOut: 'Load it again.' }]
  const dialog = () =>
    drawKnown(
      <Explainer expected={['“Sign in”']} onClose={nothing}>
        <TroubleList troubles={troubles} />
      </Explainer>,
    )

  test('stand the question, the troubles of this step, and then everything by group', async () => {
    const markup = await dialog()
    const order = ['data-testid="page-says-text"', 'The page stays empty', 'data-testid="explanation-browse"']
    const places = order.map((part) => markup.indexOf(part))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  test('the field takes what the contract takes, and no more', async () => {
    expect(await dialog()).toMatch(/<textarea[^>]*maxLength="2000"/u)
  })

  test('the way back to the step is always there', async () => {
    expect(buttonNames(await dialog())).toContain(en.guide.troubles.close)
  })
})

test.each(explanationIds)('%s: its title, what it means, what to do and who can help', async (id) => {
  const markup = heard(await drawKnown(<ExplanationCard id={id} />))
  for (const word of [t.meaning, t.whatToDo, t.whoCanHelp]) expect(markup).toContain(word)
})

describe('by group', () => {
  const unfolded = (open: ExplanationGroup | null) =>
    drawKnown(
      <BrowseExplanations choices={choices} open={open} onOpen={nothing} onChoose={nothing} takesFocus={false} />,
    )

  test('all groups are offered, folded', async () => {
    const markup = await unfolded(null)
    expect(buttonNames(markup)).toEqual(groups.map((group) => t.groups[group]))
    expect(markup).not.toContain('aria-expanded="true"')
  })

  test.each(groups)('%s unfolds to all it holds, each with a name and a test id of its own', async (group) => {
    const markup = await unfolded(group)
    const ids = controlIds(markup)
    for (const id of explanationsByGroup[group]) expect(ids).toContain(`explanation-choice-${id}`)
    expect(new Set(ids).size).toBe(ids.length)
    const names = buttonNames(markup)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a screen that is recognised', () => {
  const recognised = (certainty: 'certain' | 'likely', alternatives: readonly 'wrong-code'[] = []) =>
    drawKnown(
      <Recognised
        explanation={{ kind: 'known', id: 'wrong-profile-code', certainty, alternatives }}
        onChoose={nothing}
        onNone={nothing}
      />,
    )

  test('says how sure that is', async () => {
    expect(heard(await recognised('certain'))).toContain('This is')
    expect(heard(await recognised('likely'))).toContain('This looks like')
  })

  test('offers what is close to it as buttons, and that it is none of them', async () => {
    const markup = await recognised('likely', ['wrong-code'])
    expect(controlIds(markup)).toEqual(['explanation-alternative-wrong-code', 'explanation-none'])
    expect(buttonNames(markup)[1]).toBe('None of these')
  })

  test('can be refused also when nothing is close to it', async () => {
    expect(buttonNames(await recognised('certain'))).toEqual(['It is not this'])
  })
})

describe('a screen that is not known', () => {
  test('is said to be so, with what the guide expected, and nothing is copied unseen', async () => {
    const markup = await drawKnown(<UnknownScreen text="zebra" expected={['“Sign in”', '“Pick an account”']} />)
    expect(heard(markup)).toContain(t.unknown.title)
    expect(heard(markup)).toContain('“Pick an account”')
    expect(buttonNames(markup)).toEqual(['Copy details for the helpdesk'])
  })

  test('where no step is under way, nothing was expected', async () => {
    expect(has(await drawKnown(<UnknownScreen text="zebra" expected={[]} />), 'explanation-expected')).toBe(false)
  })

  test('the details can be read and changed before they are copied', async () => {
    const markup = await drawKnown(<ReadAndCopy details="On the screen: [account]" onChange={nothing} />)
    expect(markup).toMatch(/<textarea[^>]*>On the screen: \[account\]<\/textarea>/u)
    expect(heard(markup)).toContain(t.details.check)
    expect(buttonNames(markup)).toEqual(['Copy these details'])
  })

  test('the details name the app, the environment, the step and what it expected', async () => {
    function Details() {
      return useDetails(['“Sign in”'])('zebra')
    }
    const journey = everyView(0)['scan-push'] ?? null
    const details = heard(await drawKnown(<Details />, { journey, ...infoIn('live') }))
    for (const part of ['TechPass Companion 0.1.0, Live', 'Step 6 of 10', 'Expected: “Sign in”', 'zebra'])
      expect(details).toContain(part)
    expect(details).toMatch(/At \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/u)
    expect(details).not.toContain('@')
  })
})

test('in Help the heading asks; the field is still named for whoever hears it', async () => {
  const markup = await drawKnown(<WhatThePageSays expected={[]} isAsked />)
  expect(markup).toMatch(/<label[^>]*class="visually-hidden"[^>]*>What does the page say\?<\/label>/u)
})
