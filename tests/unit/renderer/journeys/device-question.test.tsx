import { describe, expect, test } from 'vitest'
import { DeviceQuestion } from '../../../../renderer/journeys/guide/DeviceQuestion'
import { useJourneyActions } from '../../../../renderer/journeys/guide/journey-actions'
import { en } from '../../../../renderer/texts/en'
import { heard } from '../credentials/draw'
import { drawKnown, infoIn } from '../draw-known'

const { stops } = en.devices
const everyStop = [
  ['se-gsib', stops['set-up-verification']['se-gsib']],
  ['gmd', stops['set-up-verification'].gmd],
  ['se-gsib', stops['log-in']['se-gsib']],
] as const

function Question({ at }: { readonly at: (typeof everyStop)[number] }) {
  const [chosen, stop] = at
  return <DeviceQuestion chosen={chosen} stop={stop} actions={useJourneyActions(() => undefined)} />
}

describe.each(everyStop)('a journey that cannot be done on %s', (...at) => {
  const [, { title, whatToDo }] = at

  test('says what to do instead; in practice, how to rehearse it all the same', async () => {
    const words = heard(await drawKnown(<Question at={at} />, infoIn('practice')))
    for (const sentence of [title, ...whatToDo]) expect(words).toContain(sentence)
    expect(words).toContain('This is practice: to rehearse')
  })

  test('in live nothing is to be rehearsed', async () => {
    const words = heard(await drawKnown(<Question at={at} />, infoIn('live')))
    for (const sentence of [title, ...whatToDo]) expect(words).toContain(sentence)
    expect(words).not.toMatch(/practice|rehearse/i)
  })
})
