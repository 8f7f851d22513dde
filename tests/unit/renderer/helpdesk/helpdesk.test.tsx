import { describe, expect, test } from 'vitest'
import type { HelpdeskState } from '../../../../preload/contract/helpdesk'
import { UnknownScreen } from '../../../../renderer/explainer/UnknownScreen'
import { errorsForHelpdesk } from '../../../../renderer/helpdesk/HelpdeskLine'
import { HelpdeskSection } from '../../../../renderer/helpdesk/HelpdeskSection'
import { RefusalBanner } from '../../../../renderer/refusals/RefusalBanner'
import { en } from '../../../../renderer/texts/en'
import { has, heard } from '../credentials/draw'
import { controlIds, drawKnown } from '../draw-known'

const nobody: HelpdeskState = { name: null, phone: null, page: null, statusPage: null }
const agency: HelpdeskState = {
  name: 'Agency IT Helpdesk',
  phone: '+65 6000 0000',
  page: 'https://helpdesk.agency.example/',
  statusPage: 'https://status.agency.example/',
}
const section = (helpdesk: HelpdeskState) => drawKnown(<HelpdeskSection />, { helpdesk })

describe('the section on Help', () => {
  test('is not there where the organisation names nobody', async () => {
    expect(await section(nobody)).toBe('')
  })

  test('has all that the organisation names, with both addresses to be read before they are opened', async () => {
    const markup = await section(agency)
    for (const words of Object.values(agency)) expect(heard(markup)).toContain(words)
    expect(controlIds(markup)).toEqual(['helpdesk-open-page', 'helpdesk-open-status-page'])
  })

  test.each([
    ['name', []],
    ['phone', []],
    ['page', ['helpdesk-open-page']],
    ['statusPage', ['helpdesk-open-status-page']],
  ] as const)('has no more than it knows: %s', async (known, controls) => {
    const markup = await section({ ...nobody, [known]: agency[known] })
    expect(controlIds(markup)).toEqual(controls)
    for (const [name, words] of Object.entries(agency))
      expect(heard(markup).includes(String(words))).toBe(name === known)
  })
})

describe('where an officer is sent to the helpdesk', () => {
  test('the failures are those whose words say so', () => {
    const saying = Object.entries(en.errors).filter(([, { whatToDo }]) => /helpdesk/i.test(whatToDo))
    expect([...errorsForHelpdesk].sort()).toEqual(saying.map(([code]) => code).sort())
  })

  test.each([
    [agency, 'Your helpdesk: Agency IT Helpdesk, +65 6000 0000'],
    [{ ...nobody, phone: agency.phone }, 'Your helpdesk: +65 6000 0000'],
    [{ ...nobody, name: agency.name }, 'Your helpdesk: Agency IT Helpdesk'],
  ])('a refusal says who that is', async (helpdesk, words) => {
    const banner = <RefusalBanner refusal={{ code: 'place_not_allowed' }} testId="refusal" />
    expect(heard(await drawKnown(banner, { helpdesk }))).toContain(words)
  })

  test('a refusal that has another way out says nothing of it, nor does one where nobody is named', async () => {
    const draw = (code: 'qr_not_found' | 'place_not_allowed', helpdesk: HelpdeskState) =>
      drawKnown(<RefusalBanner refusal={{ code }} testId="refusal" />, { helpdesk })
    expect(has(await draw('qr_not_found', agency), 'helpdesk-line')).toBe(false)
    expect(has(await draw('place_not_allowed', nobody), 'helpdesk-line')).toBe(false)
  })

  test('a screen that is not known says who that is', async () => {
    const markup = await drawKnown(<UnknownScreen text="x" expected={[]} />, { helpdesk: agency })
    expect(heard(markup)).toContain('Your helpdesk: Agency IT Helpdesk')
  })
})
