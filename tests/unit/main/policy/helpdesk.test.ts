import { expect, test, vi } from 'vitest'
import { helpdeskBy } from '../../../../main/policy/helpdesk'
import { Policy } from '../../../../main/policy/policy'
import { quietLog } from '../settings/quiet-log'
import { fakeSource, reads } from './fake-source'

const page = 'https://helpdesk.agency.example/?from=companion'

test('the helpdesk is as policy has it now', async () => {
  const source = fakeSource('HKLM', 'machine', { helpdeskName: 'Agency IT', helpdeskPhone: '+65 6000 0000' })
  const policy = await Policy.open([source], quietLog())
  const published: unknown[] = []
  const helpdesk = helpdeskBy(
    policy,
    () => Promise.resolve(),
    (state) => published.push(state),
  )
  expect(helpdesk.state()).toEqual({ name: 'Agency IT', phone: '+65 6000 0000', page: null, statusPage: null })
  source.reading = reads({ helpdeskUrl: page })
  await policy.refresh()
  expect(helpdesk.state()).toEqual({ name: null, phone: null, page, statusPage: null })
  expect(published).toEqual([expect.objectContaining({ name: 'Agency IT' }), helpdesk.state()])
})

test('a page is opened to the letter, and only one that is named', async () => {
  const open = vi.fn(() => Promise.resolve())
  const policy = await Policy.open([fakeSource('HKLM', 'machine', { helpdeskUrl: page })], quietLog())
  const helpdesk = helpdeskBy(policy, open, () => undefined)
  await helpdesk.open('page')
  await expect(helpdesk.open('statusPage')).rejects.toMatchObject({ code: 'place_not_allowed' })
  expect(open.mock.calls).toEqual([[page]])
})
