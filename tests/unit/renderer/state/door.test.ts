import { expect, test } from 'vitest'
import type { Result } from '../../../../preload/contract/define'
import type { JourneyView } from '../../../../preload/contract/journey'
import { openDoor } from '../../../../renderer/state/door'
import { fakeBridge } from '../../../support/fake-bridge'
import { everyView } from '../../../support/set-up-views'

const views = everyView(0)
const view = (name: string): JourneyView => {
  const found = views[name]
  if (found === undefined) throw new Error(`No view ${name}`)
  return found
}

test('everything that a screen needs is asked for at once', () => {
  const fake = fakeBridge()
  openDoor(fake.bridge)
  expect(fake.asked.map(({ call }) => call)).toEqual([
    'settings.get',
    'app.info',
    'pane.state',
    'phone.state',
    'check.state',
    'credentials.state',
    'helpdesk.state',
    'settings.values',
    'settings.locked',
    'journey.current',
  ])
})

test('what main publishes becomes what the window knows', () => {
  const fake = fakeBridge()
  const { live } = openDoor(fake.bridge)
  fake.publish('journey', view('scan-push'))
  expect(live.journey.get()?.step).toBe('scan')
})

test('an answer that comes after newer news is dropped', async () => {
  const fake = fakeBridge()
  const door = openDoor(fake.bridge)
  const late = Promise.resolve<Result<JourneyView | null>>({ ok: true, value: view('set-up') })
  const changed = door.change(door.live.journey, late)
  // Published before the answer could be read.
  fake.publish('journey', view('done'))
  await changed
  expect(door.live.journey.get()?.step).toBe('done')
})

test('a refusal is shown, and the answer still says so', async () => {
  const door = openDoor(fakeBridge().bridge)
  const answer = await door.ask(
    Promise.resolve<Result<null>>({ ok: false, error: { code: 'unexpected', incident: 'A-1' } }),
  )
  expect(answer.ok).toBe(false)
  expect(door.live.refusal.get()).toEqual({ code: 'unexpected', incident: 'A-1' })
})

test('a refusal that a control shows beside itself is not shown twice', async () => {
  const door = openDoor(fakeBridge().bridge)
  await door.try(Promise.resolve<Result<null>>({ ok: false, error: { code: 'qr_not_found' } }))
  expect(door.live.refusal.get()).toBeUndefined()
})

test('a call that breaks is a refusal too, never an exception', async () => {
  const door = openDoor(fakeBridge().bridge)
  expect(await door.try(Promise.reject(new Error('gone')))).toEqual({ ok: false, error: { code: 'unexpected' } })
})

test('Home is shown even when main cannot say whether a journey is under way', async () => {
  const fake = fakeBridge()
  fake.answers['journey.current'] = () => Promise.resolve({ ok: false, error: { code: 'unexpected' } })
  const { live } = openDoor(fake.bridge)
  await new Promise<void>((resolve) => {
    live.journey.subscribe(resolve)
  })
  expect(live.journey.get()).toBeNull()
  expect(live.refusal.get()?.code).toBe('unexpected')
})
