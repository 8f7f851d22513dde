import { expect, test } from 'vitest'
import { JourneyLogSection } from '../../../../renderer/event-log/JourneyLogSection'
import { en } from '../../../../renderer/texts/en'
import { heard } from '../credentials/draw'
import { controlIds, drawKnown } from '../draw-known'

test('the section says what is kept and for how long, and offers to save and to delete it', async () => {
  const markup = await drawKnown(<JourneyLogSection />)
  expect(heard(markup)).toContain('deleted after 90 days')
  expect(controlIds(markup)).toEqual(['journey-log-save-csv', 'journey-log-save-json', 'journey-log-delete'])
})

test.each([
  [0, null, 'There are no entries.'],
  [1, '2026-11-02', 'There is 1 entry, the first of 2026-11-02.'],
  [1234, '2026-11-02', 'There are 1,234 entries, the first of 2026-11-02.'],
])('%j entries are told in a sentence', (entries, since, sentence) => {
  expect(en.eventLog.holds(entries, since)).toBe(sentence)
})
